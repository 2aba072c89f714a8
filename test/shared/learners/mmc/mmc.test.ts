import { describe, expect, it } from 'vitest';
import { fitNow } from '../../../../shared/learners/fit.ts';
import { mmc } from '../../../../shared/learners/mmc/mmc.ts';
import type { Pairs } from '../../../../shared/model/constraints.ts';
import { type Dense, fromRows, toRows } from '../../../../shared/numbers/dense.ts';
import { differences, squaredLengths } from '../../../../shared/numbers/differences.ts';
import { gram, multiplyTransposed } from '../../../../shared/numbers/linear.ts';
import { randomMatrix } from '../../numbers/random-matrix.ts';
import { fitOrThrow, golden, goldenItems, pairsOf, relativeDifference } from '../golden.ts';

interface Golden {
  readonly params: { readonly t: number };
  readonly pairs: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly optimum: { readonly scale_free_objective_g_over_sqrt_f: number };
}

/** f = Σ d² over similar pairs and g = Σ d over different ones, from the metric itself. */
const sides = (items: Dense, { left, right, similar, weight }: Pairs, l: Dense): { f: number; g: number } => {
  const squares = squaredLengths(multiplyTransposed(differences(items, left, right), l));
  let [f, g] = [0, 0];
  squares.forEach((square, i) => {
    if (similar[i]) f += (weight[i] ?? 0) * square;
    else g += (weight[i] ?? 0) * Math.sqrt(square);
  });
  return { f, g };
};

describe('mmc', () => {
  it.each(['iris', 'wine'])('reaches the optimum of %s', (dataset) => {
    const { params, pairs, labels, optimum } = golden<Golden>(`${dataset}-mmc`);
    const items = goldenItems(dataset);
    const constraints = pairsOf(pairs, labels);
    const { L, report } = fitOrThrow(mmc, { items, pairs: constraints });
    const { f, g } = sides(items, constraints, L);
    expect(g / Math.sqrt(f)).toBeGreaterThan(optimum.scale_free_objective_g_over_sqrt_f * (1 - 1e-8));
    expect(f / params.t).toBeCloseTo(1, 9);
    expect(report.objective).toBeCloseTo(g, 8);
    expect(report).toMatchObject({ converged: true, certificate: { kind: 'duality-gap' } });
    expect(report.certificate?.value).toBeLessThan(1e-8);
  });

  it('counts a pair of weight 2 as two pairs', () => {
    const items = randomMatrix(20, 3, 1);
    const pairs = pairsOf(
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [6, 7],
        [8, 9],
        [10, 11],
      ],
      [1, 1, 1, -1, -1, -1, 1],
    );
    const merged = pairsOf(
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
        [10, 11],
      ],
      [1, 1, 1, -1, -1, 1],
    );
    const weighted = { ...merged, weight: Float64Array.of(1, 1, 1, 2, 1, 1) };
    const twice = fitOrThrow(mmc, { items, pairs });
    expect(relativeDifference(gram(twice.L), gram(fitOrThrow(mmc, { items, pairs: weighted }).L))).toBeLessThan(1e-12);
    expect(relativeDifference(gram(twice.L), gram(fitOrThrow(mmc, { items, pairs: merged }).L))).toBeGreaterThan(1e-3);
  });

  it('adds a ridge, and says so, when similar pairs do not span the space', () => {
    const items = randomMatrix(10, 6, 2);
    const { L, report } = fitOrThrow(mmc, {
      items,
      pairs: pairsOf(
        [
          [0, 1],
          [2, 3],
          [4, 5],
        ],
        [1, 1, -1],
      ),
    });
    expect(report.notes.join(' ')).toContain('do not vary in 4 of 6 directions');
    expect(report.converged).toBe(true);
    expect(L.data.every((value) => Number.isFinite(value))).toBe(true);
  });

  it('a feature that never changes, or repeats another, changes nothing', () => {
    const items = randomMatrix(30, 3, 3);
    const widened = fromRows(toRows(items).map(([a = 0, b = 0, c = 0]) => [a, 7, b, c, b - c]));
    const pairs = pairsOf(
      Array.from({ length: 14 }, (_, i) => [i, 29 - i]),
      Array.from({ length: 14 }, (_, i) => (i % 2 ? 1 : -1)),
    );
    const narrow = fitOrThrow(mmc, { items, pairs });
    const wide = fitOrThrow(mmc, { items: widened, pairs });
    const ratio = (l: Dense, x: Dense): number => {
      const { f, g } = sides(x, pairs, l);
      return g / Math.sqrt(f);
    };
    expect(ratio(wide.L, widened)).toBeCloseTo(ratio(narrow.L, items), 7);
    expect(wide.report.notes.join(' ')).not.toContain('was added');
  });

  it('one feature: any scale is the optimum, and f is t', () => {
    const items = fromRows([[0], [1], [4], [6]]);
    const pairs = pairsOf(
      [
        [0, 1],
        [0, 2],
      ],
      [1, -1],
    );
    const { L, report } = fitOrThrow(mmc, { items, pairs });
    expect(report.converged).toBe(true);
    expect(sides(items, pairs, L).f).toBeCloseTo(0.01, 12);
  });

  it('a warm start reaches the optimum of a cold one, from a metric of low rank too', () => {
    const { pairs, labels } = golden<Golden>('wine-mmc');
    const items = goldenItems('wine');
    const early = fitOrThrow(mmc, { items, pairs: pairsOf(pairs.slice(0, 150), labels.slice(0, 150)) });
    expect(early.L.rows).toBeLessThan(13);
    const cold = fitOrThrow(mmc, { items, pairs: pairsOf(pairs, labels) });
    const warm = fitOrThrow(mmc, { items, pairs: pairsOf(pairs, labels), warmStart: early.warmStart });
    expect(warm.report.objective).toBeCloseTo(cold.report.objective ?? Number.NaN, 5);
    expect(warm.report.converged).toBe(true);
  });

  it.each([
    [
      'only similar pairs',
      pairsOf(
        [
          [0, 1],
          [2, 3],
        ],
        [1, 1],
      ),
      'no different one',
    ],
    [
      'only different pairs',
      pairsOf(
        [
          [0, 1],
          [2, 3],
        ],
        [-1, -1],
      ),
      'no similar one',
    ],
    [
      'only equal items judged similar',
      pairsOf(
        [
          [4, 5],
          [2, 3],
        ],
        [1, -1],
      ),
      'no similar one',
    ],
  ])('fails on %s', (_, pairs, sentence) => {
    const items = fromRows([
      [0, 1],
      [1, 1],
      [2, 5],
      [3, 1],
      [4, 4],
      [4, 4],
    ]);
    const outcome = fitNow(mmc, { items, pairs, options: {}, seed: 1 });
    expect(outcome.ok ? '' : outcome.failure.what).toContain(sentence);
  });

  it('says that it did not converge when stopped early', () => {
    const { pairs, labels } = golden<Golden>('wine-mmc');
    const { report } = fitOrThrow(mmc, {
      items: goldenItems('wine'),
      pairs: pairsOf(pairs, labels),
      options: { maxIterations: 2 },
    });
    expect(report.converged).toBe(false);
    expect(report.reason).toContain('Stopped after 2 iterations');
  });
});
