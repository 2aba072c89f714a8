import { Matrix } from 'ml-matrix';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { rowOf, zeros } from '../../../shared/numbers/dense.ts';
import { outerGram } from '../../../shared/numbers/linear.ts';
import { createRandom } from '../../../shared/numbers/random.ts';

export const randomRows = (rows: number, columns: number, seed = 1): Dense => {
  const random = createRandom(seed);
  const matrix = zeros(rows, columns);
  for (let at = 0; at < matrix.data.length; at++) matrix.data[at] = random.normal();
  return matrix;
};

/** A covariance-like matrix with a condition number of a few hundred. */
export const definite = (d: number): Dense => {
  const matrix = outerGram(randomRows(d, 2 * d));
  for (let i = 0; i < d; i++) matrix.data[i * d + i] = (matrix.data[i * d + i] ?? 0) + d / 10;
  return matrix;
};

/** The same numbers for ml-matrix; made before the clock starts, so that the library is not charged for the copy. */
export const theirsOf = (a: Dense): Matrix =>
  new Matrix(Array.from({ length: a.rows }, (_, i) => Array.from(rowOf(a, i))));

export const numbersOf = (matrix: { to1DArray(): number[] }): readonly number[] => matrix.to1DArray();

export const data = ({ data: numbers }: Dense): Float64Array => numbers;
