// Room: The files that commands read: items, constraints, labels, options of learners, metrics.

import { itemIds } from '../../../shared/features/ids.ts';
import { numericColumn } from '../../../shared/features/numbers.ts';
import { readTable } from '../../../shared/formats/tables/table.ts';
import { say } from '../../../shared/model/localizable.ts';
import { nameAll, quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { isMissing, parseNumber, rowPlace, type Table } from '../../../shared/model/table.ts';
import { type Dense, zeros } from '../../../shared/numbers/dense.ts';
import { readInput } from '../files.ts';
import type { Io } from '../io.ts';
import type { Given, OptionSpecs } from '../options.ts';

export const itemOptions: OptionSpecs = {
  items: { value: 'FILE', help: 'the items: .csv, .tsv, .jsonl, .npy, .npz or .parquet', required: true },
  id: { value: 'COLUMN', help: 'column with the ids (default: id; without one, row numbers from 0)' },
  missing: { value: 'mean', help: 'take the mean for a missing number; without this a missing number is refused' },
};

export interface ItemTable {
  readonly table: Table;
  readonly idColumn: string | null;
  /** Item id → row. */
  readonly rows: ReadonlyMap<string, number>;
  readonly fillMissing: boolean;
}

/** Reads the table of items and their ids. */
export const readItems = async (given: Given, io: Io, idOption = 'id'): Promise<Outcome<ItemTable>> => {
  const missing = given.text('missing');
  if (missing !== null && missing !== 'mean') {
    return failed('options.command', say`--missing is ${quote(missing)}; expected mean.`);
  }
  const file = await readInput(io, given.text('items') ?? '');
  if (!file.ok) return file;
  const table = await readTable(file.value.name, file.value.bytes, {
    onProgress: ({ fraction, message }) => io.progress(fraction, message),
  });
  if (!table.ok) return table;
  const named = given.text(idOption);
  const idColumn = named ?? (table.value.columns.includes('id') ? 'id' : null);
  const ids = itemIds(table.value, idColumn);
  if (!ids.ok) return ids;
  const rows = new Map(ids.value.map((id, row) => [id, row]));
  return done({ table: table.value, idColumn, rows, fillMissing: missing === 'mean' });
};

/** Mostly numbers: then a cell that is none is a slip to be named, not a reason to leave the column out in silence. */
const isNumeric = (table: Table, column: number): boolean => {
  let numbers = 0;
  let others = 0;
  for (const row of table.rows) {
    const cell = row[column];
    if (cell === null || cell === undefined || isMissing(cell)) continue;
    if (Number.isNaN(parseNumber(cell))) others++;
    else numbers++;
  }
  return numbers > others;
};

/** The features to use: those asked for, or all columns of numbers but the id and the label. */
export const chooseFeatures = (
  { table, idColumn }: ItemTable,
  asked: string | null,
  label: string | null,
): Outcome<readonly string[]> => {
  if (asked === null) {
    const features = table.columns.filter((name, i) => name !== idColumn && name !== label && isNumeric(table, i));
    return features.length > 0
      ? done(features)
      : failed(
          'features.none',
          say`${table.name} has no column of numbers to take features from; expected at least one.`,
        );
  }
  const features = asked.split(',').map((name) => name.trim());
  for (const [i, name] of features.entries()) {
    if (!table.columns.includes(name)) {
      return failed(
        'features.column',
        say`--features names ${quote(name)}, but ${table.name} has no such column; it has ${nameAll(table.columns)}.`,
      );
    }
    if (features.indexOf(name) < i)
      return failed('features.twice', say`--features names ${quote(name)} twice; expected every column once.`);
    if (name === label)
      return failed(
        'features.label',
        say`--features names the label column ${quote(name)}; expected features that do not give the answer away.`,
      );
  }
  return done(features);
};

/**
 * The named columns as an n × d matrix. A missing number is refused with its line, or set to its column's `fill`
 * value (default: the column's mean) when the person asked for that.
 */
export const featureMatrix = (
  { table, fillMissing }: ItemTable,
  features: readonly string[],
  fill?: Float64Array,
): Outcome<Dense> => {
  const d = features.length;
  const matrix = zeros(table.rows.length, d);
  for (const [j, name] of features.entries()) {
    const column = table.columns.indexOf(name);
    if (column < 0)
      return failed(
        'features.column',
        say`${table.name} has no column ${quote(name)}, which the metric needs as a feature.`,
      );
    const values = numericColumn(table, column);
    if (!values.ok) return values;
    const known = values.value.filter((value) => !Number.isNaN(value));
    const gap = values.value.findIndex(Number.isNaN);
    if (gap >= 0 && !fillMissing) {
      return failed(
        'features.missing',
        say`${rowPlace(table, gap)}, column ${quote(name)}: expected a number, found a missing value; leave the column out with --features or give --missing mean.`,
      );
    }
    const mean = fill?.[j] ?? known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
    for (const [i, value] of values.value.entries()) matrix.data[i * d + j] = Number.isNaN(value) ? mean : value;
  }
  return done(matrix);
};
