import { describe, expect, it } from 'vitest';
import { answerQuery, skipQuery } from '../../../../renderer/session/acts/answering.ts';
import { say } from '../../../../shared/model/localizable.ts';
import { queryKey } from '../../../../shared/model/query.ts';
import { done, failed } from '../../../../shared/model/result.ts';
import { openOn, settled } from '../project.ts';

const similar = { is: 'similar' } as const;
const full = (): Error => new Error('the disk is full');

describe('an answer', () => {
  it('brings the next query on screen in the same tick, and is written once the commit is through', async () => {
    const { open, store, look, current, clock } = openOn();
    const first = current();
    const ticket = look();
    const answered = answerQuery(open, ticket, similar, clock.elapsed());
    expect(current()?.ticket).not.toBe(ticket);
    expect(open.asking.inFlight).toEqual([first]);
    expect(store.log).toEqual([]);
    await answered;
    expect(store.log).toMatchObject([
      { type: 'judgement', answer: similar, query: first?.query, took: 200, annotator: 'ann' },
    ]);
    expect(open.asking.inFlight).toEqual([]);
  });

  it('counts once, however often its key is pressed', async () => {
    const { open, store, look, clock } = openOn();
    const ticket = look();
    await Promise.all([1, 2, 3].map(() => answerQuery(open, ticket, similar, clock.elapsed())));
    expect(store.log).toHaveLength(1);
    expect(open.log.projection.counts.total).toBe(1);
  });

  it('is refused, and said so, when nobody can have looked', async () => {
    const { open, store, look, said, current, clock } = openOn();
    await answerQuery(open, look(), similar, clock.elapsed());
    const second = current()?.ticket ?? -1;
    await answerQuery(open, second, similar, clock.elapsed());
    open.asking.painted(second, clock.elapsed());
    await answerQuery(open, second, similar, clock.elapsed() + 99);
    expect(store.log).toHaveLength(1);
    expect(said.filter(({ says }) => says === 'refused-early')).toHaveLength(2);
    await answerQuery(open, second, similar, clock.elapsed() + 100);
    expect(store.log).toHaveLength(2);
  });

  it('to the first query after opening counts as soon as that is painted, never before', async () => {
    const { open, store, current, clock } = openOn();
    const ticket = current()?.ticket ?? -1;
    await answerQuery(open, ticket, similar, clock.elapsed());
    expect(store.log).toEqual([]);
    open.asking.painted(ticket, clock.elapsed());
    await answerQuery(open, ticket, similar, clock.elapsed());
    expect(store.log).toHaveLength(1);
  });

  it('is acknowledged only when the commit and the journal have it', async () => {
    const { open, store, look, said, clock } = openOn(1);
    let commit = (): void => undefined;
    let journal = (): void => undefined;
    store.gate = new Promise<void>((resolve) => (commit = resolve));
    store.journalled = () => new Promise((resolve) => (journal = () => resolve(done(null))));
    const answered = answerQuery(open, look(), similar, clock.elapsed());
    await settled();
    expect(said).toEqual([]);
    commit();
    await answered;
    expect(store.log).toHaveLength(1);
    expect(said).toEqual([]);
    await settled();
    journal();
    await settled();
    expect(said).toEqual([{ says: 'saved', total: 1 }]);
  });

  it('that cannot be written is not counted: its query comes back, and the expert is told', async () => {
    const { open, store, look, said, current, calls, clock } = openOn();
    const first = current();
    store.commitFailures.push(full());
    await answerQuery(open, look(), similar, clock.elapsed());
    expect(current()?.query).toEqual(first?.query);
    expect(current()?.ticket).not.toBe(first?.ticket);
    expect(open.log.projection.counts.total).toBe(0);
    expect([store.log, store.journal]).toEqual([[], []]);
    expect(calls).not.toContain('append');
    expect(said).toMatchObject([{ says: 'failed', failure: { code: 'storage.commit' } }]);
    expect(open.asking.inFlight).toEqual([]);
    await answerQuery(open, look(), similar, clock.elapsed());
    expect(store.log).toHaveLength(1);
  });

  it('is kept, and the journal’s failure told behind it, when only the second copy fails', async () => {
    const { open, store, look, said, clock } = openOn(1);
    store.journalled = async () => failed('journal.failed', say`The disk is full.`);
    await answerQuery(open, look(), similar, clock.elapsed());
    await settled();
    expect(store.log).toHaveLength(1);
    expect(said[0]).toEqual({ says: 'saved', total: 1 });
  });

  it('in a row with others is committed in the order of the presses', async () => {
    const { open, store, look, current, clock } = openOn();
    const asked = [];
    const answers = [];
    for (let i = 0; i < 8; i++) {
      asked.push(current()?.query);
      answers.push(answerQuery(open, look(), i % 2 === 0 ? similar : { is: 'different' }, clock.elapsed()));
    }
    expect(open.asking.inFlight).toHaveLength(8);
    await Promise.all(answers);
    expect(store.log.map((entry) => ('query' in entry ? entry.query : null))).toEqual(asked);
    expect(store.journal).toEqual(store.log);
  });

  it('under way is asked again after a restart: the queue that is saved holds it until it is written', async () => {
    const { open, store, look, current, clock } = openOn();
    const [first, second] = [current(), open.asking.queue.upcoming[0]];
    let commit = (): void => undefined;
    store.gate = new Promise<void>((resolve) => (commit = resolve));
    const one = answerQuery(open, look(), similar, clock.elapsed());
    const two = answerQuery(open, look(), similar, clock.elapsed());
    commit();
    await one;
    expect(store.queue.queries[0]?.query).toEqual(second?.query);
    expect(store.queue.queries.map(({ query }) => query)).not.toContainEqual(first?.query);
    await two;
    expect(store.queue.queries.map(({ query }) => query)).not.toContainEqual(second?.query);
  });

  it('in a practice round is kept but never counted, and the last one ends the round', async () => {
    const { open, store, look, state, said, clock } = openOn();
    open.view.set({ practice: { done: 0, of: 2 } });
    await answerQuery(open, look(), similar, clock.elapsed());
    expect(state().practice).toEqual({ done: 1, of: 2 });
    await answerQuery(open, look(), similar, clock.elapsed());
    await settled();
    expect(state().practice).toBeNull();
    expect(store.log).toMatchObject([{ practice: true }, { practice: true }]);
    expect(open.log.projection.counts.total).toBe(0);
    look();
    open.asking.painted(-1, 0);
    expect(said.some(({ says }) => says === 'failed')).toBe(false);
  });

  it('tells sampler and trainer what was committed', async () => {
    const { open, store, look, calls, appended, clock } = openOn();
    await answerQuery(open, look(), similar, clock.elapsed());
    expect(calls).toContain('append');
    expect(appended).toEqual(store.log);
  });
});

