import type { Dense } from '../../numbers/dense.ts';
import { multiplyTransposed } from '../../numbers/linear.ts';
import { pca } from '../../numbers/pca.ts';

/** Items in coordinates of the space that their differences span. */
export interface Span {
  /** n × r. */
  readonly items: Dense;
  /** r × d, orthonormal rows; null when all of the d dimensions are spanned. */
  readonly axes: Dense | null;
}

const known = new WeakMap<Dense, Span>();

/**
 * With no more items than features the answers say nothing of the directions in which no two items differ: M is learned over
 * the others alone, where there are at most n − 1. Worked out once for each matrix of items.
 */
export const spanOf = (items: Dense): Span => {
  const before = known.get(items);
  if (before) return before;
  const axes = items.rows > 1 && items.rows <= items.columns ? pca(items, items.rows - 1).axes : null;
  const span: Span = axes ? { items: multiplyTransposed(items, axes), axes } : { items, axes: null };
  known.set(items, span);
  return span;
};
