import { type Dense, zeros } from '../dense.ts';
import { createKernel, type Kernel, sharedKernel } from './kernel.ts';

/** Smaller matrices are factored before they are copied. */
const smallest = 12;
/** Smaller matrices are decomposed by ml-matrix before they are copied: test/bench/numbers/results.md. */
const smallestEigen = 8;

/** The lower factor of A, null when A is not positive definite, undefined when there is no kernel. See cholesky.ts. */
export const choleskyByKernel = (a: Dense): Dense | null | undefined => {
  const n = a.rows;
  const kernel = n >= smallest ? sharedKernel() : null;
  if (!kernel) return undefined;
  const room = kernel.open(n * n + n + 4);
  const at = room.put(a.data);
  if (!kernel.run.cholesky(at, n, room.zeros(n))) return null;
  const c = zeros(n, n);
  room.take(at, c.data);
  for (let i = 0; i < n; i++) c.data.fill(0, i * n + i + 1, (i + 1) * n);
  return c;
};

/** (C⁻¹)ᵀ, or undefined when there is no kernel. */
export const inverseTransposedByKernel = (c: Dense): Dense | undefined => {
  const n = c.rows;
  const kernel = n >= smallest ? sharedKernel() : null;
  if (!kernel) return undefined;
  const room = kernel.open(2 * n * n + 4);
  const at = room.put(c.data);
  const inverse = room.zeros(n * n);
  kernel.run.inverse_transposed(at, inverse, n);
  const result = zeros(n, n);
  room.take(inverse, result.data);
  return result;
};

/** A symmetric matrix brought to its diagonal: eigenvalues in any order, and row j of `basis` the vector of `diagonal[j]`. */
export interface Diagonalised {
  readonly diagonal: Float64Array;
  readonly basis: Dense;
}

/** Up to this size an eigen-decomposition takes a few milliseconds, and is done in one go in the shared memory. */
const inOneGo = 128;
/** Rows reduced, or eigenvalues settled, between two yields. */
const slice = 16;

/**
 * Undefined where the matrix is small or there is no kernel: `eigenByLibrary` is its counterpart. Larger matrices get a
 * kernel of their own, so that whatever runs between two steps cannot touch their memory.
 */
export function* eigenByKernelSteps(a: Dense): Generator<void, Diagonalised | undefined, void> {
  const n = a.rows;
  if (n < smallestEigen) return undefined;
  const kernel: Kernel | null = n <= inOneGo ? sharedKernel() : createKernel();
  if (!kernel) return undefined;
  const { run } = kernel;
  const pauses = n > inOneGo;
  const room = kernel.open(2 * n * n + 5 * n + 16);
  const work = room.put(a.data);
  const basis = room.zeros(n * n);
  const [below, betas, p, d, e] = [room.zeros(n), room.zeros(n), room.zeros(n), room.zeros(n), room.zeros(n)];
  for (let i = n - 1; i > 0; i -= slice) {
    run.reduce(work, below, betas, p, n, i, Math.max(1, i - slice + 1));
    if (pauses) yield;
  }
  const [workView, basisView] = [room.view(work, n * n), room.view(basis, n * n)];
  const [dView, eView, belowView] = [room.view(d, n), room.view(e, n), room.view(below, n)];
  for (let i = 0; i < n; i++) {
    dView[i] = workView[i * n + i] ?? 0;
    eView[i] = belowView[i + 1] ?? 0;
    basisView[i * n + i] = 1;
  }
  for (let from = 1; from < n; from += slice) {
    run.accumulate(basis, work, betas, n, from, Math.min(n, from + slice));
    if (pauses) yield;
  }
  for (let l = 0; l < n; l++) {
    if (!run.settle(d, e, basis, n, l)) throw new RangeError('the QL algorithm did not converge');
    if (pauses && l % slice === 0) yield;
  }
  const result = { diagonal: new Float64Array(n), basis: zeros(n, n) };
  room.take(d, result.diagonal);
  room.take(basis, result.basis.data);
  return result;
}
