import type { Dense } from '../../numbers/dense.ts';
import { isDense } from '../common/matrix-option.ts';
import type { TripletList } from '../constraints/triplets.ts';
import type { WarmStart } from '../learner.ts';
import type { ScmlOptimum, ScmlStart } from './solver.ts';

type Rows = Pick<TripletList, 'anchor' | 'near' | 'far'>;

interface WarmState extends Rows {
  /** The rows √w·b at work. */
  readonly active: Dense;
  /** Of the triplets listed; of all others it was 0. */
  readonly multipliers: Float64Array;
  readonly rounding: number;
}

/** What the next fit may start from: the directions at work, and the triplets that hold them there. */
export const warmState = (active: Dense, triplets: Rows, { multipliers, rounding }: ScmlOptimum): WarmState => {
  const held = Array.from(multipliers.keys()).filter((t) => (multipliers[t] ?? 0) > 0);
  const taken = (list: Int32Array): Int32Array => Int32Array.from(held, (t) => list[t] ?? 0);
  return {
    active,
    anchor: taken(triplets.anchor),
    near: taken(triplets.near),
    far: taken(triplets.far),
    multipliers: Float64Array.from(held, (t) => multipliers[t] ?? 0),
    rounding,
  };
};

/** A few new triplets shift what is at work: at the last width that would take more steps than from a wider one. */
const widening = 200;

const isWarmState = (state: unknown): state is WarmState =>
  typeof state === 'object' &&
  state !== null &&
  'active' in state &&
  isDense(state.active) &&
  'rounding' in state &&
  typeof state.rounding === 'number' &&
  'multipliers' in state &&
  state.multipliers instanceof Float64Array &&
  ['anchor', 'near', 'far'].every((key) => Reflect.get(state, key) instanceof Int32Array);

/**
 * An earlier result, as far as its directions are basis rows again and its triplets are asked again; null when no direction is. The
 * triplets are known by their items: should those have changed places, the start is a worse one, and the optimum the same.
 */
export const startFrom = (warm: WarmStart | undefined, basis: Dense, triplets: Rows): ScmlStart | null => {
  const state = warm?.learner === 'scml' ? warm.state : null;
  if (!isWarmState(state) || state.active.columns !== basis.columns) return null;
  const weights = weightsAgain(state.active, basis);
  if (!weights) return null;
  const earlier = new Map(Array.from(state.multipliers, (multiplier, t) => [nameOf(state, t), multiplier]));
  const multipliers = Float64Array.from(triplets.anchor.keys(), (t) => earlier.get(nameOf(triplets, t)) ?? 0);
  return { weights, multipliers, rounding: widening * state.rounding };
};

const nameOf = ({ anchor, near, far }: Rows, t: number): string => `${anchor[t]} ${near[t]} ${far[t]}`;

/** The weights of earlier directions that are basis rows again; null when none is. */
const weightsAgain = (active: Dense, basis: Dense): Float64Array | null => {
  const d = basis.columns;
  const place = new Map<string, number>();
  for (let k = 0; k < basis.rows; k++) place.set(fingerprint(basis.data.subarray(k * d, (k + 1) * d)).key, k);
  const start = new Float64Array(basis.rows);
  for (let row = 0; row < active.rows; row++) {
    const { key, size } = fingerprint(active.data.subarray(row * d, (row + 1) * d));
    const k = place.get(key);
    if (k === undefined) continue;
    const own = fingerprint(basis.data.subarray(k * d, (k + 1) * d)).size;
    if (own > 0) start[k] = size / own;
  }
  return start.some((weight) => weight > 0) ? start : null;
};

/** A direction to nine digits, whatever its length; and its squared length. */
const fingerprint = (row: Float64Array): { readonly key: string; readonly size: number } => {
  const size = row.reduce((sum, value) => sum + value * value, 0);
  const length = Math.sqrt(size) || 1;
  return { key: Array.from(row, (value) => (value / length).toFixed(9)).join(' '), size };
};
