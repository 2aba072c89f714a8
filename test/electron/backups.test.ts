import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { backupId, parseBackupId } from '../../electron/data/backup-name.ts';
import { createBackups } from '../../electron/data/backups.ts';
import { outdated } from '../../electron/data/rotation.ts';
import type { BackupInfo } from '../../shared/contract/shell.ts';
import { writeArchive } from '../../shared/formats/archive/archive.ts';
import { sha256, someArchive } from '../shared/formats/archive/projects.ts';

const project = '6f1c2a34-0000-4000-8000-000000000001';
const day = 24 * 3600 * 1000;
const start = Date.UTC(2026, 0, 1, 12);

const backup = (at: number, reason: BackupInfo['reason'] = 'timer'): BackupInfo => ({
  id: backupId(project, at, reason),
  project,
  at,
  reason,
  bytes: 1,
});

describe('the id of a backup', () => {
  it('says project, time and reason', () => {
    expect(parseBackupId(backupId(project, 17, 'import'))).toEqual({
      id: `${project}/17-import`,
      project,
      at: 17,
      reason: 'import',
    });
  });

  it.each(['', `../${project}/17-start`, `${project}/../17-start`, `${project}/17-other`, `${project}/x-start`])(
    'is nothing else: "%s"',
    (id) => expect(parseBackupId(id)).toBeNull(),
  );
});

describe('rotation', () => {
  it('keeps everything while there is little', () => {
    expect(outdated([backup(start), backup(start + 1), backup(start + 2, 'delete')])).toEqual([]);
  });

  it('keeps the newest five of a busy day', () => {
    const many = Array.from({ length: 30 }, (_, n) => backup(start + n));
    const gone = outdated(many);
    expect(gone).toHaveLength(25);
    expect(gone.every(({ at }) => at < start + 25)).toBe(true);
  });

  it('keeps the last of each of the last fourteen days', () => {
    const daily = Array.from({ length: 40 }, (_, n) => backup(start + n * day));
    const gone = new Set(outdated(daily).map(({ id }) => id));
    expect(daily.filter(({ id }) => !gone.has(id)).map(({ at }) => at)).toEqual(daily.slice(-14).map(({ at }) => at));
  });

  it('never lets routine backups crowd out those of a turning point', () => {
    const turning = backup(start, 'migration');
    const many = Array.from({ length: 100 }, (_, n) => backup(start + (n + 1) * day));
    expect(outdated([turning, ...many])).not.toContain(turning);
  });
});

describe('backups', () => {
  it('are written, listed newest first and read back', async () => {
    let time = start;
    const backups = createBackups(mkdtempSync(join(tmpdir(), 'akin-backups-')), () => time++);
    const written = await backups.write(project, 'start', new Uint8Array([1, 2]));
    await backups.write(project, 'timer', new Uint8Array([3]));
    const list = await backups.list();
    expect(list).toMatchObject({ ok: true, value: [{ reason: 'timer' }, { reason: 'start', bytes: 2 }] });
    if (!written.ok) throw new Error(written.failure.what);
    const read = await backups.read(written.value.id);
    expect(read.ok && [...read.value]).toEqual([1, 2]);
  });

  it('make room for new ones, and leave no temporary file behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'akin-backups-'));
    let time = start;
    const backups = createBackups(folder, () => time++);
    for (let n = 0; n < 9; n++) await backups.write(project, 'timer', new Uint8Array([n]));
    expect(readdirSync(join(folder, project))).toHaveLength(5);
  });

  it('are listed with what their project was last called, pictures or not', async () => {
    let time = start;
    const backups = createBackups(mkdtempSync(join(tmpdir(), 'akin-backups-')), () => time++);
    const archive = (name: string): Promise<Uint8Array> => {
      const { project: made } = someArchive();
      return writeArchive(someArchive({ project: { ...made, name } }), sha256, 1);
    };
    await backups.write(project, 'start', await archive('Eggs'));
    await backups.write(project, 'timer', await archive('Größe "2"'));
    const list = await backups.list();
    expect(list.ok && list.value.map(({ name }) => name)).toEqual(['Größe "2"', 'Größe "2"']);
  });

  it.each([
    ['empty', new Uint8Array(0)],
    ['no archive', strToU8('PK and so on, but nothing of the kind')],
    ['an archive of something else', zipSync({ 'other.json': strToU8('{"name":"x"}') })],
    ['an archive whose project is no object', zipSync({ 'project.json': strToU8('"name"') })],
    ['an archive whose project is not JSON', zipSync({ 'project.json': strToU8('{"name":') })],
    ['cut off', zipSync({ 'project.json': strToU8('{"name":"x"}') }).slice(8)],
  ])('have no name where the file is %s', async (_, bytes) => {
    const backups = createBackups(mkdtempSync(join(tmpdir(), 'akin-backups-')));
    await backups.write(project, 'start', bytes);
    expect(await backups.list()).toMatchObject({ ok: true, value: [{ bytes: bytes.length, name: null }] });
  });

  it('ignore foreign files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'akin-backups-'));
    writeFileSync(join(folder, 'notes.txt'), '');
    expect(await createBackups(folder).list()).toEqual({ ok: true, value: [] });
  });

  it('refuse ids that are none, and say when one is gone', async () => {
    const backups = createBackups(mkdtempSync(join(tmpdir(), 'akin-backups-')));
    expect(await backups.read('../../etc/passwd')).toMatchObject({ ok: false, failure: { code: 'backup.unknown' } });
    const gone = await backups.read(backupId(project, 1, 'start'));
    expect(gone).toMatchObject({ ok: false, failure: { code: 'backup.unreadable' } });
  });
});
