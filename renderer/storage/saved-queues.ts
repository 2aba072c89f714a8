import type { Database } from './database.ts';

/** Remembers where the expert is in a project. Read back with `readDesk`; the session decides what it holds. */
export const saveDesk = async (database: Database, project: string, desk: unknown): Promise<void> => {
  await database.desks.put({ project, desk });
};

export const readDesk = async (database: Database, project: string): Promise<unknown> =>
  (await database.desks.get(project))?.desk ?? null;