describe('a skip', () => {
  it('puts the query aside, and is in the log', async () => {
    const { open, store, look, current, clock } = openOn();
    const first = current();
    await skipQuery(open, look(), clock.elapsed());
    expect(open.asking.skipped.all).toEqual([first]);
    expect(store.log).toMatchObject([{ type: 'skip', query: first?.query }]);
    expect(store.queue.skipped.map(({ query }) => queryKey(query))).toEqual([queryKey(first?.query ?? never())]);
    expect(open.log.projection.counts.total).toBe(0);
  });

  it('that cannot be written puts nothing aside', async () => {
    const { open, store, look, current, said, clock } = openOn();
    const first = current();
    store.commitFailures.push(full());
    await skipQuery(open, look(), clock.elapsed());
    expect(open.asking.skipped.all).toEqual([]);
    expect(current()?.query).toEqual(first?.query);
    expect(said).toMatchObject([{ says: 'failed' }]);
  });

  it('is refused as an answer is', async () => {
    const { open, store, look, current, said, clock } = openOn();
    await skipQuery(open, look(), clock.elapsed());
    await skipQuery(open, current()?.ticket ?? -1, clock.elapsed());
    await skipQuery(open, -5, clock.elapsed());
    expect(store.log).toHaveLength(1);
    expect(said.filter(({ says }) => says === 'refused-early')).toHaveLength(1);
  });
});

const never = (): never => {
  throw new Error('there is no query on screen');
};
