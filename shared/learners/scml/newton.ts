import { cholesky, solveCholesky } from '../../numbers/cholesky.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';
import { outerGram } from '../../numbers/linear.ts';
import { addScaled } from '../../numbers/vector.ts';

/** Σₜ shareₜ·h(1 + shiftₜ + zₜ·u) + cost·u over u ≥ 0, h a hinge whose kink is rounded over a width; row k of `columns` is z·ₖ over triplets. */
export interface RoundedProgramme {
  /** p × m: one row for each variable, so that both products run along memory. */
  readonly columns: Dense;
  readonly share: Float64Array;
  readonly cost: Float64Array;
}

/** Changed in place. */
export interface NewtonState {
  u: Float64Array;
  /** 1 + shiftₜ + zₜ·u. */
  readonly margin: Float64Array;
  /** Derivative of the rounded loss by each margin. */
  readonly slope: Float64Array;
  /** How far below 0 each triplet's kink lies. */
  readonly shift: Float64Array;
  /** Added to the Hessian's diagonal, whose entries are at most 1/rounding, as a share of that; carried from call to call. */
  damping: number;
}

const mostIterations = 60;
const leastDamping = 1e-13;
/** Above this a step is not worth taking. */
const mostDamping = 1;
/** Where damping starts again after that. */
const usualDamping = 1e-4;

/**
 * Newton's method for the rounded programme. Each direction minimises the local quadratic over u + step ≥ 0, as far as fixing at 0
 * what would fall below it gets; the search along it is exact, which a convex piecewise quadratic makes cheap. Damping follows the length
 * found (Levenberg and Marquardt). Stops when no entry of the projected gradient exceeds `tolerance`. Yields a few times in each iteration and returns their number.
 */
export function* boundedNewton(
  { columns, share, cost }: RoundedProgramme,
  state: NewtonState,
  rounding: number,
  { tolerance, maxIterations }: { readonly tolerance: number; readonly maxIterations: number },
): Generator<void, number, void> {
  const { u, margin, slope, shift } = state;
  const { rows: p, columns: m, data } = columns;
  const column = (k: number): Float64Array => data.subarray(k * m, (k + 1) * m);
  const gradient = new Float64Array(p);
  const change = new Float64Array(m);
  /** The triplets with a slope: few, near the optimum. */
  const sloping = new Int32Array(m);
  for (let t = 0; t < m; t++) margin[t] = 1 + (shift[t] ?? 0);
  for (let k = 0; k < p; k++) if ((u[k] ?? 0) > 0) addScaled(margin, u[k] ?? 0, column(k));
  for (let iteration = 0; ; iteration++) {
    let steep = 0;
    for (let t = 0; t < m; t++) {
      slope[t] = (share[t] ?? 0) * slopeOf(margin[t] ?? 0, rounding);
      if (slope[t] !== 0) sloping[steep++] = t;
    }
    const free: number[] = [];
    let worst = 0;
    for (let k = 0; k < p; k++) {
      let g = cost[k] ?? 0;
      for (let at = 0, from = k * m; at < steep; at++) {
        const t = sloping[at] ?? 0;
        g += (slope[t] ?? 0) * (data[from + t] ?? 0);
      }
      gradient[k] = g;
      if ((u[k] ?? 0) === 0 && g >= 0) continue;
      free.push(k);
      worst = Math.max(worst, Math.abs(g));
    }
    if (worst <= tolerance || iteration >= Math.min(mostIterations, maxIterations)) return iteration;
    yield;
    const hessian = zoneHessian(columns, share, margin, free, rounding);
    yield;
    const step = boundedStep(hessian, gradient, u, free, state.damping / rounding);
    change.fill(0);
    let fixed = 0;
    free.forEach((k, i) => {
      addScaled(change, step[i] ?? 0, column(k));
      fixed += (step[i] ?? 0) * (cost[k] ?? 0);
    });
    const length = exactSearch(margin, change, share, fixed, rounding);
    state.damping = dampingAfter(length, state.damping);
    if (state.damping > mostDamping) {
      state.damping = usualDamping;
      return iteration;
    }
    free.forEach((k, i) => {
      u[k] = Math.max(0, (u[k] ?? 0) + length * (step[i] ?? 0));
    });
    addScaled(margin, length, change);
    yield;
  }
}

