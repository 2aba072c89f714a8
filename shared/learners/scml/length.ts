import type { NewtonState } from './newton.ts';

const doublings = 60;
const halvings = 45;

/**
 * The length a ≥ 0 at which Σₜ shareₜ·[1 + a·(zₜ·u)]₊ + a·cost·u is least, and that loss: a convex function of a whose slope changes where
 * a triplet's margin passes 0, found by bisection. The course keeps margins a little above 0, and this is what makes up for it.
 */
export const bestLength = (
  { u, margin, shift }: NewtonState,
  share: Float64Array,
  cost: Float64Array,
): { readonly length: number; readonly loss: number } => {
  const m = share.length;
  let price = 0;
  for (let k = 0; k < u.length; k++) price += (cost[k] ?? 0) * (u[k] ?? 0);
  if (price === 0) return { length: 0, loss: share.reduce((sum, value) => sum + value, 0) };
  const along = (t: number): number => (margin[t] ?? 0) - (shift[t] ?? 0) - 1;
  const slope = (length: number): number => {
    let sum = price;
    for (let t = 0; t < m; t++) {
      const z = along(t);
      if (1 + length * z > 0) sum += (share[t] ?? 0) * z;
    }
    return sum;
  };
  let [low, high] = [0, 1];
  for (let round = 0; round < doublings && slope(high) < 0; round++) [low, high] = [high, 2 * high];
  for (let round = 0; round < halvings; round++) {
    const middle = (low + high) / 2;
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
  let loss = high * price;
  for (let t = 0; t < m; t++) loss += (share[t] ?? 0) * Math.max(0, 1 + high * along(t));
  return { length: high, loss };
};
