import type { BackupInfo } from '../../shared/contract/shell.ts';

/** The newest backup of each project that is not here, the newest first. */
export const deletedOnes = (backups: readonly BackupInfo[], here: ReadonlySet<string>): readonly BackupInfo[] => {
  const newest = new Map<string, BackupInfo>();
  for (const backup of backups) {
    const known = newest.get(backup.project);
    if (!here.has(backup.project) && (!known || backup.at > known.at)) newest.set(backup.project, backup);
  }
  return [...newest.values()].sort((a, b) => b.at - a.at);
};
