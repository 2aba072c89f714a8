import type { Progress } from '../../../shared/model/progress.ts';
import type { Context } from './endpoint.ts';
import { yieldToEventLoop } from './yield.ts';

/** Milliseconds of work between two turns of the event loop, so that a cancellation arrives soon. */
const workFor = 16;

export type Driven<T> = { readonly cancelled: false; readonly value: T } | { readonly cancelled: true };

/** The same steps with the result put aside, so that a `for` loop may drive them and leave early. */
function* keeping<T>(steps: Generator<Progress, T, void>, keep: (value: T) => void): Generator<Progress, void, void> {
  keep(yield* steps);
}

async function* keepingAsync<T>(
  steps: AsyncGenerator<Progress, T, void>,
  keep: (value: T) => void,
): AsyncGenerator<Progress, void, void> {
  keep(yield* steps);
}

/** Reports each step, lets the event loop turn now and then, and says whether to go on. */
const pacer = ({ progress, signal }: Context): ((step: Progress) => Promise<boolean> | true) => {
  let yieldedAt = performance.now();
  return ({ fraction, message }) => {
    progress(fraction, message);
    if (performance.now() - yieldedAt < workFor) return true;
    return yieldToEventLoop().then(() => {
      yieldedAt = performance.now();
      return !signal.aborted;
    });
  };
};

/** Runs a generator of steps while the event loop keeps turning; a raised signal ends it at its next step. */
export const drive = async <T>(steps: Generator<Progress, T, void>, context: Context): Promise<Driven<T>> => {
  let driven: Driven<T> = { cancelled: true };
  if (context.signal.aborted) return driven;
  const goesOn = pacer(context);
  const keep = (value: T): void => {
    driven = { cancelled: false, value };
  };
  for (const step of keeping(steps, keep)) {
    const going = goesOn(step);
    // Leaving the loop runs the generator's own `finally` blocks.
    if (going !== true && !(await going)) break;
  }
  return driven;
};

/** The same for steps that themselves wait for something. */
export const driveAsync = async <T>(steps: AsyncGenerator<Progress, T, void>, context: Context): Promise<Driven<T>> => {
  let driven: Driven<T> = { cancelled: true };
  if (context.signal.aborted) return driven;
  const goesOn = pacer(context);
  const keep = (value: T): void => {
    driven = { cancelled: false, value };
  };
  for await (const step of keepingAsync(steps, keep)) if (!(await goesOn(step))) break;
  return driven;
};
