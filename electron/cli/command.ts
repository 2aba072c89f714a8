import type { Outcome } from '../../shared/model/result.ts';
import type { Io } from './io.ts';
import type { Given, OptionSpecs } from './options.ts';

/** What a command came to: the JSON for standard output, things to know for standard error, and the exit code. */
export interface Result {
  readonly json: unknown;
  readonly notes?: readonly string[];
  /** 1 when the result is there but falls short (a fit that did not converge); 0 otherwise. */
  readonly exit?: 0 | 1;
}

/** One command of the command line, as data: help, parser and dispatch all read it. */
export interface Command {
  readonly summary: string;
  /** Words without an option name, as the help shows them. */
  readonly operands?: { readonly shown: string; readonly count: readonly [number, number] };
  readonly options: OptionSpecs;
  readonly details?: readonly string[];
  /** A failure is the input's or the options' fault (exit 2), unless its code starts with `work.` (exit 1). */
  run(given: Given, io: Io): Promise<Outcome<Result>>;
}
