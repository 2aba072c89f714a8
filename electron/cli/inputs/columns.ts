import { readTable } from '../../../shared/formats/tables/table.ts';
import { say } from '../../../shared/model/localizable.ts';
import { nameAll, quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { rowPlace, type Table } from '../../../shared/model/table.ts';
import { readInput } from '../files.ts';
import type { Io } from '../io.ts';

/** A constraint file: its table, and where the wanted columns are in it. */
export interface ConstraintTable {
  readonly table: Table;
  cell(row: number, column: string): string;
}

/** Reads a table that must have these columns; others may stand beside them. */
export const readColumns = async (
  io: Io,
  file: string,
  columns: readonly string[],
): Promise<Outcome<ConstraintTable>> => {
  const input = await readInput(io, file);
  if (!input.ok) return input;
  const read = await readTable(input.value.name, input.value.bytes);
  if (!read.ok) return read;
  const table = read.value;
  const lacking = columns.find((column) => !table.columns.includes(column));
  if (lacking !== undefined) {
    return failed(
      'constraints.header',
      say`${table.name}, line 1: expected the columns ${columns.join(',')}, found ${nameAll(table.columns)} without ${quote(lacking)}.`,
    );
  }
  const places = new Map(table.columns.map((column, i) => [column, i]));
  return done({ table, cell: (row, column) => table.rows[row]?.[places.get(column) ?? -1]?.trim() ?? '' });
};

/** Rows of the items that a column names; an id that no item has is refused with its line. */
const itemColumn = (
  { table, cell }: ConstraintTable,
  column: string,
  rows: ReadonlyMap<string, number>,
  itemsName: string,
): Outcome<Int32Array> => {
  const result = new Int32Array(table.rows.length);
  for (let i = 0; i < result.length; i++) {
    const id = cell(i, column);
    const row = rows.get(id);
    if (row === undefined) {
      return failed(
        'constraints.id',
        say`${rowPlace(table, i)}, column ${quote(column)}: expected the id of an item in ${itemsName}, found ${quote(id)}.`,
      );
    }
    result[i] = row;
  }
  return done(result);
};

/** Several item columns at once, in order. */
export const itemColumns = (
  source: ConstraintTable,
  columns: readonly string[],
  rows: ReadonlyMap<string, number>,
  itemsName: string,
): Outcome<readonly Int32Array[]> => {
  const result: Int32Array[] = [];
  for (const column of columns) {
    const values = itemColumn(source, column, rows, itemsName);
    if (!values.ok) return values;
    result.push(values.value);
  }
  return done(result);
};
