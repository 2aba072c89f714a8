import type { Column, Content, Item } from '../model/item.ts';
import type { Project } from '../model/project.ts';
import { isMissing, type Table } from '../model/table.ts';

export type ItemKind = Project['itemKind'];

const firstOf = (columns: readonly Column[], role: Column['role']): Column | undefined =>
  columns.find((column) => column.role === role);

/** What an item is shown as: a picture if it has one; a text if that is all it is compared by; else a record. */
export const kindOf = (columns: readonly Column[]): ItemKind => {
  if (firstOf(columns, 'image')) return 'image';
  const compared = columns.filter(({ role }) => role === 'number' || role === 'category' || role === 'text');
  return compared.length > 0 && compared.every(({ role }) => role === 'text') ? 'text' : 'record';
};

/** A short name to head a text: the first column called so. */
const titleColumn = (columns: readonly Column[]): number =>
  columns.findIndex(({ name, role }) => role !== 'label' && /^(?:name|title|heading)$/i.test(name));

/** Makes the item of each row of a table; `blobOf` gives the key of the picture that a cell names. */
export const itemMaker = (
  table: Table,
  columns: readonly Column[],
  ids: readonly string[],
  blobOf: (cell: string) => string,
): ((row: number) => Item) => {
  const kind = kindOf(columns);
  const at = (name: string | undefined): number => (name === undefined ? -1 : table.columns.indexOf(name));
  const label = at(firstOf(columns, 'label')?.name);
  const image = at(firstOf(columns, 'image')?.name);
  const texts = columns.flatMap(({ name, role }) => (role === 'text' ? [at(name)] : []));
  const title = kind === 'text' ? at(columns[titleColumn(columns)]?.name) : -1;
  const bodies = texts.length > 1 ? texts.filter((column) => column !== title) : texts;
  const shown = columns.map(({ name }) => at(name));
  const cell = (row: number, column: number): string => table.rows[row]?.[column] ?? '';

  const contentOf = (row: number): Content => {
    if (kind === 'image') {
      const name = cell(row, image).trim();
      return { kind, name, blob: blobOf(name) };
    }
    if (kind === 'text') {
      const text = bodies
        .map((column) => cell(row, column))
        .filter((part) => part !== '')
        .join('\n\n');
      return title >= 0 && !bodies.includes(title) ? { kind, title: cell(row, title), text } : { kind, text };
    }
    return { kind, values: shown.map((column) => (column < 0 ? null : (table.rows[row]?.[column] ?? null))) };
  };

  return (row) => {
    const given = label < 0 ? undefined : table.rows[row]?.[label];
    const item = { id: ids[row] ?? String(row), row, content: contentOf(row) };
    if (label < 0) return item;
    return { ...item, label: given === undefined || given === null || isMissing(given) ? '' : given.trim() };
  };
};
