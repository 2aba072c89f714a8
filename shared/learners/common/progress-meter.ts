import type { Sentence } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';

/** Progress of one fit that never goes back. */
export interface ProgressMeter {
  /** Raises the fraction, capped at 1; a lower or undefined one leaves it where it is. */
  at(fraction?: number, message?: Sentence): Progress;
  /** Raises the fraction by how far a quantity that starts at `first` has fallen towards `goal`, on a log scale. */
  falling(value: number, first: number, goal: number): Progress;
}

/** A meter at fraction 0 that says `message` until it is told another. */
export const createMeter = (message: Sentence): ProgressMeter => {
  let now: Progress = { fraction: 0, message };
  const at = (fraction = 0, text = now.message): Progress => {
    const next = Number.isNaN(fraction) ? 0 : Math.min(1, fraction);
    if (next > now.fraction || text !== now.message) {
      now = { fraction: Math.max(now.fraction, next), message: text };
    }
    return now;
  };
  return {
    at,
    falling: (value, first, goal) => at(Math.log(first / value) / Math.log(first / goal)),
  };
};

/** Runs inner steps that have no progress of their own to tell, standing still at the meter's present fraction. */
export function* through<T>(steps: Generator<unknown, T, void>, meter: ProgressMeter): Generator<Progress, T, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield meter.at();
  }
}
