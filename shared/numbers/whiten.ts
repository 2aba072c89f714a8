import { solveLower, solveUpper } from './cholesky.ts';
import { type Dense, rowOf } from './dense.ts';
import { symmetrise, transpose } from './linear.ts';

/** Multiplications between two pauses: a few milliseconds. */
const workPerSlice = 5e6;

/**
 * C⁻¹·S·C⁻ᵀ for a symmetric S and a lower triangular C: S seen in the coordinates in which C·Cᵀ is the identity. O(d³), in slices; small
 * matrices never yield.
 */
export function* whitenedSteps(s: Dense, c: Dense): Generator<void, Dense, void> {
  const half = yield* eachRow({ ...s, data: s.data.slice() }, (row) => solveLower(c, row));
  return symmetrise(yield* eachRow(transpose(half), (row) => solveLower(c, row)));
}

/** Replaces each row x of A by C⁻ᵀx, in place: directions from those coordinates back into the given ones. */
export const unwhitenRowsSteps = (a: Dense, c: Dense): Generator<void, Dense, void> =>
  eachRow(a, (row) => solveUpper(c, row));

function* eachRow(a: Dense, change: (row: Float64Array) => void): Generator<void, Dense, void> {
  let work = 0;
  for (let i = 0; i < a.rows; i++) {
    change(rowOf(a, i));
    work += a.columns * a.columns;
    if (work < workPerSlice) continue;
    work = 0;
    yield;
  }
  return a;
}
