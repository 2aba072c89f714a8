import { describe, expect, it } from 'vitest';
import { answerQuery, skipQuery } from '../../../../renderer/session/acts/answering.ts';
import { flagItems } from '../../../../renderer/session/acts/flagging.ts';
import { remarkOn } from '../../../../renderer/session/acts/remarks.ts';
import { correctJudgement, reviewRows } from '../../../../renderer/session/acts/reviewing.ts';
import { redoLast, reviseOne, undoLast } from '../../../../renderer/session/acts/undoing.ts';
import { everyQuery } from '../../../../renderer/session/asking/queue.ts';
import { itemsOf } from '../../../../shared/model/query.ts';
import { openOn, settled } from '../project.ts';

const similar = { is: 'similar' } as const;
const different = { is: 'different' } as const;

describe('undo', () => {
  it('takes an answer back, and its query comes on screen again; redo lets it go', async () => {
    const { open, look, current, said, clock, store } = openOn();
    const first = current();
    await answerQuery(open, look(), similar, clock.elapsed());
    await undoLast(open);
    await settled();
    expect(open.log.projection.counts.total).toBe(0);
    expect(current()).toMatchObject({ query: first?.query, why: 'undone' });
    expect(store.queue.queries[0]?.query).toEqual(first?.query);
    expect(said.at(-1)).toEqual({ says: 'undone', total: 0 });
    await redoLast(open);
    await settled();
    expect(open.log.projection.counts.total).toBe(1);
    expect(current()?.query).not.toEqual(first?.query);
    expect(said.at(-1)).toEqual({ says: 'redone', total: 1 });
  });

  it('of an answer in flight waits for it, and then takes it back', async () => {
    const { open, store, look, current, clock } = openOn();
    const first = current();
    let commit = (): void => undefined;
    store.gate = new Promise<void>((resolve) => (commit = resolve));
    const answered = answerQuery(open, look(), similar, clock.elapsed());
    const undone = undoLast(open);
    commit();
    await Promise.all([answered, undone]);
    await settled();
    expect(store.log.map(({ type }) => type)).toEqual(['judgement', 'retraction']);
    expect(open.log.projection.counts.total).toBe(0);
    expect(current()?.query).toEqual(first?.query);
  });

  it('takes a skip back: its query comes on screen and waits no longer aside', async () => {
    const { open, look, current, clock, store } = openOn();
    const first = current();
    await skipQuery(open, look(), clock.elapsed());
    await undoLast(open);
    await settled();
    expect(open.asking.skipped.all).toEqual([]);
    expect(current()?.query).toEqual(first?.query);
    await redoLast(open);
    await settled();
    expect(open.asking.skipped.all.map(({ query }) => query)).toEqual([first?.query]);
    expect(current()?.query).not.toEqual(first?.query);
    expect(store.queue.skipped).toHaveLength(1);
  });

  it('goes through answers, skips, notes and flags in their turn, and redo back again', async () => {
    const { open, look, clock } = openOn();
    const { projection } = open.log;
    await answerQuery(open, look(), similar, clock.elapsed());
    const [judged] = projection.judgements();
    await remarkOn(open, judged?.id ?? '', { note: 'blurred', tags: ['x'] });
    await skipQuery(open, look(), clock.elapsed());
    await flagItems(open, ['i7'], { bad: true, note: '' });
    const seen = () => [
      projection.counts.total,
      projection.remark(judged?.id ?? '')?.note ?? null,
      open.asking.skipped.all.length,
      projection.flag('i7')?.bad ?? false,
    ];
    const states = [seen()];
    for (let i = 0; i < 4; i++) {
      await undoLast(open);
      await settled();
      states.push(seen());
    }
    expect(states).toEqual([
      [1, 'blurred', 1, true],
      [1, 'blurred', 1, false],
      [1, 'blurred', 0, false],
      [1, null, 0, false],
      [0, null, 0, false],
    ]);
    for (let i = 3; i >= 0; i--) {
      await redoLast(open);
      await settled();
      expect(seen()).toEqual(states[i]);
    }
    await redoLast(open);
    expect(seen()).toEqual(states[0]);
  });

  it('that cannot be written changes nothing', async () => {
    const { open, store, look, said, current, clock } = openOn();
    await skipQuery(open, look(), clock.elapsed());
    const before = [open.asking.skipped.all, current()];
    store.commitFailures.push(new Error('the disk is full'));
    await undoLast(open);
    await settled();
    expect([open.asking.skipped.all, current()]).toEqual(before);
    expect(said.at(-1)).toMatchObject({ says: 'failed' });
    expect(store.log).toHaveLength(1);
  });

  it('lets a query be that an item of which is flagged by then', async () => {
    const { open, look, current, clock } = openOn();
    const first = current();
    const [item = ''] = first ? itemsOf(first.query) : [];
    await answerQuery(open, look(), similar, clock.elapsed());
    const [judged] = open.log.projection.judgements();
    await flagItems(open, [item], { bad: true, note: '' });
    await reviseOne(open, 'retraction', judged?.id ?? '');
    await settled();
    expect(everyQuery(open.asking.queue).flatMap(({ query }) => [...itemsOf(query)])).not.toContain(item);
  });

  it('of a correction puts the earlier answer in force and asks nothing', async () => {
    const { open, look, current, clock } = openOn();
    await answerQuery(open, look(), similar, clock.elapsed());
    const [judged] = open.log.projection.judgements();
    const next = current();
    await correctJudgement(open, judged?.id ?? '', different, { note: 'sure', tags: [] });
    expect(open.log.projection.counts).toMatchObject({ total: 1, different: 1 });
    await undoLast(open);
    await settled();
    expect(open.log.projection.counts).toMatchObject({ total: 1, similar: 1 });
    expect(current()).toBe(next);
    expect(
      reviewRows(open)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['retracted', 'standing']);
  });

  it('revises any judgement once, whichever way it stands', async () => {
    const { open, store, look, clock } = openOn();
    await answerQuery(open, look(), similar, clock.elapsed());
    const id = open.log.projection.judgements()[0]?.id ?? '';
    await reviseOne(open, 'restoration', id);
    expect(store.log).toHaveLength(1);
    await reviseOne(open, 'retraction', id);
    await reviseOne(open, 'retraction', id);
    expect(store.log).toHaveLength(2);
  });

  it('comes later than what it takes back, even if the clock was put back since', async () => {
    const { open, look, clock } = openOn();
    await answerQuery(open, look(), similar, clock.elapsed());
    await undoLast(open);
    await settled();
    clock.putBack(5_000_000);
    await redoLast(open);
    expect(open.log.projection.counts.total).toBe(1);
  });
});

