import { describe, expect, it } from 'vitest';
import { LogProjection } from '../../../../renderer/session/log/log-projection.ts';
import { type Entry, standingFlags, standingJudgements, standingRemarks } from '../../../../shared/model/judgement.ts';
import { createRandom, shuffle } from '../../../../shared/numbers/random.ts';
import { flag, judgement, randomLog, remark, revision, skip } from '../samples.ts';

const projectionOf = (entries: Iterable<Entry>): LogProjection => {
  const projection = new LogProjection();
  for (const entry of entries) projection.add(entry);
  return projection;
};

const standing = (projection: LogProjection): readonly string[] =>
  [...projection.judgements()].filter(({ id }) => projection.stands(id)).map(({ id }) => id);

describe('the projection of the log', () => {
  it('counts what the definition counts, after every single entry', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const entries = randomLog(createRandom(seed), 120);
      const projection = new LogProjection();
      entries.forEach((entry, i) => {
        projection.add(entry);
        const expected = standingJudgements(entries.slice(0, i + 1));
        expect([...standing(projection)].sort()).toEqual(expected.map(({ id }) => id).sort());
        const tally = (is: string): number => expected.filter(({ answer }) => answer.is === is).length;
        expect(projection.counts).toEqual({
          total: expected.length,
          similar: tally('similar'),
          different: tally('different'),
          unsure: tally('unsure'),
          other: tally('left'),
        });
        const flags = [...standingFlags(entries.slice(0, i + 1)).values()].filter(({ bad }) => bad);
        expect(
          projection
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
      const mixed = projectionOf(shuffle([...entries, ...entries.slice(0, 60)], random));
      const inTurn = projectionOf(entries);
      expect(mixed.counts).toEqual(inTurn.counts);
      for (const item of ['x', 'y', 'z']) expect(mixed.flag(item)).toEqual(inTurn.flag(item));
      for (const { id } of inTurn.judgements()) expect(mixed.remark(id)).toEqual(inTurn.remark(id));
    }
  });

  it('holds an entry once, and each thing in its own place', () => {
    const entries = randomLog(createRandom(7), 150);
    const projection = projectionOf([...entries, ...entries]);
    expect(projection.size).toBe(entries.length);
    expect(projection.entryIds()).toEqual(new Set(entries.map(({ id }) => id)));
    expect(projection.judgements()).toEqual(entries.filter(({ type }) => type === 'judgement'));
    const remarks = standingRemarks(entries);
    for (const { id } of projection.judgements()) expect(projection.remark(id)).toEqual(remarks.get(id));
    expect(projectionOf([remark('j', 'a note')]).flagged()).toEqual([]);
  });

  it('tells which entries may change what is flagged', () => {
    const [judged, bad] = [judgement('j'), flag('x', true, { id: 'f' })];
    const projection = projectionOf([judged, bad, skip('s')]);
    const mayChange = (entry: Entry): boolean => projection.isOfFlag(entry);
    expect([bad, revision('retraction', 'f'), revision('restoration', 'f')].map(mayChange)).toEqual([true, true, true]);
    const others = [judged, skip('t'), remark('j', ''), revision('retraction', 'j'), revision('retraction', 's')];
    expect(others.map(mayChange)).toEqual([false, false, false, false, false]);
  });

  it('knows when an entry was last revised, however late it hears of that', () => {
    const [first, second] = [revision('retraction', 'j', { at: 5 }), revision('restoration', 'j', { at: 9 })];
    for (const revisions of [
      [first, second],
      [second, first],
    ]) {
      const projection = projectionOf([judgement('j'), ...revisions]);
      expect(projection.revisedAt('j')).toBe(9);
      expect(projection.isRetracted('j')).toBe(false);
    }
    expect(projectionOf([judgement('j')]).revisedAt('j')).toBe(0);
  });

  it('comes to the same for two annotators whichever log is brought into the other', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const entries = randomLog(createRandom(seed), 150);
      const of = (annotator: string): readonly Entry[] => entries.filter((entry) => entry.annotator === annotator);
      const one = projectionOf([...of('ann'), ...of('bob')]);
      const other = projectionOf([...of('bob'), ...of('ann')]);
      expect(one.counts).toEqual(other.counts);
      expect(standing(one).slice().sort()).toEqual(standing(other).slice().sort());
      for (const item of ['x', 'y', 'z']) expect(one.flag(item)).toEqual(other.flag(item));
      for (const { id } of one.judgements()) expect(one.remark(id)).toEqual(other.remark(id));
    }
  });

  it('undoes everything back to the start and redoes it all', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const projection = projectionOf(ids.map((id) => judgement(id)));
    const undone: string[] = [];
    for (let target = projection.undoTarget('ann'); target; target = projection.undoTarget('ann')) {
      undone.push(target.id);
      projection.add(revision('retraction', target.id));
    }
    expect(undone).toEqual(['d', 'c', 'b', 'a']);
    expect(projection.counts.total).toBe(0);
    const redone: string[] = [];
    for (let target = projection.redoTarget('ann'); target; target = projection.redoTarget('ann')) {
      redone.push(target.id);
      projection.add(revision('restoration', target.id));
    }
    expect(redone).toEqual(ids);
    expect(projection.counts.total).toBe(4);
    expect(projection.undoTarget('ann')?.id).toBe('d');
  });

  it('gives each annotator an undo of their own', () => {
    const projection = projectionOf([judgement('a'), judgement('b', { annotator: 'bob' })]);
    expect(projection.undoTarget('ann')?.id).toBe('a');
    expect(projection.undoTarget('bob')?.id).toBe('b');
    projection.add(revision('retraction', 'a'));
    expect(projection.redoTarget('bob')).toBeUndefined();
    expect(projection.redoTarget('ann')?.id).toBe('a');
  });

  it('takes back only acts of the annotator who undoes, however long the log', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const projection = projectionOf(randomLog(createRandom(seed), 200));
      const of = (annotator: string): readonly string[] =>
        standing(projection).filter((id) => projection.judgement(id)?.annotator === annotator);
      const untouched = projection
        .judgements()
        .filter(({ id, annotator }) => annotator === 'bob' && !projection.isRetracted(id));
      for (let target = projection.undoTarget('ann'); target; target = projection.undoTarget('ann')) {
        expect(target.annotator).toBe('ann');
        projection.add(revision('retraction', target.id, { at: projection.revisedAt(target.id) + 1e12 }));
      }
      expect(of('ann')).toEqual([]);
      expect(untouched.every(({ id }) => !projection.isRetracted(id))).toBe(true);
    }
  });

  it('has nothing to redo for whom somebody else has already brought it back', () => {
    const projection = projectionOf([
      judgement('a'),
      revision('retraction', 'a'),
      revision('restoration', 'a', { annotator: 'bob' }),
    ]);
    expect(projection.redoTarget('ann')).toBeUndefined();
    expect(projection.undoTarget('ann')?.id).toBe('a');
  });

  it('forgets what could be redone once something new is judged', () => {
    const projection = projectionOf([judgement('a'), revision('retraction', 'a'), judgement('b')]);
    expect(projection.redoTarget('ann')).toBeUndefined();
    expect(projection.undoTarget('ann')?.id).toBe('b');
  });

  it('lets the corrected judgement count again when its correction is undone', () => {
    const projection = projectionOf([judgement('a'), judgement('b', { replaces: 'a', answer: { is: 'different' } })]);
    expect(projection.counts).toMatchObject({ total: 1, similar: 0, different: 1 });
    projection.add(revision('retraction', 'b'));
    expect(projection.counts).toMatchObject({ total: 1, similar: 1, different: 0 });
  });

  it('undoes and redoes skips in their turn, without counting them', () => {
    const projection = projectionOf([judgement('a'), skip('s'), judgement('b')]);
    expect(projection.counts.total).toBe(2);
    projection.add(revision('retraction', 'b'));
    expect(projection.undoTarget('ann')).toMatchObject({ type: 'skip', id: 's' });
    projection.add(revision('retraction', 's'));
    expect(projection.isRetracted('s')).toBe(true);
    expect(projection.counts.total).toBe(1);
    expect(projection.undoTarget('ann')?.id).toBe('a');
    expect(projection.redoTarget('ann')?.id).toBe('s');
    projection.add(revision('restoration', 's'));
    expect(projection.undoTarget('ann')?.id).toBe('s');
    expect(projection.redoTarget('ann')?.id).toBe('b');
  });

  it('forgets what could be redone once something is skipped', () => {
    const projection = projectionOf([judgement('a'), revision('retraction', 'a'), skip('s')]);
    expect(projection.redoTarget('ann')).toBeUndefined();
  });

  it('never counts an answer and its correction both, whatever becomes of a correction between', () => {
    const projection = projectionOf([
      judgement('a'),
      judgement('b', { replaces: 'a', annotator: 'bob' }),
      judgement('c', { replaces: 'b' }),
      revision('retraction', 'b', { annotator: 'bob' }),
    ]);
    expect(standing(projection)).toEqual(['c']);
    projection.add(revision('retraction', 'c'));
    expect(standing(projection)).toEqual(['a']);
  });

  it('undoes and redoes notes and flags in their turn', () => {
    const put = flag('x', true, { id: 'aside' });
    const note = remark('a', 'hard', { id: 'note' });
    const projection = projectionOf([judgement('a'), note, judgement('b'), put]);
    expect(projection.undoTarget('ann')).toEqual(put);
    projection.add(revision('retraction', 'aside'));
    expect(projection.flagged()).toEqual([]);
    projection.add(revision('retraction', 'b'));
    expect(projection.undoTarget('ann')).toEqual(note);
    projection.add(revision('retraction', 'note'));
    expect(projection.remark('a')).toBeUndefined();
    expect(projection.counts.total).toBe(1);
    for (const id of ['note', 'b', 'aside']) {
      expect(projection.redoTarget('ann')?.id).toBe(id);
      projection.add(revision('restoration', id));
    }
    expect(projection.remark('a')).toEqual(note);
    expect(projection.flagged()).toEqual([put]);
    expect(projection.redoTarget('ann')).toBeUndefined();
  });

  it('puts what stood before in force when a later note or flag is undone', () => {
    const projection = projectionOf([
      judgement('a'),
      remark('a', 'first'),
      remark('a', 'second', { id: 'second' }),
      flag('x', true),
      flag('x', false, { id: 'back' }),
    ]);
    projection.add(revision('retraction', 'back'));
    projection.add(revision('retraction', 'second'));
    expect(projection.flagged()).toMatchObject([{ item: 'x', bad: true }]);
    expect(projection.remark('a')).toMatchObject({ note: 'first' });
  });

  it('leaves flags of others alone, and puts an item back only once nobody calls it bad', () => {
    const projection = projectionOf([
      flag('x', true, { id: 'own' }),
      flag('x', true, { id: 'theirs', annotator: 'bob' }),
    ]);
    projection.add(revision('retraction', 'own'));
    expect(projection.undoTarget('ann')).toBeUndefined();
    expect(projection.flagged().map(({ id }) => id)).toEqual(['theirs']);
    projection.add(revision('retraction', 'theirs', { annotator: 'bob' }));
    expect(projection.flagged()).toEqual([]);
  });

  it('undoes a correction and the note that came with it in one step', () => {
    const projection = projectionOf([
      judgement('a'),
      remark('a', 'at first'),
      judgement('b', { replaces: 'a' }),
      remark('b', 'looked again', { along: true }),
    ]);
    expect(projection.undoTarget('ann')?.id).toBe('b');
    projection.add(revision('retraction', 'b'));
    expect(standing(projection)).toEqual(['a']);
    expect(projection.remark('a')).toMatchObject({ note: 'at first' });
    expect(projection.undoTarget('ann')?.type).toBe('remark');
  });

  it('knows what each annotator judged last, as far as it stands', () => {
    const projection = projectionOf([
      judgement('a'),
      judgement('b', { practice: true }),
      judgement('c', { annotator: 'bob' }),
    ]);
    expect(projection.lastOf('ann')?.id).toBe('b');
    projection.add(revision('retraction', 'b'));
    expect(projection.lastOf('ann')?.id).toBe('a');
    projection.add(judgement('d', { replaces: 'a', annotator: 'bob' }));
    expect(projection.lastOf('ann')).toBeUndefined();
    expect(projection.lastOf('bob')?.id).toBe('d');
    expect(projection.lastOf('eve')).toBeUndefined();
  });

  it('knows which items are flagged now', () => {
    const projection = projectionOf([flag('x', true), flag('y', true), flag('x', false)]);
    expect(projection.flagged().map(({ item }) => item)).toEqual(['y']);
  });

  it('takes back items that were set aside in one act together, and puts them aside again together', () => {
    const first = flag('x', true);
    const entries = [judgement('a'), first, flag('y', true, { along: first.id }), flag('z', true)];
    const projection = projectionOf(entries);
    const aside = (): readonly string[] => projection.flagged().map(({ item }) => item);
    const undo = revision('retraction', first.id);
    expect(projection.flagsSetWith(first).map(({ item }) => item)).toEqual(['x', 'y']);
    projection.add(undo);
    expect(aside()).toEqual(['z']);
    expect([...standingFlags([...entries, undo]).keys()]).toEqual(['z']);
    expect(projection.redoTarget('ann')).toEqual(first);
    projection.add(revision('restoration', first.id));
    expect(aside()).toEqual(['x', 'y', 'z']);
    expect(projection.redoTarget('ann')).toBeUndefined();
    // A later word on one of them stands on its own.
    projection.add(flag('y', false));
    expect(aside()).toEqual(['x', 'z']);
  });

  it('goes by the first flag of an act alone: the others have no undo of their own', () => {
    const first = flag('x', true);
    const other = flag('y', true, { along: first.id });
    const projection = projectionOf([other, revision('retraction', other.id), first]);
    expect(projection.flagged()).toHaveLength(2);
    expect(projection.undoTarget('ann')).toEqual(first);
    expect(projection.redoTarget('ann')).toBeUndefined();
  });
});
