import type { Item } from '../../../shared/model/item.ts';
import type { Database } from '../../storage/database.ts';
import { itemsByRow, scanItems } from '../../storage/items.ts';

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

interface Finding {
  readonly text: string;
  readonly rows: Promise<readonly number[]>;
  readonly stop: AbortController;
}

/**
 * The rows that contain a text. The last result is kept: paging reads from it, and typing on narrows it down. A search
 * for another text ends the one under way.
 */
export class Search {
  #finding: Finding | null = null;
  #found: { readonly text: string; readonly rows: readonly number[] } = { text: '', rows: [] };

  find(database: Database, project: string, search: string): Promise<readonly number[]> {
    const text = search.trim().toLowerCase();
    if (this.#finding?.text === text) return this.#finding.rows;
    this.#finding?.stop.abort();
    const stop = new AbortController();
    const rows = this.#scan(database, project, text, stop.signal);
    this.#finding = { text, rows, stop };
    return rows;
  }

  async #scan(database: Database, project: string, text: string, signal: AbortSignal): Promise<readonly number[]> {
    const narrowing = this.#found.text !== '' && text.includes(this.#found.text);
    const rows: number[] = [];
    for await (const items of narrowing ? listed(database, project, this.#found.rows) : scanItems(database, project)) {
      // What was found so far is handed back, but not kept: it would narrow the next search down wrongly.
      if (signal.aborted) return rows;
      for (const item of items) if (searchText(item).includes(text)) rows.push(item.row);
    }
    this.#found = { text, rows };
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
