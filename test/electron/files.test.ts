import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../../electron/files/atomic.ts';
import { readFileAt, readFolder } from '../../electron/files/read.ts';
import { readSample } from '../../electron/files/samples.ts';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'akin-files-'));
const samples = join(import.meta.dirname, '..', '..', 'build', 'samples');

describe('writing', () => {
  it('replaces the whole content and leaves nothing else behind', async () => {
    const folder = fresh();
    await writeAtomically(join(folder, 'a.txt'), Buffer.from('a long first content'));
    await writeAtomically(join(folder, 'a.txt'), Buffer.from('second'));
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('leaves the old state when it fails', async () => {
    const folder = fresh();
    mkdirSync(join(folder, 'taken', 'inner'), { recursive: true });
    await expect(writeAtomically(join(folder, 'taken'), Buffer.from('x'))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(readdirSync(join(folder, 'taken'))).toEqual(['inner']);
  });
});

describe('reading', () => {
  it('hands over content and name, never a path', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'eggs.csv'), 'id\n1\n');
    const read = await readFileAt(join(folder, 'eggs.csv'));
    expect(read.ok && read.value.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['eggs.csv', 'id\n1\n'],
    ]);
  });

  it('says in words why a file cannot be read', async () => {
    expect(await readFileAt(join(fresh(), 'absent.csv'))).toMatchObject({
      ok: false,
      failure: { what: 'absent.csv could not be read: it is not there.', safe: 'Nothing was imported.' },
    });
  });

  it('takes the fitting files of a folder at any depth, by name, and follows no link', async () => {
    const [folder, elsewhere] = [fresh(), fresh()];
    mkdirSync(join(folder, 'b', 'deep'), { recursive: true });
    for (const name of ['c.png', 'b/deep/a.PNG', 'b/notes.txt', '.hidden.png'])
      writeFileSync(join(folder, ...name.split('/')), name);
    writeFileSync(join(elsewhere, 'secret.png'), '');
    symlinkSync(elsewhere, join(folder, 'link'));
    symlinkSync(join(elsewhere, 'secret.png'), join(folder, 'link.png'));
    const read = await readFolder(folder, /\.png$/i);
    expect(read.ok && read.value.map(({ name }) => name)).toEqual(['b/deep/a.PNG', 'c.png']);
  });

  it('says so when nothing in a folder fits', async () => {
    expect(await readFolder(fresh(), /\.png$/)).toMatchObject({ ok: false, failure: { code: 'files.empty-folder' } });
  });
});

describe('samples', () => {
  it('come with their source', async () => {
    const read = await readSample(samples, 'eggs');
    expect(read.ok && read.value.some(({ name }) => name === 'SOURCE.md')).toBe(true);
    expect(read.ok && read.value.filter(({ name }) => name.endsWith('.png')).length).toBeGreaterThan(20);
  });

  it('are named when another is asked for', async () => {
    expect(await readSample(samples, 'stones')).toMatchObject({
      ok: false,
      failure: { what: 'There is no sample "stones"; there are diseases, eggs, patients.' },
    });
  });
});
