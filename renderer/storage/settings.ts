import type { Database } from './database.ts';

/** Application-wide settings by key: the project opened last, theme, language, rebound keys. */
export const readSetting = async (database: Database, key: string): Promise<unknown> =>
  (await database.settings.get(key))?.value ?? null;

export const writeSetting = async (database: Database, key: string, value: unknown): Promise<void> => {
  await database.settings.put({ key, value });
};
