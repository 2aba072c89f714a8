import { inverseLower } from './cholesky.ts';
import type { Dense } from './dense.ts';
import { symmetrise, transpose } from './linear.ts';
import { multiplyTransposedSteps } from './stepwise.ts';

/**
 * C⁻¹·S·C⁻ᵀ for a symmetric S and a lower triangular C: S seen in the coordinates in which C·Cᵀ is the identity. O(d³), in slices; small
 * matrices never yield.
 */
export function* whitenedSteps(s: Dense, c: Dense): Generator<void, Dense, void> {
  const inverse = inverseLower(c);
  const half = yield* multiplyTransposedSteps(inverse, s);
  return symmetrise(yield* multiplyTransposedSteps(half, inverse));
}

/** C⁻ᵀx for each row x of A, as rows: directions from those coordinates back into the given ones. */
export const unwhitenRowsSteps = (a: Dense, c: Dense): Generator<void, Dense, void> =>
  multiplyTransposedSteps(a, transpose(inverseLower(c)));
