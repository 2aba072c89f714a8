import { type Dense, fromRows } from '../../numbers/dense.ts';
import { multiply, multiplyTransposed } from '../../numbers/linear.ts';
import type { LearnerOptions } from '../learner.ts';
import type { Space } from '../space.ts';
import { isDense, matrixProblem } from './matrix-option.ts';

const isRows = (value: unknown): value is readonly (readonly number[])[] =>
  Array.isArray(value) && matrixProblem(value) === null;

const matrixOf = (value: unknown): Dense | null => (isDense(value) ? value : isRows(value) ? fromRows(value) : null);

/**
 * A learner's options with every matrix as it acts in the space: a prior M over d features becomes P·M·Pᵀ, the rows B
 * of a basis B·Pᵀ. Matrices of another size are left for the learner to refuse.
 */
export const optionsInSpace = (options: LearnerOptions, { projection }: Space): LearnerOptions => {
  if (!projection) return options;
  return Object.fromEntries(
    Object.entries(options).map(([key, value]) => {
      const matrix = key === 'prior' || key === 'basis' ? matrixOf(value) : null;
      if (!matrix || matrix.columns !== projection.columns) return [key, value];
      const rows = multiplyTransposed(matrix, projection);
      return [key, key === 'prior' ? multiply(projection, rows) : rows];
    }),
  );
};
