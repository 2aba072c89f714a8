import { describe, expect, it } from 'vitest';
import { identity, zeros } from '../../../shared/numbers/dense.ts';
import { multiply, multiplyTransposed, outerGram } from '../../../shared/numbers/linear.ts';
import { orthonormalRows } from '../../../shared/numbers/ml-matrix.ts';
import { spanOfRows } from '../../../shared/numbers/orthonormal.ts';
import { largestDifference, randomMatrix } from './random-matrix.ts';

describe('orthonormal rows', () => {
  it.each([
    [1, 1],
    [1, 6],
    [4, 9],
    [7, 7],
  ])('%i × %i: orthonormal, each out of the rows up to its own, on the side of its own', (k, d) => {
    const a = randomMatrix(k, d, 10 * k + d);
    const q = orthonormalRows(a);
    expect(largestDifference(outerGram(q), identity(k))).toBeLessThan(1e-13);
    const along = multiplyTransposed(a, q);
    expect(largestDifference(multiply(along, q), a)).toBeLessThan(1e-12);
    for (let i = 0; i < k; i++) {
      expect(along.data[i * k + i]).toBeGreaterThan(0);
      for (let j = i + 1; j < k; j++) expect(along.data[i * k + j]).toBeCloseTo(0, 12);
    }
  });

  it('of independent rows are those of Gram and Schmidt', () => {
    const a = randomMatrix(5, 8, 3);
    expect(largestDifference(orthonormalRows(a), spanOfRows([a]))).toBeLessThan(1e-12);
  });
});

describe('the span of dependent rows', () => {
  const a = randomMatrix(3, 6, 1);
  const twice = multiply(randomMatrix(5, 3, 2), a);

  it('has as many rows as the rank, and holds every row', () => {
    const q = spanOfRows([twice, a]);
    expect(q.rows).toBe(3);
    expect(largestDifference(outerGram(q), identity(3))).toBeLessThan(1e-13);
    expect(largestDifference(multiply(multiplyTransposed(twice, q), q), twice)).toBeLessThan(1e-12);
  });

  it('of zeros is nothing', () => {
    expect(spanOfRows([zeros(2, 4)]).rows).toBe(0);
  });
});
