import type { Progress } from '../../model/progress.ts';
import type { Dense } from '../../numbers/dense.ts';
import { minimise } from '../../numbers/minimize/lbfgs.ts';
import { type ProgressMeter, through } from '../common/progress-meter.ts';
import type { Labelled } from '../constraints/labelled.ts';
import { createLmnnBound } from './bound.ts';
import { createLmnnObjective } from './objective.ts';
import type { Targets } from './targets.ts';

export interface LmnnRun {
  readonly regularization: number;
  readonly start: Dense;
  /** Whether the start is an earlier result, near enough to skip the wide roundings. */
  readonly warm: boolean;
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly meter: ProgressMeter;
}

export interface LmnnOptimum {
  readonly l: Dense;
  /** With the exact hinge. */
  readonly objective: number;
  /** The objective less the best lower bound found. */
  readonly gap: number;
  readonly iterations: number;
}

/** Width over which the kink of the hinge is rounded, and the share of the objective whose fall ends that descent. */
interface Stage {
  readonly rounding: number;
  readonly fall: number;
}

const wide: readonly Stage[] = [
  { rounding: 0.1, fall: 1e-6 },
  { rounding: 0.03, fall: 1e-6 },
];
const narrow: readonly Stage[] = [
  { rounding: 0.01, fall: 1e-6 },
  { rounding: 0.002, fall: 1e-6 },
];
/** Appended when the gap is still too wide. */
const finer: readonly Stage[] = [
  { rounding: 0.03, fall: 1e-8 },
  { rounding: 0.01, fall: 1e-8 },
  { rounding: 0.01, fall: 1e-10 },
  { rounding: 0.001, fall: 1e-11 },
];
/**
 * Correction pairs of L-BFGS. More than its usual 10 save a fifth of the evaluations near kinks, but cost more than that where L has very
 * many entries.
 */
const memoryFor = (entries: number): number => Math.max(8, Math.min(30, Math.round(150_000 / entries)));

/** Descends stage by stage until the duality gap is within the tolerance. */
export function* solveLmnn(labelled: Labelled, targets: Targets, run: LmnnRun): Generator<Progress, LmnnOptimum, void> {
  const { meter, maxIterations } = run;
  const objective = createLmnnObjective(labelled, targets, run.regularization, run.start.rows);
  const lowerBound = createLmnnBound(labelled, targets, run.regularization);
  const gradient = new Float64Array(run.start.data.length);
  const usual = run.warm ? narrow : [...wide, ...narrow];
  const stages = [...usual, ...finer];
  let l = run.start.data;
  let [bound, exact, iterations] = [0, Number.POSITIVE_INFINITY, 0];
  for (const [number, { rounding, fall }] of stages.entries()) {
    const enough = number >= usual.length && exact - bound <= run.tolerance * exact;
    if (enough || (number > 0 && iterations >= maxIterations)) break;
    const steps = minimise((x, g) => objective.evaluate(x, g, rounding), l, {
      gradientTolerance: 1e-9,
      valueTolerance: fall,
      maxIterations: maxIterations - iterations,
      memory: memoryFor(l.length),
    });
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      const done = (iterations + step.value.iterations) / maxIterations;
      yield meter.at(Math.max((0.9 * number) / stages.length, 0.95 * done));
    }
    l = step.value.x;
    iterations += step.value.iterations;
    yield* through(objective.evaluate(l, gradient, rounding), meter);
    bound = Math.max(bound, yield* through(lowerBound(objective.stress()), meter));
    exact = yield* through(objective.evaluate(l, gradient, 0), meter);
  }
  return { l: { ...run.start, data: l }, objective: exact, gap: Math.max(0, exact - bound), iterations };
}
