import { describe, expect, it } from 'vitest';
import { answerQuery, skipQuery } from '../../../../renderer/session/acts/answering.ts';
import { flagItems } from '../../../../renderer/session/acts/flagging.ts';
import { remarkOn } from '../../../../renderer/session/acts/remarks.ts';
import { correctJudgement } from '../../../../renderer/session/acts/reviewing.ts';
import { redoLast, undoLast } from '../../../../renderer/session/acts/undoing.ts';
import { everyQuery } from '../../../../renderer/session/asking/queue.ts';
import type { Entry } from '../../../../shared/model/judgement.ts';
import { standingFlags, standingJudgements, standingRemarks } from '../../../../shared/model/judgement.ts';
import { itemsOf, type Query, queryKey } from '../../../../shared/model/query.ts';
import { createRandom, type Random } from '../../../../shared/numbers/random.ts';
import { openOn, pairs, settled } from '../project.ts';

/** With the items of every flag that was tried. */
type Opened = ReturnType<typeof openOn> & { readonly tried: Set<string> };

const answers = [{ is: 'similar' }, { is: 'different' }, { is: 'unsure' }] as const;

/** What the expert, or the disk, may do next. What the expert does is not waited for. */
const steps: Readonly<Record<string, (opened: Opened, random: Random) => unknown>> = {
  answer: ({ open, look, clock }, random) =>
    answerQuery(open, look(), answers[random.integer(3)] ?? answers[0], clock.elapsed()),
  answerUnseen: ({ open, current, clock }) => answerQuery(open, current()?.ticket ?? -1, answers[0], clock.elapsed()),
  pressTwice: ({ open, look, clock }) => {
    const ticket = look();
    void answerQuery(open, ticket, answers[0], clock.elapsed());
    void answerQuery(open, ticket, answers[1], clock.elapsed());
  },
  skip: ({ open, look, clock }) => skipQuery(open, look(), clock.elapsed()),
  undo: ({ open }) => undoLast(open),
  redo: ({ open }) => redoLast(open),
  flag: ({ open, current, tried }, random) => {
    const shown = current();
    const items = shown && random.next() < 0.7 ? itemsOf(shown.query).slice(0, 1) : [`i${random.integer(60)}`];
    for (const item of items) tried.add(item);
    return flagItems(open, items, { bad: random.next() < 0.6, note: '' });
  },
  note: ({ open }, random) => {
    const id = open.log.projection.judgements().at(-1)?.id;
    return id && remarkOn(open, id, { note: `note ${random.integer(3)}`, tags: [] });
  },
  correct: ({ open }) => {
    const judgement = open.log.projection.judgements().at(-1);
    return judgement && correctJudgement(open, judgement.id, { is: 'unsure' }, null);
  },
  failNextCommit: ({ store }) => store.commitFailures.push(new Error('the disk is full')),
  pass: () => settled(),
};

/** Plays so many steps; after each of them nothing may have been acknowledged that is not on disk twice. */
const play = async (random: Random, length: number) => {
  const opened: Opened = { ...openOn(30), tried: new Set() };
  /** Every query that was on screen. */
  const seen = new Map<string, Query>();
  const names = Object.keys(steps);
  for (let i = 0, answered = 0; i < length; i++) {
    const { query } = opened.current() ?? {};
    if (query) seen.set(queryKey(query), query);
    const name = names[random.integer(names.length)] ?? 'pass';
    void steps[name]?.(opened, random);
    // Whoever redoes an answer and gives it again before that is on disk has given it twice.
    if (name === 'redo' || random.next() < 0.4) await settled();
    // A draw comes back with new queries, among them one that had been asked when it began.
    if (opened.draws.length > answered && random.next() < 0.5) {
      const known = pairs(1, 2 * random.integer(30));
      opened.draws[answered]?.answer({ queries: [...known, ...pairs(8, 1000 + 100 * answered)] });
      answered++;
    }
    const acknowledged = opened.said.filter(({ says }) => says === 'saved').length;
    expect(acknowledged).toBeLessThanOrEqual(opened.store.journal.filter(({ type }) => type === 'judgement').length);
  }
  await settled();
  opened.clock.advance(10_000);
  await settled();
  return { ...opened, seen: [...seen.values()] };
};

const badIn = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set([...standingFlags(entries).values()].filter(({ bad }) => bad).map(({ item }) => item));

const shows = (items: ReadonlySet<string>, query: Query): boolean => itemsOf(query).some((item) => items.has(item));

const seeds = Array.from({ length: 100 }, (_, i) => i + 1);

describe('whatever the expert does, in whatever order, and whichever commits fail', () => {
  it.each(seeds)('the screens show what a restart would read, and the journal has it too (%i)', async (seed) => {
    const { open, store } = await play(createRandom(seed), 60);
    const { projection } = open.log;
    expect(projection.counts.total).toBe(standingJudgements(store.log).length);
    expect(new Set(projection.flagged().map(({ item }) => item))).toEqual(badIn(store.log));
    for (const [id, remark] of standingRemarks(store.log)) expect(projection.remark(id)).toEqual(remark);
    expect(new Set(store.log.map(({ id }) => id)).size).toBe(store.log.length);
    expect(store.journal).toEqual(store.log);
    expect(open.view.get()).toMatchObject({
      counts: projection.counts,
      flagged: projection.flagged(),
      canUndo: projection.undoTarget('ann') !== undefined,
      canRedo: projection.redoTarget('ann') !== undefined,
      revision: store.log.length,
    });
  });

  it.each(seeds)('every query that was on screen is asked, put aside or judged: one of them (%i)', async (seed) => {
    const { open, store, seen, tried } = await play(createRandom(seed), 60);
    const places = new Map<string, string[]>();
    const isAt = (place: string, query: Query): void => {
      places.set(queryKey(query), [...(places.get(queryKey(query)) ?? []), place]);
    };
    expect(open.asking.inFlight).toEqual([]);
    for (const { query } of everyQuery(open.asking.queue)) isAt('asked', query);
    for (const { query } of open.asking.skipped.all) isAt('put aside', query);
    for (const { query } of standingJudgements(store.log)) isAt('judged', query);
    for (const { query } of everyQuery(open.asking.queue)) expect(shows(badIn(store.log), query)).toBe(false);
    for (const query of seen) {
      const at = places.get(queryKey(query)) ?? [];
      // What a flag took out of the queue may be drawn again.
      const least = shows(tried, query) ? 0 : 1;
      const told = `${queryKey(query)} is ${at.join(' and ') || 'nowhere'}`;
      expect(at.length, told).toBeGreaterThanOrEqual(least);
      expect(at.length, told).toBeLessThanOrEqual(1);
    }
  });
});
