import { type Dense, zeros } from './dense.ts';
import type { Diagonalised } from './kernel/decompositions.ts';
import { eigenByKernelSteps } from './kernel/decompositions.ts';
import { scaled } from './linear.ts';
import { eigenByLibrary } from './ml-matrix.ts';
import { allFinite, largest, scale } from './vector.ts';

/** A = V·diag(values)·Vᵀ; values ascend, and column j of `vectors` (n × n, orthonormal) belongs to `values[j]`. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Dense;
}

/**
 * Eigen-decomposition of a symmetric matrix: Householder reduction, then the QL algorithm, by the compiled kernel, and by
 * ml-matrix where the matrix is too small to be worth copying or there is no kernel. Only the lower triangle is read.
 * @throws RangeError on NaN or infinity, which callers check first.
 */
export const symmetricEigen = (a: Dense): Eigen => {
  const steps = symmetricEigenSteps(a);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The same in steps of O(n²) work each, for callers that must stay interruptible; without the kernel in a single one. */
export function* symmetricEigenSteps(a: Dense): Generator<void, Eigen, void> {
  if (a.rows !== a.columns) throw new RangeError(`${a.rows} × ${a.columns} is not square`);
  if (!allFinite(a.data)) throw new RangeError('a matrix with NaN or infinity has no eigenvalues');
  // Scaled by a power of two, which is exact, so that squares in the sweeps neither overflow nor vanish.
  const size = 2 ** Math.floor(Math.log2(largest(a.data) || 1));
  const unit = scaled(a, 1 / size);
  const reduced = yield* eigenByKernelSteps(unit);
  const eigen = reduced ? inAscendingOrder(reduced) : eigenByLibrary(unit);
  if (!allFinite(eigen.values)) throw new RangeError('the QL algorithm did not converge');
  scale(eigen.values, size);
  // However small, a step ends here for callers that count on being interrupted.
  if (!reduced) yield;
  return eigen;
}

const inAscendingOrder = ({ diagonal, basis }: Diagonalised): Eigen => {
  const n = diagonal.length;
  const order = Array.from(diagonal.keys()).sort((i, j) => (diagonal[i] ?? 0) - (diagonal[j] ?? 0));
  const vectors = zeros(n, n);
  const values = new Float64Array(n);
  order.forEach((from, to) => {
    values[to] = diagonal[from] ?? 0;
    for (let k = 0; k < n; k++) vectors.data[k * n + to] = basis.data[from * n + k] ?? 0;
  });
  return { values, vectors };
};
