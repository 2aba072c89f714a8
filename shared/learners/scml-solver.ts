import type { Dense } from '../numbers/dense.ts';
import { quadraticFormSteps, weightedGramSteps } from '../numbers/stepwise.ts';
import type { Progress } from './learner.ts';
import { type Meter, through } from './progress.ts';
import { boundedNewton } from './scml-newton.ts';

/** Triplets as differences: rows x(anchor) − x(near) and x(anchor) − x(far), and each one's share of the loss, summing to 1. */
export interface TripletRows {
  readonly near: Dense;
  readonly far: Dense;
  readonly share: Float64Array;
}

export interface ScmlRun {
  readonly basis: Dense;
  readonly beta: number;
  /** Largest duality gap, as a share of the objective. */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** Weights to start from, one for each basis row. */
  readonly start: Float64Array | null;
  readonly meter: Meter;
}

export interface ScmlOptimum {
  readonly weights: Float64Array;
  readonly objective: number;
  /** Objective less the lower bound. */
  readonly gap: number;
  readonly iterations: number;
}

/** Widths of the rounded kink, in units of the margin. */
const firstRounding = 0.3;
const lastRounding = 1e-7;
/** Basis rows added to the working set at a time. */
const batch = 40;
const mostRounds = 400;

/**
 * The linear programme min over w ≥ 0 of Σₜ shareₜ·[1 + Σ_k w_k·z_tk]₊ + β·Σ w_k, z_tk = (b_k·near_t)² − (b_k·far_t)², to a duality gap.
 *
 * Column generation: only basis rows that some multiplier wants are in the working set, and their columns are all that is stored; all
 * others are priced at once by b_kᵀ·G·b_k, G = Σ λₜ (near·nearᵀ − far·farᵀ). Inside, Newton's method on a hinge whose kink is rounded ever
 * less; its slopes λ are the dual variables. Shrunk by s until β + s·b_kᵀGb_k ≥ 0 for every row they are feasible, and s·Σλ is a lower
 * bound. O(m·d² + K·d²) a pricing, O(m·p) a Newton step with p rows at work; memory O(m·p + K·d), never m × K.
 */
export function* solveScml(triplets: TripletRows, run: ScmlRun): Generator<Progress, ScmlOptimum, void> {
  const { basis, beta, tolerance, meter } = run;
  const work = createWorkingSet(triplets, basis, beta);
  if (run.start) for (const [k, weight] of run.start.entries()) if (weight > 0) work.add(k, weight);
  const count = triplets.share.length;
  const margin = new Float64Array(count).fill(1);
  const slope = triplets.share.slice();
  let iterations = 0;
  let best: ScmlOptimum = { weights: new Float64Array(basis.rows), objective: 1, gap: 1, iterations: 0 };
  let bound = 0;
  let rounding = run.start ? 1e-3 : firstRounding;
  for (let round = 0; round < mostRounds; round++) {
    if (work.size > 0) {
      const limits = { tolerance: 0.2 * tolerance * work.leastCost(), maxIterations: run.maxIterations - iterations };
      const newton = boundedNewton(work.programme(), { u: work.u, margin, slope }, rounding, limits);
      iterations += yield* through(newton, meter);
    }
    const objective = work.objective(margin);
    const prices = yield* through(priceSteps(triplets, slope, basis), meter);
    let lowest = 0;
    for (const price of prices) lowest = Math.min(lowest, price);
    const multipliers = slope.reduce((sum, slope) => sum + slope, 0);
    bound = Math.max(bound, multipliers * Math.min(1, beta / Math.max(beta, -lowest)));
    if (objective < best.objective) best = { ...best, weights: work.weights(), objective };
    best = { ...best, gap: Math.max(0, best.objective - bound), iterations };
    yield meter.falling(Math.max(best.gap / best.objective, tolerance), 1, tolerance / 2);
    if (best.gap <= tolerance * best.objective || iterations >= run.maxIterations) break;
    if (work.addWanted(prices) > 0) continue;
    if (rounding <= lastRounding) break;
    rounding /= 5;
  }
  return best;
}

