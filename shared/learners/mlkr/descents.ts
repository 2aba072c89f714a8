import type { Progress } from '../../model/progress.ts';
import type { Dense } from '../../numbers/dense.ts';
import { type Evaluate, type LbfgsResult, type LbfgsState, minimise } from '../../numbers/minimize/lbfgs.ts';
import type { Descended } from '../common/descent.ts';
import type { ProgressMeter } from '../common/progress-meter.ts';

type Steps = Generator<LbfgsState, LbfgsResult, void>;

export interface Descents {
  readonly evaluate: Evaluate;
  readonly start: Dense;
  /** Whether the start is an earlier result, which is only descended from. */
  readonly warm: boolean;
  readonly tolerance: number;
  /** Of all descents together. */
  readonly maxIterations: number;
  /** A value at which there is nothing left to gain. */
  readonly goal: number;
}

/** How a descent that was not followed to its end is told from others. */
const resting = 'iterations';
/** Gradient entries no larger than this end a descent, the targets being of unit variance. */
const flat = 1e-6;
/** A descent that is only to find the way ends where an iteration gains less than this share of the objective. */
const roughly = 1e-3;
/** Descents from a softened result, at most, and the share of its L that they start from. */
const softenings = 3;
const softened = 0.5;
/** A softened descent that gains less than this share of the objective is the last. */
const worthwhile = 1e-3;
/** Softening that gains less than this share in the end is doubted: the first way is then followed to its end too. */
const decisive = 0.2;

/**
 * Minimises by L-BFGS, again and again from half the best L, and last of all from the best to the tolerance.
 *
 * As L grows, soft neighbours turn into the one nearest neighbour, the objective into a staircase, and a descent ends on whatever step it
 * has come to. At half the scale the neighbours are soft again, while the directions learned are kept: a descent from there nearly
 * always ends many steps further down. Where that gains little, the first descent, which rests meanwhile, is followed to its end too, and
 * the better of both ends is the result.
 */
export function* descents(
  { evaluate, start, warm, tolerance, maxIterations, goal }: Descents,
  meter: ProgressMeter,
): Generator<Progress, Descended, void> {
  const parts = warm ? 1 : softenings + 3;
  let [part, used, first] = [0, 0, 0];
  const from = (x: Float64Array, valueTolerance: number): Steps =>
    minimise(evaluate, x, {
      gradientTolerance: flat,
      valueTolerance,
      maxIterations: Number.POSITIVE_INFINITY,
      stop: (state: LbfgsState) => state.value <= goal,
    });

  /** Takes steps until they end, the iterations are used up, or an iteration gains less than `rest` as a share of the value. */
  function* follow(steps: Steps, rest: number): Generator<Progress, LbfgsResult, void> {
    let [initial, value, iterations] = [0, Number.POSITIVE_INFINITY, -1];
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      const state = step.value;
      if (initial === 0) initial = state.gradientNorm;
      if (first === 0) first = state.gradientNorm;
      const fallen = Math.log(initial / Math.max(state.gradientNorm, flat)) / Math.log((2 * initial) / flat);
      yield meter.at((part + Math.max(0, fallen)) / parts);
      if (state.iterations === iterations || state.gradientNorm === 0) continue;
      if (iterations >= 0) used++;
      const enough = iterations >= 0 && value - state.value <= rest * Math.max(Math.abs(value), 1);
      if (used >= maxIterations || enough) return { ...state, x: state.x.slice(), status: resting };
      [value, iterations] = [state.value, state.iterations];
    }
  }

  const straight = from(start.data, tolerance);
  if (warm) return { ...(yield* follow(straight, -1)), iterations: used, first };
  const rested = yield* follow(straight, roughly);
  let best = rested;
  for (part = 1; part <= softenings && best.value > goal && used < maxIterations; part++) {
    const next = yield* follow(from(halved(best.x), Math.max(roughly, tolerance)), -1);
    const enough = next.value > (1 - worthwhile) * best.value;
    if (next.value < best.value) best = next;
    if (enough) break;
  }
  part = softenings + 1;
  if (best.value > goal && used < maxIterations) {
    const softer = best === rested ? null : yield* follow(from(best.x, tolerance), -1);
    part++;
    const doubted = softer === null || softer.value > (1 - decisive) * rested.value;
    // Only a descent that rests can be followed further.
    const end = doubted && rested.status === resting ? yield* follow(straight, -1) : rested;
    best = softer !== null && softer.value <= end.value ? softer : end;
  }
  return { ...best, iterations: used, first };
}

const halved = (l: Float64Array): Float64Array => l.map((value) => softened * value);
