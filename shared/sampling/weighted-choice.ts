import type { Random } from '../numbers/random.ts';

/** An index drawn in proportion to its weight (all ≥ 0); −1 when they sum to nothing. */
export const drawWeighted = (weights: Float64Array, random: Random): number => {
  let total = 0;
  for (const weight of weights) total += weight;
  if (!(total > 0)) return -1;
  let left = random.next() * total;
  // Rounding may leave a crumb beyond the last weight: then the last one with any weight is meant.
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (weight <= 0) continue;
    last = i;
    left -= weight;
    if (left < 0) break;
  }
  return last;
};
