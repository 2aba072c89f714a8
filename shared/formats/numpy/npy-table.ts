import { type Sentence, say } from '../../model/localizable.ts';
import { nameAll } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { Table } from '../../model/table.ts';
import { checkHeader } from '../tables/header.ts';
import { type NpyArray, readNpy } from './npy.ts';
import { readNpz } from './npz.ts';

interface NamedColumn {
  readonly name: string;
  readonly cells: readonly (string | null)[];
}

/** Columns of an array by their row count: one for a vector or a field, d for an n × d array. */
const columnsOf = (name: string, array: NpyArray, titles: readonly string[] | null): readonly NamedColumn[] => {
  if (array.kind === 'records') {
    return [...array.fields].flatMap(([field, values]) => columnsOf(field, values, null));
  }
  const [rows = 1, width = 1] = array.shape;
  const cell = (i: number): string | null => {
    const value = array.data[i];
    if (value === undefined || value === '') return null;
    // Shortest text that gives the same float64 back; NaN is a missing value.
    return typeof value === 'number' ? (Number.isNaN(value) ? null : String(value)) : value;
  };
  return Array.from({ length: width }, (_, j) => ({
    name: array.shape.length < 2 ? name : (titles?.[j] ?? `${name}_${j}`),
    cells: Array.from({ length: rows }, (_unused, i) => cell(i * width + j)),
  }));
};

const toTable = (
  name: string,
  columns: readonly NamedColumn[],
  rows: number,
  notes: readonly Sentence[],
): Outcome<Table> => {
  if (columns.length === 0 || rows === 0) {
    return failed('table.no-rows', say`${name} holds no rows; expected an array of items × features.`);
  }
  const header = checkHeader(
    name,
    columns.map((column) => column.name),
    1,
  );
  if (!header.ok) return header;
  return done({
    name,
    columns: header.value,
    rows: Array.from({ length: rows }, (_, i) => columns.map(({ cells }) => cells[i] ?? null)),
    lines: Int32Array.from({ length: rows }, (_, i) => i + 1),
    notes,
  });
};

/** A .npy file as a table: n × d numbers with columns x_0 …, or records with a column a field. */
export const npyTable = (name: string, bytes: Uint8Array): Outcome<Table> => {
  const array = readNpy(name, bytes);
  if (!array.ok) return array;
  const { shape } = array.value;
  if (shape.length < 1 || shape.length > 2) {
    return failed('npy.shape', say`${name} holds an array of ${shape.length} dimensions; expected items × features.`);
  }
  return toTable(name, columnsOf('x', array.value, null), shape[0] ?? 0, []);
};

/**
 * A .npz file as a table: its first two-dimensional array gives the rows, and every array of as many rows becomes
 * columns; a text array `features` names the columns of that first array. Arrays of other sizes are passed over.
 */
export const npzTable = (name: string, bytes: Uint8Array): Outcome<Table> => {
  const arrays = readNpz(name, bytes);
  if (!arrays.ok) return arrays;
  const main = [...arrays.value].find(([, { shape }]) => shape.length === 2) ?? [...arrays.value][0];
  if (main === undefined)
    return failed('table.no-rows', say`${name} holds no array; expected one of items × features.`);
  const [rows = 0, width = 0] = main[1].shape;
  const features = arrays.value.get('features');
  const titles = features?.kind === 'texts' && features.data.length === width ? features.data : null;
  const columns: NamedColumn[] = [];
  const passedOver: string[] = [];
  for (const [title, array] of arrays.value) {
    if (titles !== null && title === 'features') continue;
    if (array.shape[0] === rows && array.shape.length <= 2) {
      columns.push(...columnsOf(title, array, title === main[0] ? titles : null));
    } else passedOver.push(title);
  }
  const notes = passedOver.length > 0 ? [say`${name}: passed over ${nameAll(passedOver)}, not of ${rows} rows.`] : [];
  return toTable(name, columns, rows, notes);
};
