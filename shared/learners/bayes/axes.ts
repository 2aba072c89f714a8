import { type Dense, zeros } from '../../numbers/dense.ts';
import { symmetricEigenSteps } from '../../numbers/eigen.ts';

/** The eigenvectors of a symmetric matrix as rows, that of the largest eigenvalue first: a rotation onto its axes. */
export function* axesOf(symmetric: Dense): Generator<void, Dense, void> {
  const { vectors } = yield* symmetricEigenSteps(symmetric);
  const n = vectors.rows;
  const axes = zeros(n, n);
  for (let k = 0; k < n; k++) for (let a = 0; a < n; a++) axes.data[k * n + a] = vectors.data[a * n + (n - 1 - k)] ?? 0;
  return axes;
}
