import type { Dense } from '../numbers/dense.ts';
import { quadraticFormSteps, weightedGramSteps } from '../numbers/stepwise.ts';
import type { Progress } from './learner.ts';
import { type Meter, through } from './progress.ts';
import { boundedNewton } from './scml-newton.ts';
import { createWorkingSet, type TripletRows } from './scml-working-set.ts';

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

/**
 * Widths of the rounded kink, in units of the margin. Narrow ones are quick to solve only from the solution of a wider one; should they fail
 * to, the whole course is run once more from where it ended.
 */
const firstRounding = 0.3;
const warmRounding = 0.06;
const lastRounding = 1e-7;
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
  for (const [k, weight] of run.start?.entries() ?? []) {
    if (weight > 0 && work.add(k, weight)) yield meter.at();
  }
  const count = triplets.share.length;
  const margin = new Float64Array(count).fill(1);
  const slope = triplets.share.slice();
  let iterations = 0;
  let best: ScmlOptimum = { weights: new Float64Array(basis.rows), objective: 1, gap: 1, iterations: 0 };
  let bound = 0;
  let rounding = run.start ? warmRounding : firstRounding;
  let again = true;
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
    if ((yield* through(work.addWanted(prices), meter)) > 0) continue;
    if (rounding > lastRounding) rounding /= 5;
    else if (again) [rounding, again] = [firstRounding, false];
    else break;
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
