import { describe, expect, it } from 'vitest';
import { answerQuery, skipQuery } from '../../../../renderer/session/acts/answering.ts';
import { flagItems } from '../../../../renderer/session/acts/flagging.ts';
import { undoLast } from '../../../../renderer/session/acts/undoing.ts';
import { patience } from '../../../../renderer/session/asking/query-supply.ts';
import { everyQuery, longest, lowWater, refillBy } from '../../../../renderer/session/asking/queue.ts';
import { itemsOf } from '../../../../shared/model/query.ts';
import { openOn, pairs, settled } from '../project.ts';

const similar = { is: 'similar' } as const;
const sizeOf = ({ open }: ReturnType<typeof openOn>): number => everyQuery(open.asking.queue).length;

describe('the supply of queries', () => {
  it('asks for more when few are left, once, and says which wait already', async () => {
    const opened = openOn(lowWater + 1);
    const { open, draws, look, clock } = opened;
    open.supply.refill();
    expect(draws).toHaveLength(0);
    await answerQuery(open, look(), similar, clock.elapsed());
    open.supply.refill();
    expect(draws).toHaveLength(1);
    expect(draws[0]?.request).toMatchObject({ strategy: 'default', count: refillBy, annotator: 'ann', seed: 1 });
    expect(draws[0]?.request.waiting.length).toBeGreaterThanOrEqual(lowWater);
    draws[0]?.answer({ queries: pairs(refillBy, 1000), items: [] });
    await settled();
    expect(sizeOf(opened)).toBe(lowWater + refillBy);
    expect(draws).toHaveLength(1);
  });

  it('lets go of what was answered, skipped or flagged while it was drawn', async () => {
    const opened = openOn(6);
    const { open, draws, look, clock, current } = opened;
    open.supply.refill();
    const [answered, skipped] = everyQuery(open.asking.queue);
    await answerQuery(open, look(), similar, clock.elapsed());
    await skipQuery(open, look(), clock.elapsed());
    await flagItems(open, ['i2001'], { bad: true, note: '' });
    const fresh = pairs(3, 2000);
    draws[0]?.answer({ queries: [...[answered, skipped].flatMap((query) => query ?? []), ...fresh] });
    await settled();
    const waiting = everyQuery(open.asking.queue).map(({ query }) => query);
    expect(waiting).not.toContainEqual(answered?.query);
    expect(waiting).not.toContainEqual(skipped?.query);
    expect(waiting.flatMap((query) => [...itemsOf(query)])).not.toContain('i2001');
    expect(waiting).toContainEqual(fresh[1]?.query);
    expect(current()).not.toBeNull();
  });

  it('fills in with random queries where the strategy is slow', async () => {
    const { open, draws, clock } = openOn(4);
    open.supply.refill();
    expect(draws.map(({ request }) => request.strategy)).toEqual(['default']);
    clock.advance(patience);
    expect(draws.map(({ request }) => request.strategy)).toEqual(['default', 'random']);
    draws[1]?.answer({ queries: pairs(20, 500) });
    await settled();
    expect(everyQuery(open.asking.queue)).toHaveLength(24);
  });

  it('needs no random queries where the draw was quick', async () => {
    const { open, draws, clock } = openOn(4);
    open.supply.refill();
    draws[0]?.answer({ queries: pairs(40, 500) });
    await settled();
    clock.advance(patience);
    expect(draws).toHaveLength(1);
  });

  it('brings skipped queries back when the pool has no more, then says that it is exhausted', async () => {
    const { open, draws, look, clock, current, state } = openOn(1);
    const only = current();
    open.supply.refill();
    await skipQuery(open, look(), clock.elapsed());
    expect(current()).toBeNull();
    draws[0]?.answer({});
    await settled();
    expect(current()?.query).toEqual(only?.query);
    expect(open.asking.skipped.all).toEqual([]);
    expect(state().exhausted).toBe(false);
    await answerQuery(open, look(), similar, clock.elapsed());
    await settled();
    expect([current(), state().exhausted]).toEqual([null, true]);
  });

  it('brings skipped queries back in turns where they are more than a queue holds', async () => {
    const { open, draws, look, clock, current } = openOn(longest);
    for (let i = 0; i < longest; i++) await skipQuery(open, look(), clock.elapsed());
    open.asking.resume(pairs(5, 1000), []);
    for (let i = 0; i < 5; i++) await skipQuery(open, look(), clock.elapsed());
    draws[0]?.answer({});
    await settled();
    expect(everyQuery(open.asking.queue)).toHaveLength(longest);
    expect(open.asking.skipped.all.map(({ rows }) => rows[0])).toEqual([1000, 1002, 1004, 1006, 1008]);
    for (let i = 0; i < longest; i++) await answerQuery(open, look(), similar, clock.elapsed());
    expect(current()?.rows[0]).toBe(1000);
    expect(open.asking.skipped.all).toEqual([]);
  });

  it('keeps a skipped query aside while one of its items is flagged', async () => {
    const { open, draws, look, clock, current, state } = openOn(1);
    open.supply.refill();
    await skipQuery(open, look(), clock.elapsed());
    await flagItems(open, ['i0'], { bad: true, note: '' });
    draws[0]?.answer({});
    await settled();
    expect([current(), state().exhausted]).toEqual([null, true]);
    expect(open.asking.skipped.all).toHaveLength(1);
  });

  it('forgets a draw whose settings are no longer in force', async () => {
    const { open, draws, current } = openOn(4);
    open.supply.refill();
    open.supply.redraw();
    expect(draws[0]?.signal?.aborted).toBe(true);
    expect(current()).toBeNull();
    expect(draws).toHaveLength(2);
    draws[0]?.answer({ queries: pairs(3, 700) });
    await settled();
    expect(current()).toBeNull();
    draws[1]?.answer({ queries: pairs(3, 800) });
    await settled();
    expect(current()?.rows).toEqual([800, 801]);
  });

  it('goes on when an undo brings a query back during a draw', async () => {
    const { open, draws, look, clock, current } = openOn(4);
    open.supply.refill();
    const first = current();
    await answerQuery(open, look(), similar, clock.elapsed());
    await undoLast(open);
    await settled();
    expect(current()?.query).toEqual(first?.query);
    draws[0]?.answer({ queries: pairs(30, 900) });
    await settled();
    const keys = everyQuery(open.asking.queue).map(({ rows }) => rows.join());
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toBe(first?.rows.join());
  });

  it('tells of a draw that failed, and tries again with the next answer', async () => {
    const { open, draws, look, said, clock } = openOn(6);
    open.supply.refill();
    draws[0]?.fail(new Error('the worker has gone'));
    await settled();
    expect(said).toMatchObject([{ says: 'failed', failure: { code: 'sampler.failed' } }]);
    expect(draws).toHaveLength(1);
    await answerQuery(open, look(), similar, clock.elapsed());
    expect(draws).toHaveLength(2);
  });

  it('keeps what comes up soon when a better metric is in force', () => {
    const { open, current } = openOn(30);
    const first = current();
    open.supply.refresh(16);
    expect(everyQuery(open.asking.queue)).toHaveLength(17);
    expect(current()).toBe(first);
  });

  it('asks for nothing once the project is closed', async () => {
    const { open, draws, said, current, clock } = openOn(4);
    open.supply.refill();
    open.close();
    expect(draws[0]?.signal?.aborted).toBe(true);
    draws[0]?.answer({ queries: pairs(3, 700) });
    await settled();
    clock.advance(patience);
    open.supply.refill();
    expect(draws).toHaveLength(1);
    expect(said).toEqual([]);
    expect(current()?.rows).toEqual([0, 1]);
  });
});
