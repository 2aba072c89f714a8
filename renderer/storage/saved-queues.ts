import type { Database } from './database.ts';

/** Remembers where the expert is in a project. Read back with `readQueue`; the session decides what it holds. */
export const saveQueue = async (database: Database, project: string, queue: unknown): Promise<void> => {
  await database.desks.put({ project, desk: queue });
};

export const readQueue = async (database: Database, project: string): Promise<unknown> =>
  (await database.desks.get(project))?.desk ?? null;
