import { describe, expect, it } from 'vitest';
import { fromRows, rowOf, zeros } from '../../../shared/numbers/dense.ts';
import { differences, squaredLengths } from '../../../shared/numbers/differences.ts';
import { multiplyTransposed } from '../../../shared/numbers/linear.ts';
import { pca } from '../../../shared/numbers/pca.ts';
import { covariance, mean, quantile, variance, weightedGram } from '../../../shared/numbers/statistics.ts';
import { largestDifference, randomMatrix } from './random-matrix.ts';

describe('statistics', () => {
  it('mean, variance and quantiles of a known list', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(variance([1, 2, 6])).toBe(7);
    expect(variance([1, 2, 6], 'population')).toBeCloseTo(14 / 3, 14);
    expect(quantile([4, 1, 3, 2], 0)).toBe(1);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([4, 1, 3, 2], 0.95)).toBeCloseTo(3.85, 14);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('covariance of a known table, with a constant column', () => {
    const spread = covariance(
      fromRows([
        [1, 2, 5],
        [2, 4, 5],
        [3, 9, 5],
      ]),
    );
    expect(
      largestDifference(
        spread,
        fromRows([
          [1, 3.5, 0],
          [3.5, 13, 0],
          [0, 0, 0],
        ]),
      ),
    ).toBeLessThan(1e-14);
  });

  it('a weighted Gram matrix is the weighted sum of outer products, over several blocks', () => {
    const x = randomMatrix(600, 5, 1);
    const weights = randomMatrix(600, 1, 2).data;
    const expected = zeros(5, 5);
    for (let i = 0; i < x.rows; i++) {
      const row = rowOf(x, i);
      for (let a = 0; a < 5; a++)
        for (let b = 0; b < 5; b++)
          expected.data[a * 5 + b] =
            (expected.data[a * 5 + b] ?? 0) + (weights[i] ?? 0) * (row[a] ?? 0) * (row[b] ?? 0);
    }
    expect(largestDifference(weightedGram(x, weights), expected)).toBeLessThan(1e-11);
  });

  it('differences of pairs and their squared lengths', () => {
    const x = fromRows([
      [0, 0],
      [3, 4],
      [1, 1],
    ]);
    const v = differences(x, Int32Array.of(1, 2), Int32Array.of(0, 2));
    expect(Array.from(v.data)).toEqual([3, 4, 0, 0]);
    expect(Array.from(squaredLengths(v))).toEqual([25, 0]);
  });
});

describe('pca', () => {
  it.each([
    [40, 6],
    [6, 40],
  ])('axes are orthonormal and variances are those of the projections (%i × %i)', (n, d) => {
    const x = randomMatrix(n, d, 3);
    const { axes, variances, centre, kept } = pca(x, 4);
    expect(axes.rows).toBe(4);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(1);
    const unit = multiplyTransposed(axes, axes);
    for (let i = 0; i < 4; i++)
      for (let j = 0; j < 4; j++) expect(unit.data[i * 4 + j]).toBeCloseTo(i === j ? 1 : 0, 10);
    const centred = { ...x, data: x.data.map((value, at) => value - (centre[at % d] ?? 0)) };
    const z = multiplyTransposed(centred, axes);
    for (let j = 0; j < 4; j++) {
      const column = Array.from({ length: n }, (_, i) => z.data[i * 4 + j] ?? 0);
      expect(variance(column)).toBeCloseTo(variances[j] ?? Number.NaN, 10);
    }
    for (let j = 1; j < 4; j++) expect(variances[j]).toBeLessThanOrEqual(variances[j - 1] ?? 0);
  });

  it('keeps no more axes than the rank, and one when all items are alike', () => {
    const line = fromRows([
      [0, 0],
      [1, 2],
      [2, 4],
    ]);
    expect(pca(line, 2).axes.rows).toBe(1);
    expect(pca(line, 2).kept).toBeCloseTo(1, 12);
    const alike = pca(
      fromRows([
        [1, 2, 3],
        [1, 2, 3],
      ]),
      2,
    );
    expect(alike.axes.rows).toBe(1);
    expect(Array.from(alike.variances)).toEqual([0]);
  });
});
