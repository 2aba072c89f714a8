import type { Database } from './database.ts';
import { wholeProject } from './items.ts';

/** A metric snapshot, as far as storage needs to know it. */
interface Stamped {
  readonly id: string;
  readonly project: string;
  readonly at: number;
}

/** Older snapshots than this many make room: at one every few judgements they would fill the disk. */
const mostKept = 200;

/** Keeps a snapshot and, when given, its point on the learning curve; both or neither. */
export const saveSnapshot = async (database: Database, snapshot: Stamped, point: unknown): Promise<void> => {
  const { id, project, at } = snapshot;
  await database.transaction('rw', database.snapshots, database.curve, async () => {
    await database.snapshots.put({ id, project, at, snapshot });
    if (point !== null) await database.curve.put({ project, at, point });
    const all = database.snapshots.where('[project+at]').between(...wholeProject(project));
    const outdated = await all.reverse().offset(mostKept).primaryKeys();
    await database.snapshots.bulkDelete(outdated);
  });
};

/** The newest snapshot, which is the metric in force; null before the first fit. */
export const latestSnapshot = async (database: Database, project: string): Promise<unknown> =>
  (
    await database.snapshots
      .where('[project+at]')
      .between(...wholeProject(project))
      .last()
  )?.snapshot ?? null;

/** Points of the learning curve, oldest first. */
export const readCurve = async (database: Database, project: string): Promise<readonly unknown[]> => {
  const rows = await database.curve
    .where(':id')
    .between(...wholeProject(project))
    .toArray();
  return rows.map(({ point }) => point);
};
