import { cholesky, logDet } from '../../numbers/cholesky.ts';
import type { Dense } from '../../numbers/dense.ts';
import { scaled } from '../../numbers/linear.ts';
import type { DataTerm } from './term.ts';

/** The function along a direction S: X = K(I + tS)Kᵀ with p(t) = p + t·s. */
export interface Line {
  readonly direction: Dense;
  readonly p: Float64Array;
  readonly s: Float64Array;
  readonly data: DataTerm;
  /** ⟨KᵀK, S⟩, the slope of the trace. */
  readonly traceSlope: number;
  /** Slope of the whole at t = 0, below 0. */
  readonly slope: number;
  /** The whole at t = 0: rounding of differences is measured by it. */
  readonly value: number;
}

/** No direction of X may shrink below this part of itself in one step. */
const leastPart = 0.05;

/**
 * The Cholesky factor of I + tS for a t ≤ 1, found by halving and by parabolas, at which the value falls enough (Armijo);
 * null when there is none. It stays away from the edge where X is singular: shrinking a direction by many orders at
 * once costs the log det little, but Newton's method brings it back by doubling only.
 */
export function* searchLineSteps({
  direction,
  p,
  s,
  data,
  traceSlope,
  slope,
  value,
}: Line): Generator<void, Dense | null, void> {
  const valueHere = data.value(p);
  const roundOff = 1e-14 * (Math.abs(value) + direction.rows);
  const moved = new Float64Array(p.length);
  for (let t = 1; t > 1e-14; ) {
    const inner = cholesky(identityPlus(direction, t / (1 - leastPart))) && cholesky(identityPlus(direction, t));
    yield;
    if (!inner) {
      t /= 2;
      continue;
    }
    for (let i = 0; i < p.length; i++) moved[i] = (p[i] ?? 0) + t * (s[i] ?? 0);
    const change = t * traceSlope - logDet(inner) + data.value(moved) - valueHere;
    if (change <= 1e-4 * t * slope + roundOff) return inner;
    const parabola = (-slope * t) / (2 * (change / t - slope));
    t = Number.isFinite(parabola) ? Math.min(t / 2, Math.max(t / 5, parabola)) : t / 2;
  }
  return null;
}

/** I + tS. */
export const identityPlus = (s: Dense, t: number): Dense => {
  const result = scaled(s, t);
  for (let at = 0; at < result.data.length; at += s.rows + 1) result.data[at] = (result.data[at] ?? 0) + 1;
  return result;
};
