import { Dexie } from 'dexie';
import type { Item } from '../../shared/model/item.ts';
import type { Database } from './database.ts';
import { idsPerPage, itemsPerPage } from './rows.ts';

/** Key range of all pages of a project in a table keyed by [project+page] or [project+key]. */
export const wholeProject = (project: string): [[string, unknown], [string, unknown]] => [
  [project, Dexie.minKey],
  [project, Dexie.maxKey],
];

/** Writes items whose rows are consecutive and start at a page's first row. */
export const putItems = async (database: Database, project: string, items: readonly Item[]): Promise<void> => {
  const first = items[0]?.row ?? 0;
  if (first % itemsPerPage !== 0) throw new RangeError(`row ${first} does not start a page`);
  const pages = [];
  for (let at = 0; at < items.length; at += itemsPerPage) {
    pages.push({ project, page: (first + at) / itemsPerPage, items: items.slice(at, at + itemsPerPage) });
  }
  await database.items.bulkAdd(pages);
};

export const putIds = async (database: Database, project: string, ids: readonly string[]): Promise<void> => {
  const pages = [];
  for (let at = 0; at < ids.length; at += idsPerPage) {
    pages.push({ project, page: at / idsPerPage, ids: ids.slice(at, at + idsPerPage) });
  }
  await database.ids.bulkAdd(pages);
};

/** Item ids by row. */
export const readIds = async (database: Database, project: string): Promise<readonly string[]> => {
  const pages = await database.ids
    .where(':id')
    .between(...wholeProject(project))
    .toArray();
  return pages.flatMap(({ ids }) => ids);
};

/** The items of these rows, in no particular order; rows that do not exist are left out. */
export const itemsByRow = async (
  database: Database,
  project: string,
  rows: Iterable<number>,
): Promise<readonly Item[]> => {
  const wanted = new Set(rows);
  const numbers = new Set([...wanted].map((row) => Math.floor(row / itemsPerPage)));
  const pages = await database.items.bulkGet([...numbers].map((page): [string, number] => [project, page]));
  return pages.flatMap((page) => page?.items.filter(({ row }) => wanted.has(row)) ?? []);
};

/** Items `offset` to `offset + limit` in row order. */
export const itemsFrom = async (
  database: Database,
  project: string,
  offset: number,
  limit: number,
): Promise<readonly Item[]> => {
  const rows = Array.from({ length: limit }, (_, i) => offset + i);
  const items = await itemsByRow(database, project, rows);
  return [...items].sort((a, b) => a.row - b.row);
};

/** All items in row order, some pages at a time. */
export async function* scanItems(database: Database, project: string): AsyncGenerator<readonly Item[], void> {
  const pagesAtOnce = 64;
  for (let page = 0; ; page += pagesAtOnce) {
    const pages = await database.items
      .where(':id')
      .between([project, page], [project, page + pagesAtOnce])
      .toArray();
    if (pages.length > 0) yield pages.flatMap(({ items }) => items);
    if (pages.length < pagesAtOnce) return;
  }
}

/** About `count` items, spread evenly over all; whole pages, since a page is what a read costs. */
export const sampleItems = async (database: Database, project: string, count: number): Promise<readonly Item[]> => {
  const keys = await database.items
    .where(':id')
    .between(...wholeProject(project))
    .primaryKeys();
  const step = Math.max(1, Math.floor((keys.length * itemsPerPage) / count));
  const pages = await database.items.bulkGet(keys.filter((_, i) => i % step === 0));
  return pages.flatMap((page) => page?.items ?? []);
};
