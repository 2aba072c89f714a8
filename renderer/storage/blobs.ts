import type { Database } from './database.ts';
import { wholeProject } from './items.ts';

/** Pictures, as files of their own beside the database: reading the row does not read the bytes. */
export const putBlobs = async (
  database: Database,
  project: string,
  blobs: ReadonlyMap<string, Blob>,
): Promise<void> => {
  await database.blobs.bulkPut([...blobs].map(([key, blob]) => ({ project, key, blob })));
};

export const readBlob = async (database: Database, project: string, key: string): Promise<Blob | null> =>
  (await database.blobs.get([project, key]))?.blob ?? null;

export const blobKeys = async (database: Database, project: string): Promise<readonly string[]> => {
  const keys = await database.blobs
    .where(':id')
    .between(...wholeProject(project))
    .primaryKeys();
  return keys.map(([, key]) => key);
};
