import type { Sentence } from './localizable.ts';

/** From 0 to 1, never going back, and what is being done. */
export interface Progress {
  readonly fraction: number;
  readonly message: Sentence;
}

/** Runs `steps` as the part from `from` to `to` of something larger. */
export function* within<T>(
  steps: Generator<Progress, T, void>,
  from: number,
  to: number,
  named: (message: Sentence) => Sentence = (message) => message,
): Generator<Progress, T, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { fraction, message } = step.value;
    yield { fraction: from + (to - from) * Math.min(1, Math.max(0, fraction)), message: named(message) };
  }
}
