import { describe, expect, it } from 'vitest';
import { fitNow } from '../../../../shared/learners/fit.ts';
import { lsml } from '../../../../shared/learners/lsml/lsml.ts';
import type { Quadruplets } from '../../../../shared/model/constraints.ts';
import { fromRows, identity } from '../../../../shared/numbers/dense.ts';
import { gram } from '../../../../shared/numbers/linear.ts';
import { randomMatrix } from '../../numbers/random-matrix.ts';
import { fitOrThrow, golden, goldenItems, pairsOf, relativeDifference } from '../golden.ts';

interface Golden {
  readonly quadruplets: readonly (readonly number[])[];
  readonly optimum: { readonly M: readonly (readonly number[])[]; readonly objective: number };
}

const quadrupletsOf = (rows: readonly (readonly number[])[], weight?: readonly number[]): Quadruplets => {
  const column = (at: number) => Int32Array.from(rows, (row) => row[at] ?? -1);
  return {
    a: column(0),
    b: column(1),
    c: column(2),
    d: column(3),
    weight: weight ? Float64Array.from(weight) : new Float64Array(rows.length).fill(1),
  };
};

describe('lsml', () => {
  it.each(['iris', 'wine'])('reaches the optimum of %s', (dataset) => {
    const { quadruplets, optimum } = golden<Golden>(`${dataset}-lsml`);
    const { L, report } = fitOrThrow(lsml, {
      items: goldenItems(dataset),
      quadruplets: quadrupletsOf(quadruplets),
    });
    expect(Math.abs((report.objective ?? Number.NaN) - optimum.objective)).toBeLessThan(1e-9);
    expect(relativeDifference(gram(L), fromRows(optimum.M))).toBeLessThan(1e-6);
    expect(report).toMatchObject({ converged: true, certificate: { kind: 'gradient-norm' } });
    expect(report.certificate?.value).toBeLessThan(1e-5);
  });

  const items = randomMatrix(12, 3, 4);
  const three = [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9, 10, 11],
  ];

  it('a weight of 2 counts as the same comparison twice, and weights matter', () => {
    const metric = (rows: readonly (readonly number[])[], weight?: readonly number[]) =>
      gram(fitOrThrow(lsml, { items, quadruplets: quadrupletsOf(rows, weight) }).L);
    const twice = metric([...three, [5, 4, 6, 7]]);
    expect(relativeDifference(metric(three, [1, 2, 1]), twice)).toBeLessThan(1e-12);
    expect(relativeDifference(metric(three), twice)).toBeGreaterThan(1e-4);
    expect(relativeDifference(metric(three, [2, 4, 2]), twice)).toBeLessThan(1e-12);
  });

  it('triplets are quadruplets with a common item', () => {
    const triplets = {
      anchor: Int32Array.of(0, 3, 5),
      near: Int32Array.of(1, 4, 6),
      far: Int32Array.of(2, 8, 7),
      weight: Float64Array.of(1, 1, 1),
    };
    const same = quadrupletsOf([
      [5, 6, 7, 5],
      [1, 0, 0, 2],
      [3, 4, 3, 8],
    ]);
    const both = [fitOrThrow(lsml, { items, triplets }), fitOrThrow(lsml, { items, quadruplets: same })];
    expect(both[0]?.L).toEqual(both[1]?.L);
  });

  it('pairs are compared, similar with different, whatever their order', () => {
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
    const turned = pairsOf(
      [
        [9, 8],
        [5, 4],
        [7, 6],
        [3, 2],
        [1, 0],
      ],
      [-1, -1, -1, 1, 1],
    );
    const { L } = fitOrThrow(lsml, { items, pairs });
    expect(fitOrThrow(lsml, { items, pairs: turned }).L).toEqual(L);
    expect(relativeDifference(gram(L), identity(3))).toBeGreaterThan(1e-3);
    const oneSided = fitNow(lsml, { items, pairs: pairsOf([[0, 1]], [1]), options: {}, seed: 1 });
    expect(oneSided.ok ? '' : oneSided.failure.code).toBe('constraints.one-sided');
  });

  it('keeps the prior when nothing is broken, and contradictions balance', () => {
    const line = fromRows([
      [0, 0],
      [1, 0],
      [9, 0],
    ]);
    const kept = fitOrThrow(lsml, { items: line, quadruplets: quadrupletsOf([[0, 1, 0, 2]]) });
    expect(gram(kept.L)).toEqual(identity(2));
    const prior = fromRows([
      [2, 1],
      [1, 3],
    ]);
    const given = fitOrThrow(lsml, { items: line, quadruplets: quadrupletsOf([[0, 1, 0, 2]]), options: { prior } });
    expect(relativeDifference(gram(given.L), prior)).toBeLessThan(1e-12);
    // tr(M·M₀⁻¹) − log det M with M = M₀.
    expect(given.report.objective).toBeCloseTo(2 - Math.log(5), 12);
    const both = fitOrThrow(lsml, {
      items,
      quadruplets: quadrupletsOf([
        [0, 1, 2, 3],
        [2, 3, 0, 1],
      ]),
    });
    expect(both.report.converged).toBe(true);
    expect(both.report.notes.join(' ')).toContain('both ways, and counted as both: comparisons 0, 1');
  });

  it('leaves out comparisons with equal items, and names them', () => {
    const twins = fromRows([
      [0, 0],
      [0, 0],
      [1, 2],
      [3, 1],
    ]);
    const { report } = fitOrThrow(lsml, {
      items: twins,
      quadruplets: quadrupletsOf([
        [2, 3, 0, 1],
        [0, 1, 2, 3],
        [0, 3, 0, 2],
      ]),
    });
    expect(report.converged).toBe(true);
    expect(report.notes.join(' ')).toContain(
      'farther pair has equal features and no metric can pull it apart: comparison 0',
    );
    expect(report.notes.join(' ')).toContain('nearer pair has equal features and nothing can be learned: comparison 1');
  });

  it('a warm start reaches the optimum of a cold one', () => {
    const { quadruplets } = golden<Golden>('wine-lsml');
    const wine = goldenItems('wine');
    const early = fitOrThrow(lsml, { items: wine, quadruplets: quadrupletsOf(quadruplets.slice(0, 60)) });
    const cold = fitOrThrow(lsml, { items: wine, quadruplets: quadrupletsOf(quadruplets) });
    const warm = fitOrThrow(lsml, {
      items: wine,
      quadruplets: quadrupletsOf(quadruplets),
      warmStart: early.warmStart,
    });
    expect(relativeDifference(gram(warm.L), gram(cold.L))).toBeLessThan(1e-6);
  });
});
