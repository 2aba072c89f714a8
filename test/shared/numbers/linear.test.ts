import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { fromRows, identity, toRows } from '../../../shared/numbers/dense.ts';
import {
  gram,
  multiply,
  multiplyTransposed,
  multiplyVector,
  outerGram,
  symmetrise,
  transpose,
  transposeMultiply,
} from '../../../shared/numbers/linear.ts';
import { largestDifference, randomMatrix, randomSymmetric } from './random-matrix.ts';

/** Sizes around the tile edges of the kernel, and past its inner block of 512. */
const shapes = [
  [1, 1, 1],
  [2, 3, 4],
  [4, 4, 2],
  [5, 7, 3],
  [9, 600, 6],
  [33, 17, 41],
] as const;

describe('products', () => {
  it.each(shapes)('agree with ml-matrix for %i × %i times %i', (m, k, n) => {
    const a = randomMatrix(m, k, 1);
    const b = randomMatrix(k, n, 2);
    const expected = fromRows(new Matrix(toRows(a)).mmul(new Matrix(toRows(b))).to2DArray());
    expect(largestDifference(multiply(a, b), expected)).toBeLessThan(1e-11);
    expect(largestDifference(multiplyTransposed(a, transpose(b)), expected)).toBeLessThan(1e-11);
    expect(largestDifference(transposeMultiply(transpose(a), b), expected)).toBeLessThan(1e-11);
  });

  it.each(shapes)('a Gram matrix is the product with itself, exactly symmetric (%i × %i)', (m, k) => {
    const a = randomMatrix(m, k, 3);
    const product = outerGram(a);
    expect(largestDifference(product, multiply(a, transpose(a)))).toBeLessThan(1e-11);
    expect(largestDifference(product, transpose(product))).toBe(0);
    expect(largestDifference(gram(a), transposeMultiply(a, a))).toBeLessThan(1e-11);
  });

  it('a matrix times a vector is the product with one column', () => {
    const a = randomMatrix(5, 4, 5);
    const x = randomMatrix(4, 1, 6);
    expect(Array.from(multiplyVector(a, x.data))).toEqual(
      Array.from(multiply(a, x).data, (value) => expect.closeTo(value, 12)),
    );
  });

  it('refuses sizes that do not agree', () => {
    expect(() => multiply(randomMatrix(2, 3, 1), randomMatrix(2, 3, 1))).toThrow(RangeError);
  });
});

describe('transpose and symmetrise', () => {
  it('transposing twice changes nothing', () => {
    const a = randomMatrix(19, 35, 7);
    expect(largestDifference(transpose(transpose(a)), a)).toBe(0);
  });

  it('symmetrise leaves a symmetric matrix alone and averages another', () => {
    const a = randomSymmetric(6, 8);
    expect(largestDifference(symmetrise(fromRows(toRows(a))), a)).toBe(0);
    expect(
      toRows(
        symmetrise(
          fromRows([
            [1, 4],
            [2, 3],
          ]),
        ),
      ),
    ).toEqual([
      [1, 3],
      [3, 3],
    ]);
    expect(toRows(symmetrise(identity(2)))).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