describe('a flag', () => {
  it('takes the query on screen away in this tick; taken back, it brings it again', async () => {
    const { open, current, look, said } = openOn();
    look();
    const first = current();
    const flagged = flagItems(open, ['i0', 'i5'], { bad: true, note: 'torn' });
    expect(everyQuery(open.asking.queue).flatMap(({ query }) => [...itemsOf(query)])).not.toContain('i0');
    await flagged;
    expect(said.at(-1)).toEqual({ says: 'flagged', total: 0, items: 2 });
    expect(open.log.projection.flagged().map(({ item }) => item)).toEqual(['i0', 'i5']);
    await undoLast(open);
    await settled();
    expect(current()?.query).toEqual(first?.query);
    expect(open.log.projection.flagged()).toEqual([]);
    expect(said.at(-1)).toEqual({ says: 'unflagged', total: 0, items: 2 });
  });

  it('that cannot be written leaves its query on screen', async () => {
    const { open, store, current, said } = openOn();
    const first = current();
    store.commitFailures.push(new Error('the disk is full'));
    await flagItems(open, ['i0'], { bad: true, note: '' });
    expect(current()?.query).toEqual(first?.query);
    expect(open.log.projection.flagged()).toEqual([]);
    expect(said).toMatchObject([{ says: 'failed' }]);
  });

  it('that says what is said already is not written', async () => {
    const { open, store } = openOn();
    await flagItems(open, ['i3'], { bad: true, note: 'torn' });
    await flagItems(open, ['i3'], { bad: true, note: 'torn' });
    expect(store.log).toHaveLength(1);
    await flagItems(open, ['i3'], { bad: true, note: 'wet' });
    await flagItems(open, ['i3'], { bad: false, note: '' });
    expect(store.log).toHaveLength(3);
    expect(open.log.projection.flagged()).toEqual([]);
  });

  it('taken back does not bring a query that was answered meanwhile', async () => {
    const { open, current, look, clock } = openOn();
    const first = current();
    await flagItems(open, ['i0'], { bad: true, note: '' });
    await undoLast(open);
    await settled();
    await answerQuery(open, look(), similar, clock.elapsed());
    expect(open.log.projection.judgements()[0]?.query).toEqual(first?.query);
    await flagItems(open, ['i0'], { bad: true, note: '' });
    await undoLast(open);
    await settled();
    expect(current()?.query).not.toEqual(first?.query);
  });
});

describe('a note', () => {
  it('is written only when it says something new', async () => {
    const { open, store, look, said, clock } = openOn();
    await answerQuery(open, look(), similar, clock.elapsed());
    const id = open.log.projection.judgements()[0]?.id ?? '';
    await remarkOn(open, id, { note: 'a', tags: [] });
    await remarkOn(open, id, { note: 'a', tags: [] });
    await remarkOn(open, id, { note: 'a', tags: ['t'] });
    expect(store.log).toHaveLength(3);
    expect(open.log.projection.remark(id)).toMatchObject({ note: 'a', tags: ['t'] });
    expect(said.at(-1)).toEqual({ says: 'noted', total: 1 });
  });
});
