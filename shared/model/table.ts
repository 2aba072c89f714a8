import { type Sentence, say } from './localizable.ts';
/**
 * A table as it was read: text cells under named columns. `null` is an empty cell.
 * Every row has as many cells as there are columns, and no two columns share a name.
 */
export interface Table {
  /** File name, for messages. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Line of the file on which each row starts, counted from 1; the row number plus 1 where a file has no lines. */
  readonly lines: Int32Array;
  /** What the reader had to decide and the person should know (an encoding, say). */
  readonly notes: readonly Sentence[];
}

const missingTokens: ReadonlySet<string> = new Set(['', 'na', 'n/a', 'nan', 'null', '?']);

/** Whether a cell says that its value is not known: empty, or one of NA, N/A, NaN, null and ? in any case. */
export const isMissing = (cell: string | null | undefined): boolean =>
  cell === null || cell === undefined || (cell.length < 6 && missingTokens.has(cell.trim().toLowerCase()));

const decimal = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** The finite decimal number a cell spells, or NaN. Hexadecimal, `Infinity` and decimal commas are not numbers here. */
export const parseNumber = (cell: string): number => {
  if (!decimal.test(cell)) return Number.NaN;
  const value = Number(cell);
  return Number.isFinite(value) ? value : Number.NaN;
};

/** "patients.csv, line 7": where a row of a table is, for messages. */
export const rowPlace = (table: Table, row: number): Sentence =>
  say`${table.name}, line ${table.lines[row] ?? row + 1}`;
