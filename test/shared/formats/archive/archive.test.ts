import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArchive, writeArchive } from '../../../../shared/formats/archive/archive.ts';
import { sealParts } from '../../../../shared/formats/archive/manifest.ts';
import { readZip, writeZip } from '../../../../shared/formats/zip/zip.ts';
import { failureOf, unwrap } from '../../drive.ts';
import { sha256, someArchive } from './projects.ts';

const packed = await writeArchive(someArchive(), sha256, 12345);
const parts = unwrap(readZip('a.akin', packed));
const read = async (files: ReadonlyMap<string, Uint8Array>) => readArchive('a.akin', writeZip(files), sha256);

/** The archive with parts changed and a manifest that vouches for them. */
const resealed = async (changes: Readonly<Record<string, string>>) => {
  const changed = new Map([...parts].filter(([path]) => path !== 'manifest.json'));
  for (const [path, text] of Object.entries(changes)) changed.set(path, strToU8(text));
  return read(await sealParts(changed, sha256, 1));
};

const replaced = (path: string, content: Uint8Array) => new Map([...parts, [path, content]]);
const text = (path: string): string => strFromU8(parts.get(path) ?? new Uint8Array(0));

describe('a project archive', () => {
  it('comes back as it was written, to the last bit', async () => {
    expect(unwrap(await readArchive('a.akin', packed, sha256))).toEqual(someArchive());
  });

  it('is the same bytes for the same project', async () => {
    expect(await writeArchive(someArchive(), sha256, 12345)).toEqual(packed);
  });

  it('reads a project from before a setting existed, with its default', async () => {
    const { settings, ...project } = JSON.parse(text('project.json'));
    const { blind: _blind, ...older } = settings;
    const back = unwrap(await resealed({ 'project.json': JSON.stringify({ ...project, settings: older }) }));
    expect(back).toEqual(someArchive());
  });

  it.each([...parts.keys()].filter((path) => path !== 'manifest.json'))(
    'notices a changed byte in %s',
    async (path) => {
      const content = (parts.get(path) ?? new Uint8Array(0)).slice();
      content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
      expect(failureOf(await read(replaced(path, content)))).toContain(
        `archive.hash: a.akin: the part ${path} is damaged`,
      );
    },
  );

  it('notices a part too many and one too few', async () => {
    expect(failureOf(await read(replaced('extra', new Uint8Array(1))))).toContain(
      'the part extra is not in the manifest',
    );
    const fewer = new Map([...parts].filter(([path]) => path !== 'items.jsonl'));
    expect(failureOf(await read(fewer))).toContain('the part items.jsonl is missing');
  });

  it('reads what an earlier Akin wrote', async () => {
    const older = text('manifest.json').replace('"version": 2', '"version": 1');
    expect(unwrap(await read(replaced('manifest.json', strToU8(older))))).toEqual(unwrap(await read(parts)));
  });

  it('refuses what a newer Akin wrote, and what is no archive', async () => {
    const newer = text('manifest.json').replace('"version": 2', '"version": 3');
    expect(failureOf(await read(replaced('manifest.json', strToU8(newer))))).toContain(
      'archive.version: a.akin has version 3',
    );
    expect(failureOf(await read(new Map([['a', new Uint8Array(1)]])))).toContain(
      'archive.manifest: a.akin has no manifest.json',
    );
    expect(failureOf(await readArchive('a.akin', new Uint8Array(10), sha256))).toContain('zip.broken');
  });

  it.each([
    [
      'an item without an id',
      { 'items.jsonl': '{"row":0}\n' },
      'file.field: a.akin, part items.jsonl, line 1, field "id"',
    ],
    [
      'fewer items than it claims',
      { 'items.jsonl': '' },
      'archive.items: a.akin, part items.jsonl: expected 3 items, found 0',
    ],
    [
      'an id that stands twice',
      { 'items.jsonl': text('items.jsonl').replace('"id":"d"', '"id":"a"') },
      'line 3: the id "a" stands twice',
    ],
    ['a broken judgement', { 'judgements.jsonl': '{}\n' }, 'judgements.line: a.akin, part judgements.jsonl, line 1'],
    [
      'a project of another shape',
      { 'project.json': '{"id":"p1"}' },
      'file.field: a.akin, part project.json, field "name"',
    ],
    ['features that are none', { 'features.npy': 'x' }, 'npy.header: a.akin, part features.npy'],
  ])('refuses %s', async (_name, changes, sentence) => {
    expect(failureOf(await resealed(changes))).toContain(sentence);
  });
});
