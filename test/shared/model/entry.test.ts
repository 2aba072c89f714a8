import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../shared/model/entry.ts';

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
