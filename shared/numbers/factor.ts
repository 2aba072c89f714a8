import { cholesky } from './cholesky.ts';
import { type Dense, zeros } from './dense.ts';
import { type Eigen, symmetricEigen } from './eigen.ts';
import { addProductRows } from './gemm.ts';
import { copy, mirrorLower, transpose } from './linear.ts';

const roundOff = 2 ** -52;

/**
 * L (k × d, k ≤ d) with M = LᵀL for a symmetric positive semidefinite M: diagonal roots when M is diagonal, the
 * transposed Cholesky factor when it is definite, else the scaled eigenvectors of the eigenvalues above round-off.
 * Eigenvalues at or below `largest·d·2⁻⁵²`, and negative ones, count as 0.
 */
export const factorOf = (m: Dense): Dense => {
  if (isDiagonal(m)) return diagonalRoots(m);
  const lower = cholesky(m);
  return lower ? transpose(lower) : factorOfEigen(symmetricEigen(m));
};

/** The rows √wⱼ·vⱼᵀ for the eigenvalues wⱼ above round-off, largest first; one zero row when there is none. */
export const factorOfEigen = ({ values, vectors }: Eigen): Dense => {
  const d = values.length;
  const least = Math.max(0, ...values) * d * roundOff;
  const kept = Array.from(values.keys())
    .filter((j) => (values[j] ?? 0) > least)
    .reverse();
  const result = zeros(Math.max(1, kept.length), d);
  kept.forEach((j, row) => {
    const root = Math.sqrt(values[j] ?? 0);
    for (let i = 0; i < d; i++) result.data[row * d + i] = root * (vectors.data[i * d + j] ?? 0);
  });
  return result;
};

const isDiagonal = (m: Dense): boolean =>
  m.data.every((value, at) => value === 0 || Math.floor(at / m.columns) === at % m.columns);

const diagonalRoots = (m: Dense): Dense => {
  const result = zeros(m.rows, m.rows);
  for (let i = 0; i < m.rows; i++) {
    const at = i * m.rows + i;
    result.data[at] = Math.sqrt(Math.max(0, m.data[at] ?? 0));
  }
  return result;
};

/** V·diag(f(values))·Vᵀ: a function of a symmetric matrix, such as its inverse or its inverse root. */
export const functionOf = ({ values, vectors }: Eigen, f: (value: number) => number): Dense => {
  const d = values.length;
  const weights = values.map(f);
  const weighted = copy(vectors);
  for (let at = 0; at < weighted.data.length; at++) {
    weighted.data[at] = (weighted.data[at] ?? 0) * (weights[at % d] ?? 0);
  }
  const result = zeros(d, d);
  addProductRows(weighted.data, vectors.data, result.data, d, d, 0, d, 'lower');
  return mirrorLower(result);
};

/** The Moore–Penrose inverse of a symmetric matrix; eigenvalues with |w| ≤ largest·d·2⁻⁵² are dropped. */
export const pseudoInverse = (eigen: Eigen): Dense => {
  const largest = eigen.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const least = largest * eigen.values.length * roundOff;
  return functionOf(eigen, (value) => (Math.abs(value) > least ? 1 / value : 0));
};

/** How many eigenvalues stand above round-off. */
export const rankOf = ({ values }: Eigen): number => {
  const least = Math.max(0, ...values) * values.length * roundOff;
  return values.reduce((count, value) => count + (value > least ? 1 : 0), 0);
};
