import { afterEach, describe, expect, it, vi } from 'vitest';
import { appendToJournal, compare, reconcile } from '../../../../renderer/session/lifecycle/journal.ts';
import type { Database } from '../../../../renderer/storage/database.ts';
import type { Entry } from '../../../../shared/model/judgement.ts';
import { judgement } from '../samples.ts';

const stored: Entry[] = [];

vi.mock('../../../../renderer/storage/log.ts', () => ({
  allEntries: async () => [...stored],
  mergeEntries: async (_: Database, __: string, entries: readonly Entry[]) => {
    stored.push(...entries);
    return entries.length;
  },
}));

/** No test reaches into it: the log above answers in its place. */
const database = Object.create(null) as Database;

/** A shell whose journal holds these lines; what is appended, call by call. */
const journalOf = (lines: readonly string[], refused = false) => {
  const appended: (readonly string[])[] = [];
  const call = async (channel: string, _project: string, more: readonly string[] = []) => {
    if (channel === 'journal.read') return { ok: true, value: [...lines] };
    if (refused) return { ok: false, failure: { code: 'journal.write', what: 'The disk is full.' } };
    appended.push(more);
    return { ok: true, value: null };
  };
  vi.stubGlobal('window', { akin: { call } });
  return appended;
};

const idsOf = (entries: readonly Entry[]): readonly string[] => entries.map(({ id }) => id);

afterEach(() => {
  stored.length = 0;
  vi.unstubAllGlobals();
});

describe('the repair of the two copies of the log', () => {
  const [a, b, c] = [judgement('a'), judgement('b'), judgement('c')];

  it('puts back what only the journal holds, and passes over torn and foreign lines', async () => {
    const whole = JSON.stringify(b);
    journalOf([
      JSON.stringify(a),
      whole.slice(0, -5),
      whole,
      JSON.stringify({ ...c, project: 'other' }),
      JSON.stringify({ ...c, type: 'unheard of' }),
      JSON.stringify({ ...c, query: null }),
      '',
      'null',
    ]);
    stored.push(a);
    const outcome = await reconcile(database, 'p', new Set(['a']));
    expect(outcome).toEqual({ ok: true, value: { restored: [b], rewritten: 0 } });
    expect(idsOf(stored)).toEqual(['a', 'b']);
  });

  it('puts back once what stands in the journal twice', async () => {
    journalOf([JSON.stringify(b), JSON.stringify(b)]);
    const outcome = await reconcile(database, 'p', new Set());
    expect(outcome).toEqual({ ok: true, value: { restored: [b], rewritten: 0 } });
    expect(idsOf(stored)).toEqual(['b']);
  });

  it('writes again what only the database holds, or what stands in the journal torn', async () => {
    const appended = journalOf([JSON.stringify(a), JSON.stringify(b).slice(0, 40)]);
    stored.push(a, b, c);
    const outcome = await reconcile(database, 'p', new Set(['a', 'b', 'c']));
    expect(outcome).toEqual({ ok: true, value: { restored: [], rewritten: 2 } });
    expect(appended).toEqual([[JSON.stringify(b), JSON.stringify(c)]]);
    expect(stored).toHaveLength(3);
  });

  it('leaves alone what came in while it compared', async () => {
    const appended = journalOf([JSON.stringify(a)]);
    stored.push(a, b);
    expect(await reconcile(database, 'p', new Set(['a']))).toMatchObject({ value: { restored: [], rewritten: 0 } });
    expect(appended).toEqual([]);
  });

  it('reads the last line of any number, each once', async () => {
    const many = Array.from({ length: 601 }, (_, i) => judgement(`m${i}`));
    journalOf(many.map((entry) => JSON.stringify(entry)));
    await reconcile(database, 'p', new Set());
    expect(stored).toEqual(many);
  });

  it('hands on why the journal could not be written', async () => {
    journalOf([], true);
    stored.push(a);
    expect(await reconcile(database, 'p', new Set(['a']))).toMatchObject({ failure: { code: 'journal.write' } });
  });

  it('does nothing in a plain browser', async () => {
    vi.stubGlobal('window', {});
    expect(await reconcile(database, 'p', new Set(['a']))).toEqual({ ok: true, value: { restored: [], rewritten: 0 } });
    expect(await appendToJournal('p', [a])).toEqual({ ok: true, value: null });
  });
});

describe('what goes to the journal', () => {
  it('is every entry once and in order, two hundred at a time', async () => {
    const appended = journalOf([]);
    const many = Array.from({ length: 450 }, (_, i) => judgement(`m${i}`));
    expect(await appendToJournal('p', many)).toEqual({ ok: true, value: null });
    expect(appended.map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(appended.flat()).toEqual(many.map((entry) => JSON.stringify(entry)));
  });
});

describe('the two copies of the log', () => {
  it('each are told what they lack', () => {
    const [a, b, c] = [judgement('a'), judgement('b'), judgement('c')];
    expect(compare(new Set(['a', 'b']), [b, c])).toEqual({ toDatabase: [c], toJournal: new Set(['a']) });
    expect(compare(new Set(['a', 'b']), [a, b])).toEqual({ toDatabase: [], toJournal: new Set() });
  });
});
