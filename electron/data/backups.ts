import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupInfo, ListedBackup } from '../../shared/contract/shell.ts';
import { say } from '../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../shared/model/result.ts';
import { writeAtomically } from '../files/atomic.ts';
import { fileFailure } from '../files/failure.ts';
import { backupId, parseBackupId } from './backup-name.ts';
import { titleOf } from './backup-title.ts';
import { outdated } from './rotation.ts';

export interface Backups {
  write(project: string, reason: BackupInfo['reason'], bytes: Uint8Array): Promise<Outcome<BackupInfo>>;
  /** Newest first. */
  list(): Promise<Outcome<readonly ListedBackup[]>>;
  read(id: string): Promise<Outcome<Uint8Array>>;
}

const extension = '.akin';

/** An absent folder is an empty one. */
const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

const newestFirst = (a: BackupInfo, b: BackupInfo): number => b.at - a.at;

/** Snapshots of projects, each an archive of its own, written whole or not at all; old ones make room. */
export const createBackups = (folder: string, now: () => number = Date.now): Backups => {
  const placeOf = (id: string): string => join(folder, `${id}${extension}`);

  const describe = async (id: string): Promise<readonly BackupInfo[]> => {
    const named = parseBackupId(id);
    if (!named) return [];
    const size = await stat(placeOf(id)).then(
      (file) => file.size,
      () => null,
    );
    return size === null ? [] : [{ ...named, bytes: size }];
  };

  const listProject = async (project: string): Promise<readonly BackupInfo[]> => {
    const names = await namesIn(join(folder, project));
    const ids = names.filter((n) => n.endsWith(extension)).map((n) => `${project}/${n.slice(0, -extension.length)}`);
    return (await Promise.all(ids.map(describe))).flat();
  };

  const listNamed = async (project: string): Promise<readonly ListedBackup[]> => {
    const backups = [...(await listProject(project))].sort(newestFirst);
    const name = backups[0] ? await titleOf(placeOf(backups[0].id)) : null;
    return backups.map((backup) => ({ ...backup, name }));
  };

  return {
    write: async (project, reason, bytes) => {
      const at = now();
      const id = backupId(project, at, reason);
      try {
        await writeAtomically(placeOf(id), bytes);
        for (const old of outdated(await listProject(project))) await rm(placeOf(old.id), { force: true });
        return done({ id, project, at, reason, bytes: bytes.byteLength });
      } catch (error) {
        return fileFailure('backup.unwritable', say`The backup could not be written`, error, {
          safe: say`The project and its earlier backups are untouched.`,
          remedy: say`Make room on the disk, or allow Akin to write to its data folder.`,
        });
      }
    },
    list: async () => {
      const projects = await namesIn(folder);
      const found = (await Promise.all(projects.map(listNamed))).flat();
      return done(found.sort(newestFirst));
    },
    read: async (id) => {
      if (!parseBackupId(id)) return failed('backup.unknown', say`"${id}" is not the id of a backup.`);
      try {
        return done(await readFile(placeOf(id)));
      } catch (error) {
        return fileFailure('backup.unreadable', say`The backup ${id} could not be read`, error, {
          safe: say`Your projects are untouched.`,
          remedy: say`Choose another backup.`,
        });
      }
    },
  };
};
