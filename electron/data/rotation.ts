import type { BackupInfo } from '../../shared/contract/shell.ts';

/** How many of the newest of each reason stay: the automatic ones come often, the others mark a turning point. */
const newestOf: Readonly<Record<BackupInfo['reason'], number>> = {
  start: 5,
  timer: 5,
  migration: 5,
  import: 5,
  delete: 3,
};

/** Beyond those, the last one of each of so many days stays. */
const days = 14;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const byAge = (a: BackupInfo, b: BackupInfo): number => b.at - a.at;

/** Which of one project's backups may go. The newest of all always stays. */
export const outdated = (backups: readonly BackupInfo[]): readonly BackupInfo[] => {
  const newestFirst = [...backups].sort(byAge);
  const kept = new Set<string>();
  const seen = new Map<string, number>();
  for (const { id, reason } of newestFirst) {
    const count = seen.get(reason) ?? 0;
    if (count < newestOf[reason]) kept.add(id);
    seen.set(reason, count + 1);
  }
  const keptDays = new Set<string>();
  for (const { id, at } of newestFirst) {
    const day = dayOf(at);
    if (keptDays.has(day) || keptDays.size === days) continue;
    keptDays.add(day);
    kept.add(id);
  }
  return newestFirst.filter(({ id }) => !kept.has(id));
};
