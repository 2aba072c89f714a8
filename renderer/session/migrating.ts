import { writeArchive } from '../../shared/formats/archive.ts';
import { done, type Outcome } from '../../shared/model/outcome.ts';
import { collectArchive } from '../storage/archive.ts';
import { Database, databaseName, storedVersion } from '../storage/database.ts';
import { currentVersion } from '../storage/migrations/all.ts';
import { readProjects } from '../storage/projects.ts';
import { sha256 } from '../workers/sha256.ts';
import { callShell, hasShell } from './shell.ts';

/**
 * Saves every project as it is before older data is migrated. When that fails nothing is migrated: the data stays
 * readable by the Akin that wrote it.
 */
export const backUpBeforeMigration = async (): Promise<Outcome<null>> => {
  const version = await storedVersion();
  if (version === null || version >= currentVersion || !hasShell()) return done(null);
  const old = new Database(databaseName, version);
  try {
    await old.open();
    for (const { id } of await readProjects(old)) {
      const archive = await collectArchive(old, id);
      if (!archive) continue;
      const written = await callShell('backup.write', id, 'migration', await writeArchive(archive, sha256, Date.now()));
      if (!written.ok) return written;
    }
    return done(null);
  } finally {
    old.close();
  }
};
