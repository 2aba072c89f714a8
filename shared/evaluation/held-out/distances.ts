import type { Pairs, Triplets } from '../../model/constraints.ts';
import type { Dense } from '../../numbers/dense.ts';
import { multiplyTransposed } from '../../numbers/linear.ts';

/** Items under a metric: Z = X Lᵀ, n × k. O(n d k). */
export const embed = (items: Dense, L: Dense): Dense => multiplyTransposed(items, L);

/** Squared learned distances d² of pairs, in their order. O(d k) each: nothing else is embedded. */
export const squaredPairDistances = (items: Dense, L: Dense, { left, right }: Pairs): Float64Array => {
  const between = differenceNorm(items, L);
  return Float64Array.from(left, (i, at) => between(i, right[at] ?? 0));
};

/** d²(anchor, far) − d²(anchor, near) of triplets, in their order: positive when the metric agrees. */
export const squaredTripletMargins = (items: Dense, L: Dense, { anchor, near, far }: Triplets): Float64Array => {
  const between = differenceNorm(items, L);
  return Float64Array.from(anchor, (a, at) => between(a, far[at] ?? 0) - between(a, near[at] ?? 0));
};

/** (i, j) ↦ ‖L(x_i − x_j)‖². */
const differenceNorm = (items: Dense, L: Dense): ((i: number, j: number) => number) => {
  const d = items.columns;
  const difference = new Float64Array(d);
  return (i, j) => {
    for (let c = 0; c < d; c++) difference[c] = (items.data[i * d + c] ?? 0) - (items.data[j * d + c] ?? 0);
    let sum = 0;
    for (let r = 0; r < L.rows; r++) {
      let z = 0;
      for (let c = 0; c < d; c++) z += (L.data[r * d + c] ?? 0) * (difference[c] ?? 0);
      sum += z * z;
    }
    return sum;
  };
};

/** Rows looked at for a mean over all items: enough for a unit, and independent of how many items there are. */
const unitSample = 1000;

/**
 * Mean squared learned distance between two random items, 2·Σ_r var(z_r), over an even sample of the rows: the natural
 * unit of a metric. Distances divided by it can be pooled over metrics of different scale, as those of folds are.
 */
export const meanSquaredDistance = (items: Dense, L: Dense): number => {
  const d = items.columns;
  const count = Math.min(items.rows, unitSample);
  let total = 0;
  const z = new Float64Array(count);
  for (let r = 0; r < L.rows; r++) {
    let mean = 0;
    for (let s = 0; s < count; s++) {
      const row = Math.floor((s * items.rows) / count) * d;
      let sum = 0;
      for (let j = 0; j < d; j++) sum += (L.data[r * d + j] ?? 0) * (items.data[row + j] ?? 0);
      z[s] = sum;
      mean += sum / count;
    }
    for (let s = 0; s < count; s++) total += (2 * ((z[s] ?? 0) - mean) ** 2) / count;
  }
  return total;
};
