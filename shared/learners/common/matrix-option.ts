import type { Dense } from '../../numbers/dense.ts';
import { allFinite } from '../../numbers/vector.ts';

/**
 * Whether an option is a dense matrix whose data has the length that its shape says. Its numbers are not looked at:
 * see `allFinite`.
 */
export const isDense = (value: unknown): value is Dense =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  value.data instanceof Float64Array &&
  'rows' in value &&
  'columns' in value &&
  typeof value.rows === 'number' &&
  typeof value.columns === 'number' &&
  value.data.length === value.rows * value.columns;

/** Why `value` is no matrix of finite numbers, given as a Dense or as JSON rows of one length; null when it is. */
export const matrixProblem = (value: unknown): string | null => {
  if (isDense(value)) return value.rows > 0 && allFinite(value.data) ? null : 'a number is not finite';
  if (!Array.isArray(value) || value.length === 0) return 'no rows';
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  if (width === 0) return 'rows are empty';
  for (const row of value) {
    if (!Array.isArray(row) || row.length !== width) return 'rows differ in length';
    if (!row.every((entry) => Number.isFinite(entry))) return 'an entry is not a finite number';
  }
  return null;
};
