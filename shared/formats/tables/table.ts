// Room: Tables in whatever form people have them: csv, tsv, JSON Lines, Parquet, npy.

import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { failed, type Outcome } from '../../model/result.ts';
import type { Table } from '../../model/table.ts';
import { npyTable, npzTable } from '../numpy/npy-table.ts';
import { delimitedSteps } from './delimited.ts';
import { jsonlSteps } from './jsonl.ts';
import { parquetTable } from './parquet.ts';

export type { Table } from '../../model/table.ts';

/** The ending of a file name, in lower case and without its dot. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * Reads a table by the ending of its name: csv (also txt), tsv (also tab), jsonl (also ndjson), npy or npz.
 * Yields every few thousand rows, so that whoever drives it can show progress or drop it; nothing is kept then.
 * Parquet is read by `readTable`, since its library works asynchronously.
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
    case 'npy':
      return npyTable(name, bytes);
    case 'npz':
      return npzTable(name, bytes);
    default:
      return failed('table.kind', say`${name}: expected a file ending in .csv, .tsv, .jsonl, .npy, .npz or .parquet.`);
  }
}

export interface Reading {
  readonly onProgress?: (progress: Progress) => void;
  /** Read between steps; a DOM AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Lets the caller's event loop turn between steps. */
  readonly yieldToEventLoop?: () => Promise<void>;
}

/** Reads any table, Parquet included. A raised signal ends with `table.cancelled`. */
export const readTable = async (name: string, bytes: Uint8Array, reading: Reading = {}): Promise<Outcome<Table>> => {
  if (endingOf(name) === 'parquet') return parquetTable(name, bytes);
  const steps = tableSteps(name, bytes);
  for (;;) {
    if (reading.signal?.aborted) return failed('table.cancelled', say`Reading ${name} was cancelled.`);
    const step = steps.next();
    if (step.done) return step.value;
    reading.onProgress?.(step.value);
    await reading.yieldToEventLoop?.();
  }
};
