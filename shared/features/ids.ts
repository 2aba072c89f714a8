import { say } from '../model/localizable.ts';
import { quote } from '../model/quote.ts';
import { done, failed, type Outcome } from '../model/result.ts';
import { rowPlace, type Table } from '../model/table.ts';

/**
 * The id of every item: the cells of the id column, or the row number from 0 when there is none.
 * An empty id (`items.id-missing`) and one that stands twice (`items.id-twice`) are refused with their lines.
 */
export const itemIds = (table: Table, idColumn: string | null): Outcome<readonly string[]> => {
  if (idColumn === null) return done(table.rows.map((_, i) => String(i)));
  const column = table.columns.indexOf(idColumn);
  if (column < 0)
    return failed('items.id-column', say`${table.name} has no column called ${quote(idColumn)} to take ids from.`);
  const rows = new Map<string, number>();
  for (const [i, row] of table.rows.entries()) {
    const id = row[column]?.trim() ?? '';
    if (id === '') {
      return failed(
        'items.id-missing',
        say`${rowPlace(table, i)}, column ${quote(idColumn)}: expected an id, found an empty cell.`,
      );
    }
    const before = rows.get(id);
    if (before !== undefined) {
      return failed(
        'items.id-twice',
        say`${rowPlace(table, i)}: the id ${quote(id)} already stands on line ${table.lines[before] ?? before + 1}; expected every id once.`,
      );
    }
    rows.set(id, i);
  }
  return done([...rows.keys()]);
};
