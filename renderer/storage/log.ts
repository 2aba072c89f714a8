import { toStored } from '../../shared/model/entry.ts';
import type { Entry } from '../../shared/model/judgement.ts';
import type { Database } from './database.ts';
import type { LogRow } from './rows.ts';
import { entryOf } from './stored-entry.ts';

/** How many entries are read at a time, so that a long log never blocks the screen. */
const chunk = 500;

/**
 * Appends entries in one strict transaction, and with them where the expert now is. Resolves only when the
 * transaction has reached the disk.
 */
export const commitEntries = async (
  database: Database,
  project: string,
  entries: readonly Entry[],
  desk?: unknown,
): Promise<void> => {
  await database.transaction('rw', database.log, database.desks, async () => {
    await database.log.bulkAdd(entries.map((entry) => ({ id: entry.id, project, entry: toStored(entry) })));
    if (desk !== undefined) await database.desks.put({ project, desk });
  });
};

/**
 * Adds those entries that the log does not hold yet, or holds damaged, all in one transaction; returns how many that were. A signal that
 * is raised before the commit leaves the log as it was.
 */
export const mergeEntries = async (
  database: Database,
  project: string,
  entries: readonly Entry[],
  signal?: AbortSignal,
): Promise<number> => {
  try {
    return await database.transaction('rw', database.log, async (transaction) => {
      const keys = entries.map(({ id }): [string, string] => [project, id]);
      const known = await database.log.where('[project+id]').anyOf(keys).primaryKeys();
      const found = (await database.log.bulkGet(known)).filter((row) => row !== undefined);
      const damaged = new Map(found.filter((row) => !entryOf(row)).map((row) => [row.id, row]));
      const ids = new Set(found.map(({ id }) => id).filter((id) => !damaged.has(id)));
      const fresh = new Map<string, Entry>();
      for (const entry of entries) if (!ids.has(entry.id)) fresh.set(entry.id, { ...entry, project });
      // A damaged row is written anew where it stands.
      const rows = [...fresh.values()].map((entry) => ({
        ...damaged.get(entry.id),
        id: entry.id,
        project,
        entry: toStored(entry),
      }));
      for (let at = 0; at < rows.length; at += chunk) {
        if (signal?.aborted) transaction.abort();
        await database.log.bulkPut(rows.slice(at, at + chunk));
      }
      return fresh.size;
    });
  } catch (error) {
    if (signal?.aborted) return 0;
    throw error;
  }
};

/**
 * The rows of a project with these ascending keys. A range is read in one go, some ten times as fast as row by row; only
 * where too much of other projects lies in between are the rows asked for one by one.
 */
const rowsOf = async (database: Database, project: string, keys: readonly number[]): Promise<readonly LogRow[]> => {
  const [first, last] = [keys[0] ?? 0, keys.at(-1) ?? 0];
  if (last - first < 2 * chunk) {
    const rows = await database.log.where(':id').between(first, last, true, true).toArray();
    return rows.filter((row) => row.project === project);
  }
  const rows = await database.log.bulkGet([...keys]);
  return rows.filter((row) => row !== undefined);
};

/**
 * Hands over the entries that the project has when the reading begins, in order of commitment, a chunk at a time. No
 * cursor: it would hand over one row at a time, and keep a reader of a long log waiting for seconds.
 */
export async function* readEntries(database: Database, project: string): AsyncGenerator<readonly Entry[], void> {
  const keys = await database.log.where('project').equals(project).primaryKeys();
  for (let at = 0; at < keys.length; at += chunk) {
    const rows = await rowsOf(database, project, keys.slice(at, at + chunk));
    yield rows.flatMap((row) => entryOf(row) ?? []);
  }
}

export const allEntries = async (database: Database, project: string): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for await (const some of readEntries(database, project)) entries.push(...some);
  return entries;
};

export const countEntries = (database: Database, project: string): Promise<number> =>
  database.log.where('project').equals(project).count();
