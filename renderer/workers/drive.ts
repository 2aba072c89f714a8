import type { Progress } from '../../shared/learners/learner.ts';
import { breathe } from './breathe.ts';
import type { Context } from './port.ts';

/** Milliseconds of work between two turns of the event loop, so that a cancellation arrives soon. */
const workFor = 16;

export type Driven<T> = { readonly cancelled: false; readonly value: T } | { readonly cancelled: true };

/** The same steps with the result put aside, so that a `for` loop may drive them and leave early. */
function* keeping<T>(steps: Generator<Progress, T, void>, keep: (value: T) => void): Generator<Progress, void, void> {
  keep(yield* steps);
}

/** Runs a generator of steps while the event loop keeps turning; a raised signal ends it at its next step. */
export const drive = async <T>(
  steps: Generator<Progress, T, void>,
  { progress, signal }: Context,
): Promise<Driven<T>> => {
  let driven: Driven<T> = { cancelled: true };
  let breathed = performance.now();
  if (signal.aborted) return driven;
  const keep = (value: T): void => {
    driven = { cancelled: false, value };
  };
  for (const { fraction, message } of keeping(steps, keep)) {
    progress(fraction, message);
    if (performance.now() - breathed >= workFor) {
      await breathe();
      breathed = performance.now();
      // Leaving the loop runs the generator's own `finally` blocks.
      if (signal.aborted) break;
    }
  }
  return driven;
};
