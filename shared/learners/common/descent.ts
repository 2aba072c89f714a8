import { type Sentence, say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { type Dense, identity } from '../../numbers/dense.ts';
import { symmetricEigenSteps } from '../../numbers/eigen.ts';
import { rankOf } from '../../numbers/factor.ts';
import { gram } from '../../numbers/linear.ts';
import { type Evaluate, type LbfgsResult, type LbfgsState, minimise } from '../../numbers/minimize/lbfgs.ts';
import type { LearnerName, Solution, WarmStart } from '../learner.ts';
import { nullDirections } from './notes.ts';
import { type ProgressMeter, through } from './progress-meter.ts';

/** How a learner that descends in the entries of L is to be run and reported. */
export interface Descent {
  readonly learner: LearnerName;
  readonly evaluate: Evaluate;
  readonly start: Dense;
  readonly tolerance: number;
  readonly maxIterations: number;
  /** A value so low that going on would change nothing but the scale of L; and what to say when it is reached. */
  readonly goal?: { readonly value: number; readonly reason: Sentence };
  /** From the value minimised to the objective reported. */
  readonly objective?: (value: number) => number;
  readonly notes: readonly Sentence[];
}

/** Where a descent ended, and the largest entry of its gradient at the start. */
export interface Descended extends LbfgsResult {
  readonly first: number;
}

/** Gradient entries no larger than this end a descent, as they end scipy's to within a factor of ten. */
const flat = 1e-6;
/** A value that no longer falls counts as converged only where the gradient has shrunk to this share of its start. */
const shrunk = 1e-3;

/** The warm start's L when it fits the learner and the features, else the identity. */
export const startOf = (learner: LearnerName, d: number, warm: WarmStart | undefined): Dense =>
  warm?.learner === learner && warm.L.columns === d && warm.L.data.every(Number.isFinite) ? warm.L : identity(d);

/** Minimises over the entries of L by L-BFGS, telling progress by the larger of iterations used and gradient shrunk. */
export function* runDescent(
  { evaluate, start, tolerance, maxIterations, goal }: Omit<Descent, 'learner' | 'notes'>,
  meter: ProgressMeter,
): Generator<Progress, Descended, void> {
  const steps = minimise(evaluate, start.data, {
    gradientTolerance: flat,
    valueTolerance: tolerance,
    maxIterations,
    ...(goal ? { stop: (state: LbfgsState) => state.value <= goal.value } : {}),
  });
  let first = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...step.value, first };
    const { gradientNorm, iterations } = step.value;
    if (first === 0) first = gradientNorm;
    meter.falling(Math.max(gradientNorm, flat), first, flat / 2);
    yield meter.at((0.95 * iterations) / maxIterations);
  }
}

/** Descends and reports a solution. */
export function* descend(descent: Descent, meter: ProgressMeter): Generator<Progress, Solution, void> {
  const reason = descent.goal?.reason ?? say`The goal was reached.`;
  return yield* solutionOf({ ...descent, reason }, yield* runDescent(descent, meter), meter);
}

/** The report on where a descent ended: a local optimum, certified by its gradient. `reason` is what to say of a goal reached. */
export function* solutionOf(
  {
    learner,
    start,
    reason,
    objective,
    notes,
  }: Pick<Descent, 'learner' | 'start' | 'objective' | 'notes'> & { readonly reason: Sentence },
  result: Descended,
  meter: ProgressMeter,
): Generator<Progress, Solution, void> {
  const l: Dense = { rows: start.rows, columns: start.columns, data: result.x };
  return {
    L: l,
    report: {
      iterations: result.iterations,
      ...verdict(result, reason),
      objective: objective ? objective(result.value) : result.value,
      certificate: { kind: 'gradient-norm', value: result.gradientNorm },
      notes: [...notes, ...(yield* nullNotes(l, meter))],
    },
    warmStart: { learner, L: l },
  };
}

/** Whether a descent converged, and why it stopped. */
export const verdict = (
  { status, gradientNorm, iterations, first }: Descended,
  goal: Sentence,
): { readonly converged: boolean; readonly reason: Sentence } => {
  switch (status) {
    case 'gradient':
      return { converged: true, reason: say`The gradient vanishes: a local optimum.` };
    case 'stopped':
      return { converged: true, reason: goal };
    case 'value':
    case 'line-search':
      return gradientNorm <= shrunk * Math.max(first, 1)
        ? { converged: true, reason: say`The objective no longer changes: a local optimum to the tolerance.` }
        : {
            converged: false,
            reason: say`The objective stopped falling where its gradient is still ${gradientNorm.toPrecision(2)}.`,
          };
    case 'iterations':
      return {
        converged: false,
        reason: say`Stopped after ${iterations} iterations, the most allowed, before the optimum.`,
      };
  }
};

/** A note on the directions that L maps to 0. */
export function* nullNotes(l: Dense, meter: ProgressMeter): Generator<Progress, readonly Sentence[], void> {
  const eigen = yield* through(symmetricEigenSteps(gram(l)), meter);
  return nullDirections(l.columns - rankOf(eigen), say`the learned metric ignores them`);
}
