import type { Entry } from '../../../shared/model/judgement.ts';
import { StringInterning } from '../../../shared/model/string-interning.ts';
import { PackedColumns } from './packed-columns.ts';

/** A project's log as a worker keeps it; an array of entries is one. */
export interface EntryLog extends Iterable<Entry> {
  readonly length: number;
  push(...entries: readonly Entry[]): number;
}

/**
 * A log of thousands, kept small: judgements in columns, so that none of them lies between garbage. Each is made anew,
 * equal to what was pushed, whenever the log is gone through. What does not fit into the columns (other queries and
 * entries, foreign ids) is kept as it is.
 */
export class PackedLog implements EntryLog {
  readonly #columns: PackedColumns;
  readonly #sharing = new StringInterning();
  /** What the columns do not hold, by position. */
  readonly #whole = new Map<number, Entry>();
  #length = 0;

  /** @param ids of all items of the project, by row; `rows` is the way back. */
  constructor(ids: readonly string[], rows: ReadonlyMap<string, number>) {
    this.#columns = new PackedColumns(ids, rows);
  }

  get length(): number {
    return this.#length;
  }

  push(...entries: readonly Entry[]): number {
    for (const entry of entries) {
      const position = this.#length++;
      const packed = entry.type === 'judgement' && this.#columns.write(position, entry);
      if (!packed) this.#whole.set(position, this.#sharing.entry(entry));
    }
    return this.#length;
  }

  /** What is no packed judgement, in order. */
  whole(): Iterable<Entry> {
    return this.#whole.values();
  }

  *[Symbol.iterator](): Generator<Entry, void, void> {
    for (let position = 0; position < this.#length; position++)
      yield this.#whole.get(position) ?? this.#columns.read(position);
  }
}

/** All flags and revisions of a log, without making its packed judgements anew. */
export const besideJudgements = (log: Iterable<Entry>): Iterable<Entry> =>
  log instanceof PackedLog ? log.whole() : log;
