import { Matrix } from 'ml-matrix';
import { describe, expect, it, vi } from 'vitest';
import { cholesky, inverseFromCholesky } from '../../../shared/numbers/cholesky.ts';
import { type Dense, fromRows, identity, toRows } from '../../../shared/numbers/dense.ts';
import { symmetricEigen } from '../../../shared/numbers/eigen.ts';
import { functionOf } from '../../../shared/numbers/factor.ts';
import { multiply, transpose } from '../../../shared/numbers/linear.ts';
import { weightedGram } from '../../../shared/numbers/statistics.ts';
import { quadraticFormSteps } from '../../../shared/numbers/stepwise.ts';
import { largestDifference, randomDefinite, randomMatrix, randomSymmetric } from './random-matrix.ts';

/** What runs where WebAssembly may not be compiled: the main thread of older browsers. */
vi.mock('../../../shared/numbers/kernel/kernel.ts', () => ({ sharedKernel: () => null, createKernel: () => null }));

const theirs = (a: Dense): Matrix => new Matrix(toRows(a));

describe('plain loops, without the compiled kernel', () => {
  it.each([
    [5, 4, 3],
    [33, 40, 21],
    [9, 1100, 14],
  ])('multiply %i × %i by %i', (m, k, n) => {
    const a = randomMatrix(m, k, 1);
    const b = randomMatrix(k, n, 2);
    const expected = fromRows(theirs(a).mmul(theirs(b)).to2DArray());
    expect(largestDifference(multiply(a, b), expected)).toBeLessThan(1e-11);
  });

  it('sum weighted outer products and take quadratic forms', () => {
    const x = randomMatrix(500, 15, 3);
    const weights = randomMatrix(500, 1, 4).data;
    const weighted = { ...x, data: x.data.map((value, at) => value * (weights[Math.floor(at / 15)] ?? 0)) };
    const gram = weightedGram(x, weights);
    expect(largestDifference(gram, multiply(transpose(weighted), x))).toBeLessThan(1e-11);
    const product = multiply(x, gram);
    const forms = quadraticFormSteps(x, gram).next();
    if (!forms.done) throw new Error('a small product does not yield');
    forms.value.forEach((form, i) => {
      let sum = 0;
      for (let j = 0; j < 15; j++) sum += (product.data[i * 15 + j] ?? 0) * (x.data[i * 15 + j] ?? 0);
      expect(form).toBeCloseTo(sum, 7);
    });
  });

  it.each([12, 45])('factor, invert and decompose (size %i)', (size) => {
    const definite = randomDefinite(size, size);
    const c = cholesky(definite);
    if (!c) throw new Error('expected a positive definite matrix');
    expect(largestDifference(multiply(c, transpose(c)), definite)).toBeLessThan(1e-10);
    expect(largestDifference(multiply(definite, inverseFromCholesky(c)), identity(size))).toBeLessThan(1e-6);
    expect(cholesky(randomSymmetric(size, 1))).toBeNull();
    const a = randomSymmetric(size, size + 1);
    const eigen = symmetricEigen(a);
    expect(
      largestDifference(
        functionOf(eigen, (value) => value),
        a,
      ),
    ).toBeLessThan(1e-11);
  });
});
