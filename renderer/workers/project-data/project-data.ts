// Room: A project as the workers hold it: features, log, labels, in little memory.

import type { Space } from '../../../shared/learners/space.ts';
import type { Entry } from '../../../shared/model/judgement.ts';
import { standingFlags } from '../../../shared/model/judgement.ts';
import { StringInterning } from '../../../shared/model/string-interning.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { multiplyTransposed } from '../../../shared/numbers/linear.ts';
import type { Database } from '../../storage/database.ts';
import { readIds } from '../../storage/items.ts';
import { readEntries } from '../../storage/log.ts';
import { makeSpace } from './project-space.ts';

/** What the trainer and the sampler keep of a project: read once from the database, then fed with new entries. */
export interface ProjectData {
  readonly project: string;
  readonly space: Space;
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, number>;
  readonly entries: Entry[];
}

const interning = new StringInterning();

/** Entries as a worker keeps them, thousands in each of two: objects, since they are gone through with every draw and fit. */
export const internEntries = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) => interning.entry(entry));

/**
 * Reads a project into the worker, so that no matrix is ever copied in the main thread.
 * @param arrived entries sent while the worker was reading; what the log holds as well does no harm twice.
 * @param lent the project's space, where another worker has made it.
 */
export const loadProjectData = async (
  database: Database,
  project: string,
  arrived: readonly Entry[],
  lent: Space | null = null,
): Promise<ProjectData> => {
  const ids = await readIds(database, project);
  const space = lent ?? (await makeSpace(database, project));
  const entries: Entry[] = [];
  for await (const some of readEntries(database, project)) entries.push(...internEntries(some));
  entries.push(...internEntries(arrived));
  return { project, space, ids, rows: new Map(ids.map((id, row) => [id, row])), entries };
};

/** L over centred and scaled features (k × d) as L over the learning space (k × p): the inverse of `toRaw`. */
export const inSpace = (L: Dense, { projection }: Space): Dense => (projection ? multiplyTransposed(L, projection) : L);

/** The rows that may be asked about; undefined when all may. */
export const poolOf = (entries: Iterable<Entry>, rows: ReadonlyMap<string, number>): Uint8Array | undefined => {
  let inPool: Uint8Array | undefined;
  for (const { item, bad } of standingFlags(entries).values()) {
    const row = rows.get(item);
    if (!bad || row === undefined) continue;
    inPool ??= new Uint8Array(rows.size).fill(1);
    inPool[row] = 0;
  }
  return inPool;
};
