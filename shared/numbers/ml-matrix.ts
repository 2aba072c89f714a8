import { EigenvalueDecomposition, Matrix, QrDecomposition } from 'ml-matrix';
import { type Dense, zeros } from './dense.ts';

/** A copy for ml-matrix, which keeps its rows apart. */
const toMatrix = (a: Dense): Matrix => {
  const matrix = new Matrix(a.rows, a.columns);
  for (let i = 0, at = 0; i < a.rows; i++) {
    for (let j = 0; j < a.columns; j++, at++) matrix.set(i, j, a.data[at] ?? 0);
  }
  return matrix;
};

/** A symmetric matrix brought to its diagonal: eigenvalues in any order, and row j of `basis` the vector of `diagonal[j]`. */
export interface Diagonalised {
  readonly diagonal: Float64Array;
  readonly basis: Dense;
}

/** By the library; only the lower triangle of A is read. Not a number where a sweep did not converge. */
export const diagonalisedByLibrary = (a: Dense): Diagonalised => {
  const n = a.rows;
  // The library has no decomposition of nothing.
  if (n === 0) return { diagonal: new Float64Array(0), basis: zeros(0, 0) };
  const symmetric = new Matrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const value = a.data[i * n + j] ?? 0;
      symmetric.set(i, j, value);
      symmetric.set(j, i, value);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
  const basis = zeros(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) basis.data[j * n + i] = eigenvectorMatrix.get(i, j);
  return { diagonal: Float64Array.from(realEigenvalues), basis };
};

/**
 * Rows that are orthonormal, each in the span of the rows up to its own and on the same side as its own, for independent
 * rows (k × d, k ≤ d): Gram and Schmidt's result, by reflections.
 */
export const orthonormalRows = (a: Dense): Dense => {
  const { rows: k, columns: d } = a;
  const qr = new QrDecomposition(toMatrix(a).transpose());
  const [q, r] = [qr.orthogonalMatrix, qr.upperTriangularMatrix];
  const result = zeros(k, d);
  for (let i = 0; i < k; i++) {
    const side = r.get(i, i) < 0 ? -1 : 1;
    for (let j = 0; j < d; j++) result.data[i * d + j] = side * q.get(j, i);
  }
  return result;
};