/** A short step asks for more damping, no descent at all (a quadratic too flat for rounding errors) for much more. */
const dampingAfter = (length: number, damping: number): number => {
  if (length < 0.01) return 100 * damping;
  if (length < 0.3) return 10 * damping;
  return length > 0.9 ? Math.max(leastDamping, damping / 10) : damping;
};

const slopeOf = (margin: number, rounding: number): number =>
  margin <= 0 ? 0 : margin >= rounding ? 1 : margin / rounding;

/** Σ over triplets in the rounded zone of (shareₜ / rounding)·zₜzₜᵀ, for the free variables. */
const zoneHessian = (
  { columns: m, data }: Dense,
  share: Float64Array,
  margin: Float64Array,
  free: readonly number[],
  rounding: number,
): Dense => {
  const zone: number[] = [];
  for (let t = 0; t < m; t++) if ((margin[t] ?? 0) > 0 && (margin[t] ?? 0) < rounding) zone.push(t);
  const rows = zeros(free.length, zone.length);
  const weight = Float64Array.from(zone, (t) => Math.sqrt((share[t] ?? 0) / rounding));
  free.forEach((k, row) => {
    const to = row * zone.length;
    for (let at = 0; at < zone.length; at++) {
      rows.data[to + at] = (weight[at] ?? 0) * (data[k * m + (zone[at] ?? 0)] ?? 0);
    }
  });
  return outerGram(rows);
};

/** The Newton step of the free variables, those that would fall below 0 taken to 0 exactly and the others adjusted to that. */
const boundedStep = (
  hessian: Dense,
  gradient: Float64Array,
  u: Float64Array,
  free: readonly number[],
  ridge: number,
): Float64Array => {
  const q = free.length;
  const step = new Float64Array(q);
  const pinned = new Uint8Array(q);
  for (;;) {
    const open = Array.from(step.keys()).filter((i) => !pinned[i]);
    const size = open.length;
    const system = zeros(size, size);
    const right = new Float64Array(size);
    open.forEach((i, row) => {
      let sum = -(gradient[free[i] ?? 0] ?? 0);
      for (let j = 0; j < q; j++) if (pinned[j]) sum -= (hessian.data[i * q + j] ?? 0) * (step[j] ?? 0);
      right[row] = sum;
      open.forEach((j, at) => {
        system.data[row * size + at] = hessian.data[i * q + j] ?? 0;
      });
      system.data[row * size + row] = (system.data[row * size + row] ?? 0) * (1 + 1e-14) + ridge;
    });
    const factor = cholesky(system);
    if (factor) solveCholesky(factor, right);
    else for (let i = 0; i < size; i++) right[i] = (right[i] ?? 0) / (system.data[i * size + i] ?? 1);
    let below = 0;
    open.forEach((i, row) => {
      const held = u[free[i] ?? 0] ?? 0;
      step[i] = right[row] ?? 0;
      if ((step[i] ?? 0) >= -held) return;
      pinned[i] = 1;
      step[i] = -held;
      below++;
    });
    if (below === 0) return step;
  }
};

/**
 * The length in [0, 1] at which the loss along `change` plus `fixed`·length is least, 0 when it does not fall: the root of its
 * derivative, which rises, by the Illinois variant of the false position.
 */
const exactSearch = (
  margin: Float64Array,
  change: Float64Array,
  share: Float64Array,
  fixed: number,
  rounding: number,
): number => {
  const derivative = (length: number): number => {
    let sum = fixed;
    for (let t = 0; t < margin.length; t++) {
      const c = change[t] ?? 0;
      sum += (share[t] ?? 0) * c * slopeOf((margin[t] ?? 0) + length * c, rounding);
    }
    return sum;
  };
  let [low, high] = [0, 1];
  let [atLow, atHigh] = [derivative(0), derivative(1)];
  if (atLow >= 0) return 0;
  if (atHigh <= 0) return 1;
  const enough = -1e-3 * atLow;
  for (let round = 0, side = 0; round < 60; round++) {
    const middle = low + ((high - low) * atLow) / (atLow - atHigh);
    const at = derivative(middle);
    if (Math.abs(at) <= enough) return middle;
    if (at < 0) {
      [low, atLow] = [middle, at];
      if (side === -1) atHigh /= 2;
      side = -1;
    } else {
      [high, atHigh] = [middle, at];
      if (side === 1) atLow /= 2;
      side = 1;
    }
  }
  return low;
};
