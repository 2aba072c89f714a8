import { type Dense, rowOf, zeros } from '../../numbers/dense.ts';
import { multiplyTransposedSteps, quadraticFormSteps, weightedGramSteps } from '../../numbers/stepwise.ts';
import type { TripletRows } from './working-set.ts';

/**
 * What every basis row would add to the loss for each unit of weight: b_kᵀ·G·b_k, G = Σ slopeₜ·(near·nearᵀ − far·farᵀ). Triplets
 * without a slope cost nothing; a few with one are met by the basis directly, 2·K·m·d, many through G, m·d² + K·d².
 */
export function* priceSteps(
  { near, far }: TripletRows,
  slope: Float64Array,
  basis: Dense,
): Generator<void, Float64Array, void> {
  const sloping = Array.from(slope.keys()).filter((t) => slope[t] !== 0);
  const d = basis.columns;
  const direct = 2 * basis.rows * sloping.length < (sloping.length + basis.rows) * d;
  const steps = direct ? directly : throughGram;
  const weights = Float64Array.from(sloping, (t) => slope[t] ?? 0);
  const pull = yield* steps(taken(near, sloping), weights, basis);
  const push = yield* steps(taken(far, sloping), weights, basis);
  return pull.map((value, k) => value - (push[k] ?? 0));
}

/** Those rows of X, in the order given. */
export const taken = (x: Dense, rows: readonly number[]): Dense => {
  const result = zeros(rows.length, x.columns);
  rows.forEach((from, to) => {
    result.data.set(rowOf(x, from), to * x.columns);
  });
  return result;
};

function* directly(x: Dense, weights: Float64Array, basis: Dense): Generator<void, Float64Array, void> {
  const along = yield* multiplyTransposedSteps(basis, x);
  const result = new Float64Array(basis.rows);
  for (let k = 0, at = 0; k < basis.rows; k++) {
    let sum = 0;
    for (let t = 0; t < x.rows; t++, at++) sum += (weights[t] ?? 0) * (along.data[at] ?? 0) ** 2;
    result[k] = sum;
  }
  return result;
}

function* throughGram(x: Dense, weights: Float64Array, basis: Dense): Generator<void, Float64Array, void> {
  return yield* quadraticFormSteps(basis, yield* weightedGramSteps(x, weights));
}

/** How far below 0 the lowest price lies: what the basis row in greatest demand would pay for each unit of weight. */
export const greatestCall = (prices: Float64Array): number => {
  let most = 0;
  for (const price of prices) most = Math.max(most, -price);
  return most;
};
