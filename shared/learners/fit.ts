import { say } from '../model/localizable.ts';
import type { FitReport } from '../model/metric.ts';
import type { Progress } from '../model/progress.ts';
import { failed, type Outcome } from '../model/result.ts';
import type { Learner, Problem, Solution } from './learner.ts';

export interface Fit extends Omit<Solution, 'report'> {
  readonly report: FitReport;
}

export interface Run {
  readonly onProgress?: (progress: Progress) => void;
  /** Read between steps; a DOM AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Lets the caller's event loop turn, so that a cancellation can arrive; called about every 16 ms. */
  readonly yieldToEventLoop?: () => Promise<void>;
}

const yieldEvery = 16;

const timed = (outcome: Outcome<Solution>, started: number): Outcome<Fit> =>
  outcome.ok
    ? {
        ok: true,
        value: { ...outcome.value, report: { ...outcome.value.report, seconds: (Date.now() - started) / 1000 } },
      }
    : outcome;

/** Fits in one go, for the command line and for tests. */
export const fitNow = (learner: Learner, problem: Problem): Outcome<Fit> => {
  const started = Date.now();
  const steps = learner.steps(problem);
  for (;;) {
    const step = steps.next();
    if (step.done) return timed(step.value, started);
  }
};

/**
 * Fits while the event loop keeps turning: progress is reported, and a raised signal ends the fit at its next
 * step with the failure `fit.cancelled`.
 */
export const fit = async (learner: Learner, problem: Problem, run: Run = {}): Promise<Outcome<Fit>> => {
  const started = Date.now();
  const steps = learner.steps(problem);
  let yieldedAt = started;
  for (;;) {
    if (run.signal?.aborted) {
      steps.return(failed('fit.cancelled', say`The fit was cancelled.`));
      return failed('fit.cancelled', say`The fit was cancelled.`, { safe: say`The earlier metric is unchanged.` });
    }
    const step = steps.next();
    if (step.done) return timed(step.value, started);
    run.onProgress?.(step.value);
    if (run.yieldToEventLoop && Date.now() - yieldedAt >= yieldEvery) {
      await run.yieldToEventLoop();
      yieldedAt = Date.now();
    }
  }
};
