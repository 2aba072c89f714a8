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

const fromMatrix = (matrix: Matrix): Dense => {
  const a = zeros(matrix.rows, matrix.columns);
  for (let i = 0, at = 0; i < a.rows; i++) {
    for (let j = 0; j < a.columns; j++, at++) a.data[at] = matrix.get(i, j);
  }
  return a;
};

/** Eigenvalues, ascending, and eigenvectors as columns; only the lower triangle of A is read. */
export const eigenByLibrary = (a: Dense): { readonly values: Float64Array; readonly vectors: Dense } => {
  const n = a.rows;
  // The library has no decomposition of nothing.
  if (n === 0) return { values: new Float64Array(0), vectors: zeros(0, 0) };
  const symmetric = new Matrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const value = a.data[i * n + j] ?? 0;
      symmetric.set(i, j, value);
      symmetric.set(j, i, value);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
  return { values: Float64Array.from(realEigenvalues), vectors: fromMatrix(eigenvectorMatrix) };
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
