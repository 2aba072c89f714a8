import type { BackupInfo } from '../../../shared/contract/shell.ts';
import { say } from '../../../shared/model/localizable.ts';
import { done, failed as failure, type Outcome } from '../../../shared/model/result.ts';
import { callShell, hasShell } from '../../shell/shell.ts';
import type { ArchiveLimits } from '../../storage/archive.ts';
import type { Database } from '../../storage/database.ts';
import { messageOf } from '../../storage/database.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { withImporter } from '../../workers/importer/with-importer.ts';
import type { OpenProject } from '../open-project.ts';

/** Minutes between two looks at whether a backup is due. */
export const minutesBetween = 10;
/** Handing a large archive to the shell takes the main thread a moment: only when the expert has paused this long. */
const pause = 4000;
const lookAgain = 1000;
/**
 * Pictures never change after the import: above this many bytes a backup holds everything else, and goes back into the
 * project that has them. Earlier metrics are told of, but need not all be there.
 */
const limits: ArchiveLimits = { pictureBytes: 128 * 1024 ** 2, metricBytes: 4 * 1024 ** 2 };

/** Sends an archive of a project, as it is on disk now, to the shell's backups. */
export const backUp = async (project: string, reason: BackupInfo['reason']): Promise<Outcome<BackupInfo | null>> => {
  if (!hasShell()) return done(null);
  const packed = await withImporter((importer) => importer.call('pack', { project, limits }));
  return packed.ok ? callShell('backup.write', project, reason, packed.value) : packed;
};

const brokenBackup = (error: unknown): Outcome<never> =>
  failure('backup.failed', say`The backup could not be made: ${messageOf(error)}.`, {
    safe: say`Every judgement is in the database and in the journal.`,
  });

/**
 * Backs an open project up now and then, as long as it changes. A failure is reported once, by `failed`, and tried
 * again at the next time: judging goes on, since the database and the journal both hold every judgement.
 */
export const keepBackups = (
  open: OpenProject,
  database: Database,
  failed: (outcome: Outcome<unknown>) => void,
): void => {
  const key = `backup.size:${open.id}`;
  let busyAt = open.clock.elapsed();
  let seen = open.log.projection.size;

  const isQuiet = (): boolean => {
    const now = open.clock.elapsed();
    if (open.log.projection.size !== seen || open.asking.inFlight.length > 0) {
      seen = open.log.projection.size;
      busyAt = now;
    }
    return now - busyAt >= pause;
  };

  const attempt = async (reason: BackupInfo['reason']): Promise<void> => {
    if (open.closed || open.log.projection.size === (await readSetting(database, key))) return;
    if (!isQuiet()) {
      open.clock.after(lookAgain, () => look(reason));
      return;
    }
    const size = open.log.projection.size;
    const outcome = await backUp(open.id, reason);
    if (outcome.ok) await writeSetting(database, key, size);
    else if (!open.closed) failed(outcome);
  };

  const look = (reason: BackupInfo['reason']): void => {
    attempt(reason).catch((error: unknown) => {
      if (!open.closed) failed(brokenBackup(error));
    });
  };

  look('start');
  const timer = setInterval(() => look('timer'), minutesBetween * 60_000);
  open.closing.addEventListener('abort', () => clearInterval(timer), { once: true });
};
