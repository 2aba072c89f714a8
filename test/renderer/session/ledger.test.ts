import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../renderer/session/ledger.ts';
import { type Entry, standingJudgements } from '../../../shared/model/judgement.ts';
import { createRandom, shuffle } from '../../../shared/numbers/random.ts';
import { flag, judgement, randomLog, revision } from './samples.ts';

const ledgerOf = (entries: Iterable<Entry>): Ledger => {
  const ledger = new Ledger();
  for (const entry of entries) ledger.add(entry);
  return ledger;
};

const standing = (ledger: Ledger): readonly string[] =>
  [...ledger.judgements()].filter(({ id }) => ledger.stands(id)).map(({ id }) => id);

describe('the fold of the log', () => {
  it('counts what the definition counts, after every single entry', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const entries = randomLog(createRandom(seed), 120);
      const ledger = new Ledger();
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
      });
    }
  });

  it('comes to the same counts whatever the order, and however often an entry comes', () => {
    const random = createRandom(7);
    const entries = randomLog(random, 150);
    const mixed = shuffle([...entries, ...entries.slice(0, 60)], random);
    expect(ledgerOf(mixed).counts).toEqual(ledgerOf(entries).counts);
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

  it('knows which items are flagged now', () => {
    const ledger = ledgerOf([flag('x', true), flag('y', true), flag('x', false)]);
    expect(ledger.flagged().map(({ item }) => item)).toEqual(['y']);
  });
});
