import type { Sentence } from './localizable.ts';

/**
 * Errors that a person or a caller can act on are values; exceptions are bugs.
 * A failure says what happened, what is safe, and what to do next.
 */
export interface Failure {
  /** Stable, machine-readable name, such as `csv.ragged-row`. */
  readonly code: string;
  /** One sentence: what happened, naming the file, the line or field, and what was expected. */
  readonly what: Sentence;
  /** What was not touched or is still kept, when that is not obvious. */
  readonly safe?: Sentence;
  /** What the person can do about it. */
  readonly remedy?: Sentence;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** An outcome that went well. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/**
 * An outcome that did not: `code` is stable and for programs, the sentences are for people. Leave `safe` out only
 * where nothing could have been lost.
 */
export const failed = (
  code: string,
  what: Sentence,
  more: { readonly safe?: Sentence; readonly remedy?: Sentence } = {},
): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, what, ...more },
});
