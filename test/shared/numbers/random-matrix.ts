import { type Dense, zeros } from '../../../shared/numbers/dense.ts';
import { outerGram } from '../../../shared/numbers/linear.ts';
import { createRandom } from '../../../shared/numbers/random.ts';

/** Standard normal entries; the same for the same seed. */
export const randomMatrix = (rows: number, columns: number, seed: number): Dense => {
  const random = createRandom(seed);
  const result = zeros(rows, columns);
  for (let at = 0; at < result.data.length; at++) result.data[at] = random.normal();
  return result;
};

/** Symmetric with eigenvalues of both signs. */
export const randomSymmetric = (size: number, seed: number): Dense => {
  const half = randomMatrix(size, size, seed);
  const result = zeros(size, size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      result.data[i * size + j] = (half.data[i * size + j] ?? 0) + (half.data[j * size + i] ?? 0);
  return result;
};

/** A·Aᵀ of a square normal A: positive definite with probability one. */
export const randomDefinite = (size: number, seed: number): Dense => outerGram(randomMatrix(size, size, seed));

/** max |A − B| over the entries. */
export const largestDifference = (a: Dense, b: Dense): number => {
  if (a.rows !== b.rows || a.columns !== b.columns) return Number.POSITIVE_INFINITY;
  return a.data.reduce((most, value, at) => Math.max(most, Math.abs(value - (b.data[at] ?? Number.NaN))), 0);
};
