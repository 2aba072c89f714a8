import type { ListedBackup } from '../../shared/contract/shell.ts';

/** The newest backup of each project that is not here, the newest first. */
export const deletedOnes = (backups: readonly ListedBackup[], here: ReadonlySet<string>): readonly ListedBackup[] => {
  const newest = new Map<string, ListedBackup>();
  for (const backup of backups) {
    const known = newest.get(backup.project);
    if (!here.has(backup.project) && (!known || backup.at > known.at)) newest.set(backup.project, backup);
  }
  return [...newest.values()].sort((a, b) => b.at - a.at);
};
