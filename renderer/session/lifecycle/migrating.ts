import { packSteps } from '../../../shared/formats/archive/archive.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import { callShell, hasShell } from '../../shell/shell.ts';
import { collectSteps, everything } from '../../storage/archive.ts';
import { Database, databaseName, storedVersion } from '../../storage/database.ts';
import { currentVersion } from '../../storage/migrations/all.ts';
import { readProjects } from '../../storage/projects.ts';
import { sha256 } from '../../workers/importer/sha256.ts';
import { driveAsync } from '../../workers/rpc/run-steps.ts';

/** Nobody cancels it; it goes in steps so that the window can be painted meanwhile. */
const work = { progress: () => undefined, signal: new AbortController().signal };

/** A project as an archive; null when it is no longer there. */
const packed = async (database: Database, id: string): Promise<Uint8Array | null> => {
  const collected = await driveAsync(collectSteps(database, id, everything), work);
  if (collected.cancelled || !collected.value) return null;
  const archive = await driveAsync(packSteps(collected.value, sha256, Date.now()), work);
  return archive.cancelled ? null : archive.value;
};

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
      const archive = await packed(old, id);
      if (!archive) continue;
      const written = await callShell('backup.write', id, 'migration', archive);
      if (!written.ok) return written;
    }
    return done(null);
  } finally {
    old.close();
  }
};
