import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { type Dense, fromRows, identity, toRows, zeros } from '../../../shared/numbers/dense.ts';
import { symmetricEigen } from '../../../shared/numbers/eigen.ts';
import { factorOf, factorOfEigen, pseudoInverse, rankOf } from '../../../shared/numbers/factor.ts';
import { gram, multiply, outerGram, transposeMultiply } from '../../../shared/numbers/linear.ts';
import { largestDifference, randomDefinite, randomMatrix, randomSymmetric } from './random-matrix.ts';

const diagonal = (values: ArrayLike<number>): Dense => {
  const result = zeros(values.length, values.length);
  for (let i = 0; i < values.length; i++) result.data[i * values.length + i] = values[i] ?? 0;
  return result;
};

const cases: readonly (readonly [string, Dense])[] = [
  ['one by one', fromRows([[-3]])],
  [
    'two by two',
    fromRows([
      [2, 1],
      [1, 2],
    ]),
  ],
  ['zero', zeros(4, 4)],
  ['the identity', identity(7)],
  ['diagonal, unsorted', diagonal([3, -1, 2, 0])],
  ['random, 7, the largest that ml-matrix decomposes', randomSymmetric(7, 4)],
  ['random, 8, the smallest that the kernel does', randomSymmetric(8, 5)],
  ['random, 12', randomSymmetric(12, 1)],
  ['random, 65', randomSymmetric(65, 2)],
  ['rank 3 of 20', outerGram(randomMatrix(20, 3, 3))],
  ['all ones', fromRows(Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => 1)))],
  ['graded over 16 decades', diagonal(Array.from({ length: 17 }, (_, i) => 10 ** (i - 8)))],
  [
    'tiny',
    fromRows([
      [2e-200, 1e-200],
      [1e-200, 2e-200],
    ]),
  ],
];

describe('symmetricEigen', () => {
  it.each(cases)('A·V = V·D with orthonormal V and ascending D: %s', (_, a) => {
    const { values, vectors } = symmetricEigen(a);
    const size = a.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const left = multiply(a, vectors);
    const right = multiply(vectors, diagonal(values));
    expect(largestDifference(left, right)).toBeLessThanOrEqual(1e-13 * a.rows * size);
    expect(largestDifference(transposeMultiply(vectors, vectors), identity(a.rows))).toBeLessThan(1e-13 * a.rows);
    for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThanOrEqual(values[i - 1] ?? 0);
  });

  it.each([8, 20, 70])('has the eigenvalues of ml-matrix (size %i)', (size) => {
    const a = randomSymmetric(size, 10 + size);
    const theirs = new EigenvalueDecomposition(new Matrix(toRows(a)), { assumeSymmetric: true }).realEigenvalues;
    const sorted = [...theirs].sort((x, y) => x - y);
    symmetricEigen(a).values.forEach((value, i) => {
      expect(value).toBeCloseTo(sorted[i] ?? Number.NaN, 10);
    });
  });

  it('decomposes nothing into nothing', () => {
    const { values, vectors } = symmetricEigen(zeros(0, 0));
    expect([values.length, vectors.data.length]).toEqual([0, 0]);
  });

  it.each([5, 30])('reads only the lower triangle (size %i)', (size) => {
    const a = randomSymmetric(size, size);
    const broken = { ...a, data: a.data.map((value, at) => (at % size > Math.floor(at / size) ? value + 1 : value)) };
    expect(symmetricEigen(broken)).toEqual(symmetricEigen(a));
  });

  it('refuses NaN rather than never ending', () => {
    expect(() =>
      symmetricEigen(
        fromRows([
          [1, Number.NaN],
          [Number.NaN, 1],
        ]),
      ),
    ).toThrow(RangeError);
  });
});

describe('factors', () => {
  it.each([
    ['definite', randomDefinite(8, 5), 8],
    ['semidefinite', outerGram(randomMatrix(9, 4, 6)), 4],
    ['diagonal', diagonal([4, 0, 9]), 3],
    ['zero', zeros(3, 3), 3],
  ] as const)('M = LᵀL: %s', (_, m, rows) => {
    const l = factorOf(m);
    expect(l.rows).toBe(rows);
    expect(largestDifference(gram(l), m)).toBeLessThan(1e-12 * m.rows * 10);
  });

  it('leaves out eigenvalues at round-off and negative ones', () => {
    const l = factorOfEigen(symmetricEigen(diagonal([-1e-18, 1e-18, 1])));
    expect(toRows(l)).toEqual([[0, 0, 1]]);
  });

  it('the pseudo-inverse inverts on the range and is zero off it', () => {
    const m = outerGram(randomMatrix(7, 3, 8));
    const eigen = symmetricEigen(m);
    const inverse = pseudoInverse(eigen);
    expect(rankOf(eigen)).toBe(3);
    expect(largestDifference(multiply(m, multiply(inverse, m)), m)).toBeLessThan(1e-10);
    expect(largestDifference(multiply(inverse, multiply(m, inverse)), inverse)).toBeLessThan(1e-10);
  });
});
