import { liveQuery } from 'dexie';
import type { Project } from '../../shared/model/project.ts';
import type { Database } from './database.ts';
import { wholeProject } from './items.ts';
import { projectFrom } from './stored-project.ts';

/** Ready projects, the one opened last first. */
export const readProjects = async (database: Database): Promise<readonly Project[]> => {
  const rows = await database.projects.toArray();
  return rows
    .filter(({ state }) => state === 'ready')
    .flatMap((row) => projectFrom(row) ?? [])
    .sort((a, b) => b.opened - a.opened);
};

export const watchProjects = (database: Database, changed: (projects: readonly Project[]) => void): (() => void) => {
  const subscription = liveQuery(() => readProjects(database)).subscribe(changed);
  return () => subscription.unsubscribe();
};

export const readProject = async (database: Database, id: string): Promise<Project | null> => {
  const row = await database.projects.get(id);
  return row?.state === 'ready' ? projectFrom(row) : null;
};

/** Changes a project's own fields; its items and judgements are elsewhere. */
export const changeProject = async (
  database: Database,
  id: string,
  change: Partial<Omit<Project, 'id'>>,
): Promise<void> => {
  await database.projects.update(id, change);
};

/** First step of an import: the project exists, but is shown to nobody and swept away if the import dies. */
export const beginProject = async (database: Database, project: Project): Promise<void> => {
  await database.projects.add({ ...project, state: 'pending' });
};

/** Last step of an import: one transaction makes all of it visible. */
export const finishProject = async (database: Database, project: Project): Promise<void> => {
  await database.projects.put({ ...project, state: 'ready' });
};

const contents = (database: Database) => [
  database.items,
  database.ids,
  database.features,
  database.blobs,
  database.curve,
];

/** Removes a project and everything of it, in one transaction. */
export const removeProject = async (database: Database, id: string): Promise<void> => {
  await database.transaction('rw', database.tables, async () => {
    await database.projects.delete(id);
    for (const table of contents(database))
      await table
        .where(':id')
        .between(...wholeProject(id))
        .delete();
    await database.log.where('project').equals(id).delete();
    await database.snapshots
      .where('[project+at]')
      .between(...wholeProject(id))
      .delete();
    await database.desks.delete(id);
  });
};

/** Removes what interrupted imports left behind; returns how many there were. */
export const sweepPending = async (database: Database): Promise<number> => {
  const pending = await database.projects.filter(({ state }) => state === 'pending').primaryKeys();
  for (const id of pending) await removeProject(database, id);
  return pending.length;
};
