import { describe, expect, it } from 'vitest';
import { LogProjection } from '../../../../renderer/session/state/log-projection.ts';
import { type Entry, standingFlags, standingJudgements } from '../../../../shared/model/judgement.ts';
import { createRandom, shuffle } from '../../../../shared/numbers/random.ts';
import { flag, judgement, randomLog, remark, revision, skip } from '../samples.ts';

const ledgerOf = (entries: Iterable<Entry>): LogProjection => {
  const ledger = new LogProjection();
  for (const entry of entries) ledger.add(entry);
  return ledger;
};

const standing = (ledger: LogProjection): readonly string[] =>
  [...ledger.judgements()].filter(({ id }) => ledger.stands(id)).map(({ id }) => id);

describe('the fold of the log', () => {
  it('counts what the definition counts, after every single entry', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const entries = randomLog(createRandom(seed), 120);
      const ledger = new LogProjection();
      entries.forEach((entry, i) => {
        ledger.add(entry);
        const expected = standingJudgements(entries.slice(0, i + 1));
        expect([...standing(ledger)].sort()).toEqual(expected.map(({ id }) => id).sort());
        const tally = (is: string): number => expected.filter(({ answer }) => answer.is === is).length;
        expect(ledger.counts).toEqual({
          total: expected.length,
          similar: tally('similar'),
          different: tally('different'),
          unsure: tally('unsure'),
          other: tally('left'),
        });
        const flags = [...standingFlags(entries.slice(0, i + 1)).values()].filter(({ bad }) => bad);
        expect(
          ledger
            .flagged()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(flags.map(({ id }) => id).sort());
      });
    }
  });

  it('comes to the same whatever the order, and however often an entry comes', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const random = createRandom(seed);
      const entries = randomLog(random, 150);
      const mixed = ledgerOf(shuffle([...entries, ...entries.slice(0, 60)], random));
      const inTurn = ledgerOf(entries);
      expect(mixed.counts).toEqual(inTurn.counts);
      for (const item of ['x', 'y', 'z']) expect(mixed.flag(item)).toEqual(inTurn.flag(item));
      for (const { id } of inTurn.judgements()) expect(mixed.remark(id)).toEqual(inTurn.remark(id));
    }
  });

  it('comes to the same for two annotators whichever log is brought into the other', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const entries = randomLog(createRandom(seed), 150);
      const of = (annotator: string): readonly Entry[] => entries.filter((entry) => entry.annotator === annotator);
      const one = ledgerOf([...of('ann'), ...of('bob')]);
      const other = ledgerOf([...of('bob'), ...of('ann')]);
      expect(one.counts).toEqual(other.counts);
      expect(standing(one).slice().sort()).toEqual(standing(other).slice().sort());
      for (const item of ['x', 'y', 'z']) expect(one.flag(item)).toEqual(other.flag(item));
      for (const { id } of one.judgements()) expect(one.remark(id)).toEqual(other.remark(id));
    }
  });

  it('undoes everything back to the start and redoes it all', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const ledger = ledgerOf(ids.map((id) => judgement(id)));
    const undone: string[] = [];
    for (let target = ledger.undoTarget('ann'); target; target = ledger.undoTarget('ann')) {
      undone.push(target.id);
      ledger.add(revision('retraction', target.id));
    }
    expect(undone).toEqual(['d', 'c', 'b', 'a']);
    expect(ledger.counts.total).toBe(0);
    const redone: string[] = [];
    for (let target = ledger.redoTarget('ann'); target; target = ledger.redoTarget('ann')) {
      redone.push(target.id);
      ledger.add(revision('restoration', target.id));
    }
    expect(redone).toEqual(ids);
    expect(ledger.counts.total).toBe(4);
    expect(ledger.undoTarget('ann')?.id).toBe('d');
  });

  it('gives each annotator an undo of their own', () => {
    const ledger = ledgerOf([judgement('a'), judgement('b', { annotator: 'bob' })]);
    expect(ledger.undoTarget('ann')?.id).toBe('a');
    expect(ledger.undoTarget('bob')?.id).toBe('b');
    ledger.add(revision('retraction', 'a'));
    expect(ledger.redoTarget('bob')).toBeUndefined();
    expect(ledger.redoTarget('ann')?.id).toBe('a');
  });

  it('takes back only acts of the annotator who undoes, however long the log', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const ledger = ledgerOf(randomLog(createRandom(seed), 200));
      const of = (annotator: string): readonly string[] =>
        standing(ledger).filter((id) => ledger.judgement(id)?.annotator === annotator);
      const untouched = ledger
        .judgements()
        .filter(({ id, annotator }) => annotator === 'bob' && !ledger.isRetracted(id));
      for (let target = ledger.undoTarget('ann'); target; target = ledger.undoTarget('ann')) {
        expect(target.annotator).toBe('ann');
        ledger.add(revision('retraction', target.id, { at: ledger.revisedAt(target.id) + 1e12 }));
      }
      expect(of('ann')).toEqual([]);
      expect(untouched.every(({ id }) => !ledger.isRetracted(id))).toBe(true);
    }
  });

  it('has nothing to redo for whom somebody else has already brought it back', () => {
    const ledger = ledgerOf([
      judgement('a'),
      revision('retraction', 'a'),
      revision('restoration', 'a', { annotator: 'bob' }),
    ]);
    expect(ledger.redoTarget('ann')).toBeUndefined();
    expect(ledger.undoTarget('ann')?.id).toBe('a');
  });

  it('forgets what could be redone once something new is judged', () => {
    const ledger = ledgerOf([judgement('a'), revision('retraction', 'a'), judgement('b')]);
    expect(ledger.redoTarget('ann')).toBeUndefined();
    expect(ledger.undoTarget('ann')?.id).toBe('b');
  });

  it('lets the corrected judgement count again when its correction is undone', () => {
    const ledger = ledgerOf([judgement('a'), judgement('b', { replaces: 'a', answer: { is: 'different' } })]);
    expect(ledger.counts).toMatchObject({ total: 1, similar: 0, different: 1 });
    ledger.add(revision('retraction', 'b'));
    expect(ledger.counts).toMatchObject({ total: 1, similar: 1, different: 0 });
  });

  it('undoes and redoes skips in their turn, without counting them', () => {
    const ledger = ledgerOf([judgement('a'), skip('s'), judgement('b')]);
    expect(ledger.counts.total).toBe(2);
    ledger.add(revision('retraction', 'b'));
    expect(ledger.undoTarget('ann')).toMatchObject({ type: 'skip', id: 's' });
    ledger.add(revision('retraction', 's'));
    expect(ledger.isRetracted('s')).toBe(true);
    expect(ledger.counts.total).toBe(1);
    expect(ledger.undoTarget('ann')?.id).toBe('a');
    expect(ledger.redoTarget('ann')?.id).toBe('s');
    ledger.add(revision('restoration', 's'));
    expect(ledger.undoTarget('ann')?.id).toBe('s');
    expect(ledger.redoTarget('ann')?.id).toBe('b');
  });

  it('forgets what could be redone once something is skipped', () => {
    const ledger = ledgerOf([judgement('a'), revision('retraction', 'a'), skip('s')]);
    expect(ledger.redoTarget('ann')).toBeUndefined();
  });

  it('never counts an answer and its correction both, whatever becomes of a correction between', () => {
    const ledger = ledgerOf([
      judgement('a'),
      judgement('b', { replaces: 'a', annotator: 'bob' }),
      judgement('c', { replaces: 'b' }),
      revision('retraction', 'b', { annotator: 'bob' }),
    ]);
    expect(standing(ledger)).toEqual(['c']);
    ledger.add(revision('retraction', 'c'));
    expect(standing(ledger)).toEqual(['a']);
  });

  it('undoes and redoes notes and flags in their turn', () => {
    const put = flag('x', true, { id: 'aside' });
    const note = remark('a', 'hard', { id: 'note' });
    const ledger = ledgerOf([judgement('a'), note, judgement('b'), put]);
    expect(ledger.undoTarget('ann')).toEqual(put);
    ledger.add(revision('retraction', 'aside'));
    expect(ledger.flagged()).toEqual([]);
    ledger.add(revision('retraction', 'b'));
    expect(ledger.undoTarget('ann')).toEqual(note);
    ledger.add(revision('retraction', 'note'));
    expect(ledger.remark('a')).toBeUndefined();
    expect(ledger.counts.total).toBe(1);
    for (const id of ['note', 'b', 'aside']) {
      expect(ledger.redoTarget('ann')?.id).toBe(id);
      ledger.add(revision('restoration', id));
    }
    expect(ledger.remark('a')).toEqual(note);
    expect(ledger.flagged()).toEqual([put]);
    expect(ledger.redoTarget('ann')).toBeUndefined();
  });

  it('puts what stood before in force when a later note or flag is undone', () => {
    const ledger = ledgerOf([
      judgement('a'),
      remark('a', 'first'),
      remark('a', 'second', { id: 'second' }),
      flag('x', true),
      flag('x', false, { id: 'back' }),
    ]);
    ledger.add(revision('retraction', 'back'));
    ledger.add(revision('retraction', 'second'));
    expect(ledger.flagged()).toMatchObject([{ item: 'x', bad: true }]);
    expect(ledger.remark('a')).toMatchObject({ note: 'first' });
  });

  it('leaves flags of others alone, and puts an item back only once nobody calls it bad', () => {
    const ledger = ledgerOf([flag('x', true, { id: 'own' }), flag('x', true, { id: 'theirs', annotator: 'bob' })]);
    ledger.add(revision('retraction', 'own'));
    expect(ledger.undoTarget('ann')).toBeUndefined();
    expect(ledger.flagged().map(({ id }) => id)).toEqual(['theirs']);
    ledger.add(revision('retraction', 'theirs', { annotator: 'bob' }));
    expect(ledger.flagged()).toEqual([]);
  });

  it('undoes a correction and the note that came with it in one step', () => {
    const ledger = ledgerOf([
      judgement('a'),
      remark('a', 'at first'),
      judgement('b', { replaces: 'a' }),
      remark('b', 'looked again', { along: true }),
    ]);
    expect(ledger.undoTarget('ann')?.id).toBe('b');
    ledger.add(revision('retraction', 'b'));
    expect(standing(ledger)).toEqual(['a']);
    expect(ledger.remark('a')).toMatchObject({ note: 'at first' });
    expect(ledger.undoTarget('ann')?.type).toBe('remark');
  });

  it('knows what each annotator judged last, as far as it stands', () => {
    const ledger = ledgerOf([judgement('a'), judgement('b', { practice: true }), judgement('c', { annotator: 'bob' })]);
    expect(ledger.lastOf('ann')?.id).toBe('b');
    ledger.add(revision('retraction', 'b'));
    expect(ledger.lastOf('ann')?.id).toBe('a');
    ledger.add(judgement('d', { replaces: 'a', annotator: 'bob' }));
    expect(ledger.lastOf('ann')).toBeUndefined();
    expect(ledger.lastOf('bob')?.id).toBe('d');
    expect(ledger.lastOf('eve')).toBeUndefined();
  });

  it('knows which items are flagged now', () => {
    const ledger = ledgerOf([flag('x', true), flag('y', true), flag('x', false)]);
    expect(ledger.flagged().map(({ item }) => item)).toEqual(['y']);
  });

  it('takes back items that were set aside in one act together, and puts them aside again together', () => {
    const first = flag('x', true);
    const entries = [judgement('a'), first, flag('y', true, { along: first.id }), flag('z', true)];
    const ledger = ledgerOf(entries);
    const aside = (): readonly string[] => ledger.flagged().map(({ item }) => item);
    const undo = revision('retraction', first.id);
    expect(ledger.flagsSetWith(first).map(({ item }) => item)).toEqual(['x', 'y']);
    ledger.add(undo);
    expect(aside()).toEqual(['z']);
    expect([...standingFlags([...entries, undo]).keys()]).toEqual(['z']);
    expect(ledger.redoTarget('ann')).toEqual(first);
    ledger.add(revision('restoration', first.id));
    expect(aside()).toEqual(['x', 'y', 'z']);
    expect(ledger.redoTarget('ann')).toBeUndefined();
    // A later word on one of them stands on its own.
    ledger.add(flag('y', false));
    expect(aside()).toEqual(['x', 'z']);
  });

  it('goes by the first flag of an act alone: the others have no undo of their own', () => {
    const first = flag('x', true);
    const other = flag('y', true, { along: first.id });
    const ledger = ledgerOf([other, revision('retraction', other.id), first]);
    expect(ledger.flagged()).toHaveLength(2);
    expect(ledger.undoTarget('ann')).toEqual(first);
    expect(ledger.redoTarget('ann')).toBeUndefined();
  });
});
