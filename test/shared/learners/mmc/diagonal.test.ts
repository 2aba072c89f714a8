import { describe, expect, it } from 'vitest';
import { fitNow } from '../../../../shared/learners/fit.ts';
import { mmcDiagonal } from '../../../../shared/learners/mmc/diagonal.ts';
import { type Dense, fromRows, rowOf } from '../../../../shared/numbers/dense.ts';
import { randomMatrix } from '../../numbers/random-matrix.ts';
import { fitOrThrow, golden, goldenItems, pairsOf } from '../golden.ts';

interface Golden {
  readonly pairs: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly optimum: { readonly w: readonly number[]; readonly true_objective: number };
}

const weights = (l: Dense): number[] => Array.from({ length: l.rows }, (_, k) => (rowOf(l, k)[k] ?? 0) ** 2);

describe('mmc-diagonal', () => {
  it.each(['iris', 'wine'])('reaches the optimum of %s', (dataset) => {
    const { pairs, labels, optimum } = golden<Golden>(`${dataset}-mmc_diagonal`);
    const { L, report } = fitOrThrow(mmcDiagonal, { items: goldenItems(dataset), pairs: pairsOf(pairs, labels) });
    expect(Math.abs((report.objective ?? Number.NaN) - optimum.true_objective)).toBeLessThan(1e-10);
    weights(L).forEach((weight, k) => {
      expect(weight).toBeCloseTo(optimum.w[k] ?? Number.NaN, 7);
    });
    expect(report).toMatchObject({ converged: true, certificate: { kind: 'duality-gap' } });
    expect(report.certificate?.value).toBeLessThan(1e-10);
  });

  it('scales with c only', () => {
    const items = randomMatrix(20, 3, 1);
    const pairs = pairsOf(
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
      ],
      [1, 1, -1, -1, -1],
    );
    const one = weights(fitOrThrow(mmcDiagonal, { items, pairs }).L);
    const three = weights(fitOrThrow(mmcDiagonal, { items, pairs, options: { c: 3 } }).L);
    one.forEach((weight, k) => {
      expect(three[k]).toBeCloseTo(3 * weight, 8);
    });
  });

  it('bounds a feature in which only different pairs differ, and says so', () => {
    const items = fromRows([
      [0, 0, 5],
      [1, 0, 5],
      [0, 2, 5],
      [3, 1, 5],
    ]);
    const { L, report } = fitOrThrow(mmcDiagonal, {
      items,
      pairs: pairsOf(
        [
          [0, 1],
          [0, 2],
          [1, 3],
        ],
        [1, -1, -1],
      ),
    });
    expect(report.notes.join(' ')).toContain('never differ in 1 of 3 features');
    expect(report.converged).toBe(true);
    expect(weights(L)[2]).toBe(0);
  });

  it('a warm start reaches the optimum of a cold one', () => {
    const { pairs, labels } = golden<Golden>('wine-mmc_diagonal');
    const items = goldenItems('wine');
    const early = fitOrThrow(mmcDiagonal, { items, pairs: pairsOf(pairs.slice(0, 120), labels.slice(0, 120)) });
    const cold = fitOrThrow(mmcDiagonal, { items, pairs: pairsOf(pairs, labels) });
    const warm = fitOrThrow(mmcDiagonal, { items, pairs: pairsOf(pairs, labels), warmStart: early.warmStart });
    expect(warm.report.objective).toBeCloseTo(cold.report.objective ?? Number.NaN, 9);
    expect(warm.report.converged).toBe(true);
  });

  it.each([
    ['only similar pairs', [1, 1], 'no different one'],
    ['only different pairs', [-1, -1], 'no similar one'],
  ])('fails on %s', (_, labels, sentence) => {
    const outcome = fitNow(mmcDiagonal, {
      items: randomMatrix(4, 2, 1),
      pairs: pairsOf(
        [
          [0, 1],
          [2, 3],
        ],
        labels,
      ),
      options: {},
      seed: 1,
    });
    expect(outcome.ok ? '' : outcome.failure.what).toContain(sentence);
  });
});
