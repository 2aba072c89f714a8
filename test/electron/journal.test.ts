import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJournal, type Journal } from '../../electron/data/journal.ts';

const project = '6f1c2a34-0000-4000-8000-000000000001';
let folder: string;
let journal: Journal;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'akin-journal-')), 'journal');
  journal = createJournal(folder);
});

const linesOf = async (): Promise<readonly string[]> => {
  const read = await journal.read(project);
  if (!read.ok) throw new Error(read.failure.what);
  return read.value;
};

describe('the journal', () => {
  it('of a new project is empty', async () => {
    expect(await linesOf()).toEqual([]);
  });

  it('gives back what was appended, in order, also to a later reader', async () => {
    await journal.append(project, ['{"n":1}', '{"n":2}']);
    await journal.append(project, ['{"n":3}']);
    journal = createJournal(folder);
    expect(await linesOf()).toEqual(['{"n":1}', '{"n":2}', '{"n":3}']);
  });

  it('keeps the order of appends that were not waited for', async () => {
    const lines = Array.from({ length: 40 }, (_, n) => `{"n":${n}}`);
    await Promise.all(lines.map((line) => journal.append(project, [line])));
    expect(await linesOf()).toEqual(lines);
  });

  it('survives a torn last line and loses nothing after it', async () => {
    await journal.append(project, ['{"n":1}']);
    appendFileSync(join(folder, `${project}.jsonl`), '{"n":2,"torn":"é');
    expect(await linesOf()).toEqual(['{"n":1}']);
    await journal.append(project, ['{"n":3}']);
    expect(await linesOf()).toEqual(['{"n":1}', '{"n":3}']);
  });

  it('keeps projects apart, and forgets only the one that is removed', async () => {
    const other = '6f1c2a34-0000-4000-8000-000000000002';
    await journal.append(project, ['{"n":1}']);
    await journal.append(other, ['{"n":2}']);
    await journal.remove(project);
    expect(await linesOf()).toEqual([]);
    expect(readdirSync(folder)).toEqual([`${other}.jsonl`]);
    expect(readFileSync(join(folder, `${other}.jsonl`), 'utf8')).toBe('{"n":2}\n');
  });

  it('answers with a failure when the folder cannot be written, and works again afterwards', async () => {
    const blocked = join(mkdtempSync(join(tmpdir(), 'akin-journal-')), 'file');
    writeFileSync(blocked, '');
    const outcome = await createJournal(join(blocked, 'journal')).append(project, ['{}']);
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'journal.failed' } });
    expect(await journal.append(project, ['{}'])).toEqual({ ok: true, value: null });
  });
});
