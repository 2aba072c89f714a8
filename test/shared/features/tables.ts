import type { Column } from '../../../shared/model/item.ts';
import type { Table } from '../../../shared/model/table.ts';

/** A table of these columns, as a reader would give it. */
export const tableOf = (columns: Readonly<Record<string, readonly (string | null)[]>>): Table => {
  const names = Object.keys(columns);
  const count = Math.max(...names.map((name) => columns[name]?.length ?? 0));
  return {
    name: 't.csv',
    columns: names,
    rows: Array.from({ length: count }, (_, i) => names.map((name) => columns[name]?.[i] ?? null)),
    lines: Int32Array.from({ length: count }, (_, i) => i + 2),
    notes: [],
  };
};

export const role = (name: string, one: Column['role']): Column => ({ name, role: one });