/** b_kᵀ·G·b_k for every basis row. */
function* priceSteps(
  { near, far }: TripletRows,
  slope: Float64Array,
  basis: Dense,
): Generator<void, Float64Array, void> {
  const pull = yield* weightedGramSteps(near, slope);
  const push = yield* weightedGramSteps(far, slope);
  const g = { ...pull, data: pull.data.map((value, at) => value - (push.data[at] ?? 0)) };
  return yield* quadraticFormSteps(basis, g);
}

const createWorkingSet = ({ near, far, share }: TripletRows, basis: Dense, beta: number) => {
  const m = share.length;
  const members: number[] = [];
  const place = new Int32Array(basis.rows).fill(-1);
  let columns = new Float64Array(0);
  let scale = new Float64Array(0);
  let u = new Float64Array(0);

  /** Appends the column of basis row k, scaled to unit mean square so that all variables are of one size. */
  const add = (k: number, weight: number): boolean => {
    if ((place[k] ?? 0) >= 0) return false;
    const direction = basis.data.subarray(k * basis.columns, (k + 1) * basis.columns);
    const column = new Float64Array(m);
    let square = 0;
    for (let t = 0; t < m; t++) {
      const z = along(near, t, direction) ** 2 - along(far, t, direction) ** 2;
      column[t] = z;
      square += (share[t] ?? 0) * z * z;
    }
    const size = Math.sqrt(square);
    if (!(size > 0)) return false;
    if ((members.length + 1) * m > columns.length) {
      const capacity = Math.max(16, 2 * members.length);
      columns = extended(columns, capacity * m);
      scale = extended(scale, capacity);
      u = extended(u, capacity);
    }
    const at = members.length;
    place[k] = at;
    members.push(k);
    for (let t = 0; t < m; t++) columns[at * m + t] = (column[t] ?? 0) / size;
    scale[at] = size;
    u[at] = weight * size;
    return true;
  };

  return {
    add,
    get size() {
      return members.length;
    },
    get u() {
      return u.subarray(0, members.length);
    },
    programme: () => ({
      columns: { rows: members.length, columns: m, data: columns.subarray(0, members.length * m) },
      share,
      cost: Float64Array.from(members, (_, at) => beta / (scale[at] ?? 1)),
    }),
    leastCost: (): number => beta / members.reduce((most, _, at) => Math.max(most, scale[at] ?? 0), 0),
    /** Adds the rows whose price undercuts their cost the most; how many there were. */
    addWanted: (prices: Float64Array): number => {
      const wanted = Array.from(prices.keys()).filter((k) => (prices[k] ?? 0) + beta < 0 && (place[k] ?? 0) < 0);
      wanted.sort((a, b) => (prices[a] ?? 0) - (prices[b] ?? 0) || a - b);
      return wanted.slice(0, batch).reduce((added, k) => added + (add(k, 0) ? 1 : 0), 0);
    },
    weights: (): Float64Array => {
      const weights = new Float64Array(basis.rows);
      members.forEach((k, at) => {
        weights[k] = (u[at] ?? 0) / (scale[at] ?? 1);
      });
      return weights;
    },
    /** The exact objective at the margins 1 + z·w. */
    objective: (margin: Float64Array): number => {
      if (members.length === 0) return 1;
      let sum = 0;
      for (let t = 0; t < m; t++) sum += (share[t] ?? 0) * Math.max(0, margin[t] ?? 0);
      for (let at = 0; at < members.length; at++) sum += (beta * (u[at] ?? 0)) / (scale[at] ?? 1);
      return sum;
    },
  };
};

const along = (rows: Dense, t: number, direction: Float64Array): number => {
  const d = rows.columns;
  let sum = 0;
  for (let j = 0, at = t * d; j < d; j++, at++) sum += (rows.data[at] ?? 0) * (direction[j] ?? 0);
  return sum;
};

const extended = (values: Float64Array, length: number): Float64Array<ArrayBuffer> => {
  const result = new Float64Array(length);
  result.set(values);
  return result;
};
