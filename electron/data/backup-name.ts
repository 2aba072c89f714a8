import type { BackupInfo } from '../../shared/contract/shell.ts';

type Named = Omit<BackupInfo, 'bytes'>;

const reasons: Readonly<Record<BackupInfo['reason'], true>> = {
  start: true,
  timer: true,
  migration: true,
  import: true,
  delete: true,
};

const isReason = (text: string | undefined): text is BackupInfo['reason'] =>
  text !== undefined && Object.hasOwn(reasons, text);

const pattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(\d{1,16})-([a-z]+)$/;

/** A backup's id says all there is to know of it: project, time and reason. It is also its place on disk. */
export const backupId = (project: string, at: number, reason: BackupInfo['reason']): string =>
  `${project}/${at}-${reason}`;

/** Null for everything that is not an id of ours: no other text may become a path. */
export const parseBackupId = (id: string): Named | null => {
  const [, project, at, reason] = pattern.exec(id) ?? [];
  return project !== undefined && isReason(reason) ? { id, project, at: Number(at), reason } : null;
};
