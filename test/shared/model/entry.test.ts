import { describe, expect, it } from 'vitest';
import { parseEntry, toStored } from '../../../shared/model/entry.ts';
import type { Revision } from '../../../shared/model/judgement.ts';

const common = { id: 'e', project: 'p', annotator: 'ann', at: 1_700_000_000_000 };
const flag = { ...common, type: 'flag', item: 'x', bad: true, note: '' };
const remark = { ...common, type: 'remark', judgement: 'j', note: 'torn', tags: [] };

const read = (entry: unknown): ReturnType<typeof parseEntry> =>
  parseEntry(JSON.stringify(entry), 'line 7 of log.jsonl');

describe('an entry from outside that goes along with another', () => {
  it('is read as it was written, and so is one that stands on its own', () => {
    for (const entry of [flag, { ...flag, along: 'first' }, remark, { ...remark, along: true }])
      expect(read(entry)).toEqual({ ok: true, value: entry });
  });

  it('is refused when it does not say so as its kind does, and the line is named', () => {
    for (const entry of [
      { ...flag, along: true },
      { ...flag, along: null },
      { ...remark, along: 'first' },
      { ...remark, along: false },
    ]) {
      const outcome = read(entry);
      expect(outcome.ok).toBe(false);
      expect(JSON.stringify(outcome)).toContain('line 7 of log.jsonl');
    }
  });
});

describe('a revision', () => {
  const lines = ['retraction', 'restoration'].map(
    (type) => `{"type":"${type}","id":"r","project":"p","judgement":"j","annotator":"ann","at":1700000000000}`,
  );

  it('is stored as 0.1.0 stored it, byte by byte, and is about its target in memory', () => {
    for (const line of lines) {
      const entry = parseEntry(line, 'a line');
      expect(entry).toMatchObject({ ok: true, value: { target: 'j' } });
      if (!entry.ok) continue;
      expect(entry.value).not.toHaveProperty('judgement');
      expect(JSON.stringify(toStored(entry.value))).toBe(line);
    }
  });

  it('that is made here is stored in the same order', () => {
    const made: Revision = { type: 'retraction', id: 'r', project: 'p', target: 'j', annotator: 'ann', at: 1.7e12 };
    expect(JSON.stringify(toStored(made))).toBe(lines[0]);
  });

  it('is about what the stored name says, whatever else a foreign line holds', () => {
    const line = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), target: 'other' });
    expect(parseEntry(line, 'a line')).toMatchObject({ ok: true, value: { target: 'j' } });
  });

  it('is none without the stored name', () => {
    const { judgement: _, ...without } = JSON.parse(lines[0] ?? '');
    expect(parseEntry(JSON.stringify({ ...without, target: 'j' }), 'a line').ok).toBe(false);
  });
});
