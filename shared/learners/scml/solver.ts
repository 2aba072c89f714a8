import type { Progress } from '../../model/progress.ts';
import type { Dense } from '../../numbers/dense.ts';
import { total } from '../../numbers/vector.ts';
import { type ProgressMeter, through } from '../common/progress-meter.ts';
import { bestLength } from './length.ts';
import { boundedNewton, type NewtonState } from './newton.ts';
import { greatestCall, priceSteps, taken } from './pricing.ts';
import { createWorkingSet, type TripletRows } from './working-set.ts';

/** Where a course begins: primal and dual variables, and how wide the kink is rounded. */
export interface ScmlStart {
  /** One for each basis row. */
  readonly weights: Float64Array;
  /** The dual variable of each triplet, as a share of its greatest value: 0 … 1. Null when not known. */
  readonly multipliers: Float64Array | null;
  readonly rounding: number;
}

export interface ScmlRun {
  readonly basis: Dense;
  readonly beta: number;
  /** Largest duality gap, as a share of the objective. */
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly start: ScmlStart | null;
  readonly meter: ProgressMeter;
}

export interface ScmlOptimum extends ScmlStart {
  readonly multipliers: Float64Array;
  readonly objective: number;
  /** Objective less the lower bound. */
  readonly gap: number;
  readonly iterations: number;
}

/** From one width of the rounded kink to the next, and the width, in units of the margin, at which narrowing ends. */
const narrowing = 5;
const narrowest = 0.05;
/** A first course, wide enough for a few basis rows only, starts at this share of the width at which none is wanted. */
const firstShare = 1 / 3;
const mostRounds = 400;
/** Gradient allowed inside, as a share of the relative gap that is left, and at most. */
const inexactness = 0.1;

/** Of more triplets than twice this, so many are solved first, roughly: most steps of a course are taken far from its end. */
const sampleSize = 2500;
const sampleTolerance = 0.03;

/** `course`, on a sample first where there are many triplets. */
export function* solveScml(triplets: TripletRows, run: ScmlRun): Generator<Progress, ScmlOptimum, void> {
  const stride = Math.floor(triplets.share.length / sampleSize);
  if (run.start || stride < 2) return yield* solutionPath(triplets, run);
  const tolerance = Math.max(sampleTolerance, run.tolerance);
  const first = yield* through(solutionPath(everyNth(triplets, stride), { ...run, tolerance }), run.meter);
  return yield* solutionPath(triplets, { ...run, start: { ...first, multipliers: null } });
}

const everyNth = ({ near, far, share }: TripletRows, stride: number): TripletRows => {
  const kept = Array.from({ length: Math.ceil(share.length / stride) }, (_, i) => i * stride);
  const whole = kept.reduce((sum, t) => sum + (share[t] ?? 0), 0);
  return {
    near: taken(near, kept),
    far: taken(far, kept),
    share: Float64Array.from(kept, (t) => (share[t] ?? 0) / whole),
  };
};

/**
 * The linear programme min over w ≥ 0 of Σₜ shareₜ·[1 + Σ_k w_k·z_tk]₊ + β·Σ w_k, z_tk = (b_k·near_t)² − (b_k·far_t)², to a duality gap.
 *
 * The method of multipliers: the kink of each triplet is rounded over a width r and shifted by r times its multiplier, so that the optimum
 * is reached at a width that Newton's method still likes; r falls from where one basis row begins to pay, which is what keeps the working
 * set small. Column generation: only basis rows that some multiplier wants are at work, and their columns are all that is stored; all
 * others are priced at once by b_kᵀ·G·b_k, G = Σ λₜ (near·nearᵀ − far·farᵀ). The slopes λ are the dual variables: shrunk by s until
 * β + s·b_kᵀGb_k ≥ 0 for every row they are feasible, and s·Σλ is a lower bound. The objective is taken at the best multiple of w.
 * O(m·d² + K·d²) a pricing at most, O(m·p) a Newton step with p rows at work; memory O(m·p + K·d), never m × K.
 */
function* solutionPath(triplets: TripletRows, run: ScmlRun): Generator<Progress, ScmlOptimum, void> {
  const { basis, beta, tolerance, start, meter } = run;
  const { share } = triplets;
  const work = createWorkingSet(triplets, basis, beta);
  const state: NewtonState = {
    u: work.u,
    margin: new Float64Array(share.length).fill(1),
    slope: share.slice(),
    shift: new Float64Array(share.length),
    damping: 1e-4,
  };
  const shiftBy = (multiplier: (t: number) => number): void => {
    for (let t = 0; t < share.length; t++) state.shift[t] = rounding * Math.min(1, multiplier(t));
  };
  let rounding = start?.rounding ?? 0;
  if (start) {
    const held = Array.from(start.weights.keys()).filter((k) => (start.weights[k] ?? 0) > 0);
    yield* through(work.add(held, start.weights), meter);
    const { multipliers } = start;
    if (multipliers) shiftBy((t) => multipliers[t] ?? 0);
  } else {
    const prices = yield* through(priceSteps(triplets, share, basis), meter);
    rounding = Math.max(narrowest, (firstShare * greatestCall(prices)) / beta);
  }
  let iterations = 0;
  let bound = 0;
  let best: Pick<ScmlOptimum, 'weights' | 'objective' | 'gap'> = {
    weights: new Float64Array(basis.rows),
    objective: 1,
    gap: 1,
  };
  for (let round = 0; round < mostRounds; round++) {
    state.u = work.u;
    const relative = Math.min(1, best.gap / best.objective);
    const limits = {
      tolerance: Math.max(0.2 * tolerance, inexactness * relative) * work.leastCost(),
      maxIterations: run.maxIterations - iterations,
    };
    iterations += yield* through(boundedNewton(work.programme(), state, rounding, limits), meter);
    const { length, loss } = bestLength(state, share, work.cost());
    const prices = yield* through(priceSteps(triplets, state.slope, basis), meter);
    bound = Math.max(bound, total(state.slope) * Math.min(1, beta / Math.max(beta, greatestCall(prices))));
    if (loss < best.objective) best = { ...best, weights: work.weights(length), objective: loss };
    best = { ...best, gap: Math.max(0, best.objective - bound) };
    yield meter.falling(Math.max(best.gap / best.objective, tolerance), 1, tolerance / 2);
    if (best.gap <= tolerance * best.objective || iterations >= run.maxIterations) break;
    if ((yield* through(work.addWanted(prices), meter)) > 0) continue;
    if (rounding > narrowest) rounding /= narrowing;
    shiftBy((t) => (state.slope[t] ?? 0) / (share[t] ?? 1));
  }
  const multipliers = state.slope.map((slope, t) => slope / (share[t] ?? 1));
  return { ...best, multipliers, rounding, iterations };
}
