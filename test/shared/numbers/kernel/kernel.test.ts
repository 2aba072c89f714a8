import { describe, expect, it } from 'vitest';
import { cholesky } from '../../../../shared/numbers/cholesky.ts';
import { fromRows, identity, toRows } from '../../../../shared/numbers/dense.ts';
import { symmetricEigenSteps } from '../../../../shared/numbers/eigen.ts';
import { functionOf } from '../../../../shared/numbers/factor.ts';
import { sharedKernel } from '../../../../shared/numbers/kernel/kernel.ts';
import { multiply, outerGram, transpose } from '../../../../shared/numbers/linear.ts';
import { weightedGram } from '../../../../shared/numbers/statistics.ts';
import { multiplyTransposedSteps, weightedGramSteps } from '../../../../shared/numbers/stepwise.ts';
import { largestDifference, randomDefinite, randomMatrix, randomSymmetric } from '../random-matrix.ts';

const drain = <T>(steps: Generator<unknown, T, void>): { readonly value: T; readonly yields: number } => {
  for (let yields = 0; ; yields++) {
    const step = steps.next();
    if (step.done) return { value: step.value, yields };
  }
};

describe('the compiled kernel', () => {
  it('is there in Node', () => {
    expect(sharedKernel()).not.toBeNull();
  });

  // Sizes that leave a remainder in every tile, panel and block of kernel.c.
  it.each([12, 31, 33, 64, 97, 130])('factors a matrix of size %i, and refuses one that is not definite', (size) => {
    const a = randomDefinite(size, size);
    const c = cholesky(a);
    if (!c) throw new Error('expected a positive definite matrix');
    expect(largestDifference(multiply(c, transpose(c)), a)).toBeLessThan(1e-12 * size * size);
    expect(cholesky(randomSymmetric(size, 2))).toBeNull();
    const broken = fromRows(toRows(a));
    broken.data[size * size - 1] = Number.NaN;
    expect(cholesky(broken)).toBeNull();
  });

  it('a decomposition in steps is not disturbed by work between its steps', () => {
    const a = randomSymmetric(150, 5);
    const steps = symmetricEigenSteps(a);
    let yields = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(
          largestDifference(
            functionOf(step.value, (value) => value),
            a,
          ),
        ).toBeLessThan(1e-10);
        break;
      }
      yields++;
      outerGram(randomMatrix(200, 150, yields));
    }
    expect(yields).toBeGreaterThan(5);
  });

  it('products in steps are the products in one go', () => {
    const a = randomMatrix(3000, 120, 6);
    const b = randomMatrix(130, 120, 7);
    const product = drain(multiplyTransposedSteps(a, b));
    expect(product.yields).toBeGreaterThan(0);
    expect(largestDifference(product.value, multiply(a, transpose(b)))).toBeLessThan(1e-11);
    const weights = randomMatrix(9000, 1, 8).data;
    const x = randomMatrix(9000, 120, 9);
    const gram = drain(weightedGramSteps(x, weights));
    expect(gram.yields).toBeGreaterThan(0);
    expect(largestDifference(gram.value, weightedGram(x, weights))).toBeLessThan(1e-9);
    expect(largestDifference(multiply(identity(40), identity(40)), identity(40))).toBe(0);
  });
});
