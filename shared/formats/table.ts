import type { Progress } from '../learners/learner.ts';
import { failed, type Outcome } from '../model/outcome.ts';
import type { Table } from '../model/table.ts';
import { delimitedSteps } from './delimited.ts';
import { jsonlSteps } from './jsonl.ts';

export type { Table } from '../model/table.ts';

/** The ending of a file name, in lower case and without its dot. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * Reads a table by the ending of its name: csv, tsv (also tab, txt) or jsonl (also ndjson).
 * Yields every few thousand rows, so that whoever drives it can show progress or drop it; nothing is kept then.
 */
export function* tableSteps(name: string, bytes: Uint8Array): Generator<Progress, Outcome<Table>, void> {
  switch (endingOf(name)) {
    case 'csv':
    case 'txt':
      return yield* delimitedSteps(name, bytes, ',');
    case 'tsv':
    case 'tab':
      return yield* delimitedSteps(name, bytes, '\t');
    case 'jsonl':
    case 'ndjson':
      return yield* jsonlSteps(name, bytes);
    default:
      return failed('table.kind', `${name}: expected a file ending in .csv, .tsv or .jsonl.`);
  }
}
