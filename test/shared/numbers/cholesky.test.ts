import { describe, expect, it } from 'vitest';
import {
  cholesky,
  inverseFromCholesky,
  logDet,
  solveCholesky,
  solveLower,
  solveLowerEach,
} from '../../../shared/numbers/cholesky.ts';
import { type Dense, fromRows, identity } from '../../../shared/numbers/dense.ts';
import { multiply, multiplyVector, transpose } from '../../../shared/numbers/linear.ts';
import { largestDifference, randomDefinite, randomMatrix } from './random-matrix.ts';

const factor = (a: Dense): Dense => {
  const c = cholesky(a);
  if (!c) throw new Error('expected a positive definite matrix');
  return c;
};

describe('cholesky', () => {
  it.each([1, 2, 5, 30])('A = C·Cᵀ with C lower triangular (size %i)', (size) => {
    const a = randomDefinite(size, size);
    const c = factor(a);
    expect(largestDifference(multiply(c, transpose(c)), a)).toBeLessThan(1e-11 * size * size);
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) expect(c.data[i * size + j]).toBe(0);
  });

  it.each([1, 4, 25])('solves and inverts (size %i)', (size) => {
    const a = randomDefinite(size, 40 + size);
    const c = factor(a);
    const x = randomMatrix(size, 1, 9).data;
    const solved = solveCholesky(c, multiplyVector(a, x));
    for (let i = 0; i < size; i++) expect(solved[i]).toBeCloseTo(x[i] ?? Number.NaN, 6);
    const inverse = inverseFromCholesky(c);
    expect(largestDifference(multiply(a, inverse), identity(size))).toBeLessThan(1e-7);
    expect(largestDifference(inverse, transpose(inverse))).toBe(0);
  });

  it.each([1, 4, 6])('solves several at once as one by one, to the last digit (%i right sides)', (count) => {
    const c = factor(randomDefinite(23, 5));
    const sides = Array.from({ length: count }, (_, i) => randomMatrix(23, 1, i).data);
    const alone = sides.map((side) => solveLower(c, side.slice()));
    solveLowerEach(c, sides);
    expect(sides).toEqual(alone);
  });

  it('log det of a diagonal matrix is the sum of logs', () => {
    expect(
      logDet(
        factor(
          fromRows([
            [2, 0],
            [0, 8],
          ]),
        ),
      ),
    ).toBeCloseTo(Math.log(16), 14);
  });

  it.each([
    [
      'indefinite',
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'singular',
      [
        [1, 1],
        [1, 1],
      ],
    ],
    ['zero', [[0]]],
    [
      'not a number',
      [
        [1, 0],
        [0, Number.NaN],
      ],
    ],
  ])('is null for a matrix that is %s', (_, rows) => {
    expect(cholesky(fromRows(rows))).toBeNull();
  });
});
