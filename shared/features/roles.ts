import type { Column, ColumnRole } from '../model/item.ts';
import { isMissing, parseNumber, type Table } from '../model/table.ts';

/** Rows looked at, evenly spread: enough to tell a number from a text, and quick on a million rows. */
const sampleSize = 5000;
/** More distinct values than this are no categories. */
const maxLevels = 50;

const idNames = /^(?:id|_id|uuid|guid|key|identifier|item|item[_ ]?id|.+[_ ]id)$/i;
/** Meant as the id even when a value stands twice: the import then names the line, instead of losing the ids silently. */
const plainIdNames = /^(?:id|_id|uuid|guid)$/i;
const rowIndexNames = /^(?:index|unnamed: ?0|row|row[_ ]?(?:number|index))$/i;
const labelNames = /^(?:label|labels|class|target|y|kind|species|diagnosis|outcome|truth|cluster)$/i;
const imageNames = /\.(?:png|jpe?g|webp|gif|bmp|avif)$/i;

interface Summary {
  readonly name: string;
  readonly values: readonly string[];
  readonly distinct: number;
  readonly numeric: number;
  readonly image: number;
  readonly words: number;
  readonly length: number;
}

const summarise = (table: Table, column: number): Summary => {
  const step = Math.max(1, Math.floor(table.rows.length / sampleSize));
  const values: string[] = [];
  for (let i = 0; i < table.rows.length; i += step) {
    const cell = table.rows[i]?.[column];
    if (typeof cell === 'string' && !isMissing(cell)) values.push(cell);
  }
  const count = Math.max(1, values.length);
  const share = (test: (value: string) => boolean): number => values.filter(test).length / count;
  return {
    name: table.columns[column] ?? '',
    values,
    distinct: new Set(values).size,
    numeric: share((value) => !Number.isNaN(parseNumber(value))),
    image: share((value) => imageNames.test(value.trim())),
    words: values.reduce((sum, value) => sum + value.trim().split(/\s+/).length, 0) / count,
    length: values.reduce((sum, value) => sum + value.length, 0) / count,
  };
};

/** An id column has a value in every row, and each only once. */
const isUnique = (table: Table, column: number): boolean => {
  const seen = new Set<string>();
  for (const row of table.rows) {
    const cell = row[column];
    if (cell === null || cell === undefined || seen.has(cell)) return false;
    seen.add(cell);
  }
  return true;
};

const countsUp = (values: readonly string[]): boolean =>
  values.length > 1 && values.every((value, i) => i === 0 || parseNumber(value) > parseNumber(values[i - 1] ?? ''));

const roleOf = ({ name, values, distinct, numeric, image, words, length }: Summary): ColumnRole => {
  if (values.length === 0) return 'ignore';
  if (image >= 0.9) return 'image';
  // Called an id yet not one for every row: a reference to something else, and no property of the item.
  if (idNames.test(name)) return 'ignore';
  if (labelNames.test(name) && distinct > 1 && distinct <= Math.max(2, Math.min(maxLevels, values.length / 2)))
    return 'label';
  if (numeric === 1) return rowIndexNames.test(name) && countsUp(values) ? 'ignore' : 'number';
  if (numeric >= 0.95) return 'number';
  if (distinct <= Math.max(2, Math.min(maxLevels, values.length / 2)) && length <= 60) return 'category';
  // Codes, all different, one word each: nothing that two items could share.
  if (words < 1.2 && distinct > 0.9 * values.length) return 'ignore';
  return 'text';
};

/**
 * Guesses what each column is for, to be corrected by the person before importing. At most one id and one label.
 * - id: a telling name and a different value in every row (plain "id": in most), or else the first such column of single-word texts;
 * - image: cells that end like picture files; number: at least 95 % numbers (an import then names the cells that are not);
 * - label: a telling name and few values; category: at most 50 values; text: the rest. An empty column is ignored.
 */
export const guessRoles = (table: Table): readonly Column[] => {
  const summaries = table.columns.map((_, i) => summarise(table, i));
  const unique = summaries.findIndex(({ name }, i) => idNames.test(name) && isUnique(table, i));
  const meant = summaries.findIndex(
    ({ name, distinct, values }) => plainIdNames.test(name) && 2 * distinct > values.length,
  );
  const named = unique >= 0 ? unique : meant;
  const id =
    named >= 0
      ? named
      : summaries.findIndex(
          ({ words, numeric, image }, i) => words <= 1 && numeric < 0.5 && image < 0.5 && isUnique(table, i),
        );
  let labelled = false;
  return summaries.map((summary, i) => {
    if (i === id) return { name: summary.name, role: 'id' };
    const role = roleOf(summary);
    if (role !== 'label') return { name: summary.name, role };
    if (labelled) return { name: summary.name, role: summary.numeric === 1 ? 'number' : 'category' };
    labelled = true;
    return { name: summary.name, role };
  });
};
