import { describe, expect, it } from 'vitest';
import { compare } from '../../../renderer/session/lifecycle/journal.ts';
import { paceOf, recentTimes } from '../../../renderer/session/state/figures.ts';
import { LogProjection } from '../../../renderer/session/state/log-projection.ts';
import {
  emptySavedQueue,
  mostSkipped,
  readableQueue,
  savedQueueOf,
} from '../../../renderer/session/state/saved-queue.ts';
import { SerialQueue } from '../../../renderer/session/state/serial-queue.ts';
import { effortNow, fitEvery } from '../../../renderer/session/state/training-schedule.ts';
import { judgement, queued, revision } from './samples.ts';

describe('jobs one after the other', () => {
  it('keeps their order, whatever each takes, and goes on after one that throws', async () => {
    const serial = new SerialQueue();
    const ran: number[] = [];
    const job = (n: number, wait: number) => async (): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      ran.push(n);
      if (n === 2) throw new Error('two');
      return n;
    };
    const results = await Promise.allSettled([serial.run(job(1, 9)), serial.run(job(2, 3)), serial.run(job(3, 0))]);
    expect(ran).toEqual([1, 2, 3]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

describe('the desk', () => {
  it('comes back from a structured clone as it was, without tickets', () => {
    const desk = savedQueueOf([queued(1, 'a', 'b')], [queued(2, 'c', 'd')]);
    expect(readableQueue(structuredClone(desk))).toEqual(desk);
    expect(desk.queries[0]).not.toHaveProperty('ticket');
  });

  it('is empty when what was stored is something else', () => {
    for (const value of [null, 3, {}, { version: 2, queries: [], skipped: [] }, { version: 1, queries: [{}] }]) {
      expect(readableQueue(value)).toEqual(emptySavedQueue);
    }
  });

  it('remembers the newest of the skipped', () => {
    const many = Array.from({ length: mostSkipped + 5 }, (_, i) => queued(i, `a${i}`, `b${i}`));
    const { skipped } = savedQueueOf([], many);
    expect(skipped).toHaveLength(mostSkipped);
    expect(skipped.at(-1)?.query).toEqual(many.at(-1)?.query);
  });
});

describe('the two copies of the log', () => {
  it('finds what each of them lacks', () => {
    const [a, b, c] = [judgement('a'), judgement('b'), judgement('c')];
    expect(compare(new Set(['a', 'b']), [b, c])).toEqual({ toDatabase: [c], toJournal: new Set(['a']) });
    expect(compare(new Set(['a', 'b']), [a, b])).toEqual({ toDatabase: [], toJournal: new Set() });
  });
});

describe('pace', () => {
  const now = new Date(2026, 5, 10, 12).getTime();
  const ledger = new LogProjection();
  const took = [2000, 4000, 600_000, 6000];
  took.forEach((ms, i) => {
    ledger.add(judgement(`t${i}`, { took: ms, at: now - 1000 * (10 - i) }));
  });
  ledger.add(judgement('yesterday', { took: 1000, at: now - 86_400_000 }));
  ledger.add(judgement('other', { took: 9000, at: now, annotator: 'bob' }));
  ledger.add(judgement('gone', { took: 9000, at: now }));
  ledger.add(revision('retraction', 'gone'));

  it('counts one annotator, today and in all', () => {
    expect(paceOf(ledger, 'ann', now)).toMatchObject({ today: 4, inAll: 5 });
    expect(paceOf(ledger, 'nobody', now)).toEqual({ today: 0, inAll: 0, medianMs: null, perMinute: null });
  });

  it('leaves idle time out of the median and the rate', () => {
    const { medianMs, perMinute } = paceOf(ledger, 'ann', now);
    expect(medianMs).toBe(3000);
    expect(perMinute).toBeCloseTo((4 * 60_000) / 13_000);
    expect(recentTimes(ledger)).not.toContain(600_000);
  });
});

describe('when to fit', () => {
  const at = (since: number, total: number, thoroughAt: number, stale = false) =>
    effortNow({ since, total, thoroughAt, stale });

  it('waits for a few judgements, unless what was learned is no longer true', () => {
    expect(at(fitEvery - 1, 50, 48)).toBeNull();
    expect(at(fitEvery, 50, 48)).toBe('quick');
    expect(at(0, 50, 48, true)).toBe('quick');
    expect(at(0, 0, 0, true)).toBeNull();
  });

  it('compares all learners at first, and again when the evidence has grown', () => {
    expect(at(fitEvery, 5, 0)).toBe('thorough');
    expect(at(fitEvery, 25, 20)).toBe('quick');
    expect(at(fitEvery, 26, 20)).toBe('thorough');
    expect(at(fitEvery, 1029, 1000)).toBe('quick');
    expect(at(fitEvery, 1030, 1000)).toBe('thorough');
  });
});
