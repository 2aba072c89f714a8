import { itemsOf, type Query, type QueryKind } from '../model/query.ts';
import { drawKey } from './strategy.ts';

/** The row numbers of a query's items in reading order; null when one of them is not in the project. */
export const rowsOf = (query: Query, rows: ReadonlyMap<string, number>): readonly number[] | null => {
  const found: number[] = [];
  for (const id of itemsOf(query)) {
    const row = rows.get(id);
    if (row === undefined) return null;
    found.push(row);
  }
  return found;
};

/**
 * The pairs or triplets that a query settles, as keys that strategies understand: an odd-one-out asks three triplets
 * at once, a grid one for every two of its candidates.
 */
export const keysOf = (kind: QueryKind, rows: readonly number[]): readonly string[] => {
  const [first = 0, second = 0, third = 0] = rows;
  if (kind === 'pair' || kind === 'triplet') return [drawKey(rows)];
  if (kind === 'odd') {
    return [drawKey([first, second, third]), drawKey([second, first, third]), drawKey([third, first, second])];
  }
  const keys: string[] = [];
  for (let i = 1; i < rows.length; i++) {
    for (let j = i + 1; j < rows.length; j++) keys.push(drawKey([first, rows[i] ?? 0, rows[j] ?? 0]));
  }
  return keys;
};
