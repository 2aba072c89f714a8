import type { Outcome } from '../../../shared/model/result.ts';

/** The value of an outcome that the main thread has already seen succeed: here a failure is a bug. */
export const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.failure.what);
  return outcome.value;
};
