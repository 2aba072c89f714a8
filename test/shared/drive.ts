import type { Outcome } from '../../shared/model/result.ts';

/** Runs a generator to its end; `seen` gets everything that it yields. */
export const drive = <Y, R>(steps: Generator<Y, R, void>, seen: (value: Y) => void = () => {}): R => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    seen(step.value);
  }
};

/** The value of an outcome that must be one. */
export const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.what}`);
  return outcome.value;
};

/** The sentence of an outcome that must be a failure. */
export const failureOf = (outcome: Outcome<unknown>): string => {
  if (outcome.ok) throw new Error('expected a failure');
  return `${outcome.failure.code}: ${outcome.failure.what}`;
};

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
