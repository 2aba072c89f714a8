import type { Item } from '../../shared/model/item.ts';
import type { Database } from '../storage/database.ts';
import { itemsByRow, scanItems } from '../storage/items.ts';

/** What of an item is searched: id, label, and everything it shows. */
export const searchText = ({ id, label, content }: Item): string => {
  const shown =
    content.kind === 'text'
      ? [content.title ?? '', content.text]
      : content.kind === 'image'
        ? [content.name]
        : content.values.map((value) => value ?? '');
  return [id, label ?? '', ...shown].join('\n').toLowerCase();
};

/** The rows that contain a text. The last result is kept: paging reads from it, and typing on narrows it down. */
export class Search {
  #text = '';
  #rows: readonly number[] = [];

  async find(database: Database, project: string, text: string, signal: AbortSignal): Promise<readonly number[]> {
    const wanted = text.trim().toLowerCase();
    if (wanted === this.#text && wanted !== '') return this.#rows;
    const narrowing = this.#text !== '' && wanted.includes(this.#text);
    const rows: number[] = [];
    for await (const items of narrowing ? listed(database, project, this.#rows) : scanItems(database, project)) {
      // An unfinished search is not kept: it would narrow down wrongly.
      if (signal.aborted) return [];
      for (const item of items) if (searchText(item).includes(wanted)) rows.push(item.row);
    }
    this.#text = wanted;
    this.#rows = rows;
    return rows;
  }
}

async function* listed(
  database: Database,
  project: string,
  rows: readonly number[],
): AsyncGenerator<readonly Item[], void> {
  const atOnce = 2000;
  for (let at = 0; at < rows.length; at += atOnce) {
    const items = await itemsByRow(database, project, rows.slice(at, at + atOnce));
    yield [...items].sort((a, b) => a.row - b.row);
  }
}
