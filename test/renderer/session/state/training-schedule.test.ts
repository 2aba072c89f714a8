import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../renderer/session/state/clock.ts';
import {
  type Effort,
  effortNow,
  fitEvery,
  TrainingSchedule,
} from '../../../../renderer/session/state/training-schedule.ts';
import { settled } from '../project.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A schedule whose fits end when the test says so, or when they are cancelled. */
const scheduled = (total = 100) => {
  const fits: { effort: Effort; budget: number | null; signal: AbortSignal; end: () => void }[] = [];
  const state = { total };
  const schedule = new TrainingSchedule(
    systemClock,
    () => state.total,
    (effort, budget, signal) =>
      new Promise<void>((end) => {
        fits.push({ effort, budget, signal, end });
        signal.addEventListener('abort', () => end(), { once: true });
      }),
  );
  const judge = (times: number): void => {
    for (let i = 0; i < times; i++) {
      state.total++;
      schedule.noticeJudgement();
    }
  };
  return { schedule, fits, judge, state };
};

describe('the training schedule', () => {
  it('fits after so many judgements, and not before', () => {
    const { fits, judge } = scheduled(0);
    judge(fitEvery - 1);
    expect(fits).toHaveLength(0);
    judge(1);
    expect(fits.map(({ effort }) => effort)).toEqual(['thorough']);
  });

  it('runs one fit at a time, and judgements never cancel it', async () => {
    const { fits, judge } = scheduled(0);
    judge(3 * fitEvery);
    expect(fits).toHaveLength(1);
    expect(fits[0]?.signal.aborted).toBe(false);
    fits[0]?.end();
    await settled();
    expect(fits).toHaveLength(2);
    fits[1]?.end();
    await settled();
    expect(fits).toHaveLength(2);
  });

  it('is quick between two thorough runs', async () => {
    const { schedule, fits, judge } = scheduled(100);
    schedule.start(100, 100);
    expect(fits).toHaveLength(0);
    judge(fitEvery);
    expect(fits.map(({ effort, budget }) => [effort, budget])).toEqual([['quick', 8000]]);
  });

  it('brings the metric up to a log that has moved on since', () => {
    for (const [learnedFrom, expected] of [
      [100, 0],
      [99, 1],
      [null, 1],
    ] as const) {
      const { schedule, fits } = scheduled(100);
      schedule.start(learnedFrom, learnedFrom ?? 0);
      expect(fits, String(learnedFrom)).toHaveLength(expected);
    }
    const { schedule, fits } = scheduled(0);
    schedule.start(null, 0);
    expect(fits).toHaveLength(0);
  });

  it('drops what learned from something no longer true, and fits once when changes settle', async () => {
    const { schedule, fits } = scheduled(100);
    schedule.start(99, 99);
    schedule.invalidate();
    schedule.invalidate();
    await settled();
    expect(fits[0]?.signal.aborted).toBe(true);
    expect(fits).toHaveLength(2);
    vi.advanceTimersByTime(1000);
    expect(fits).toHaveLength(2);
  });

  it('waits for changes to settle where nothing runs', () => {
    const { schedule, fits } = scheduled(100);
    schedule.start(100, 100);
    schedule.invalidate();
    vi.advanceTimersByTime(200);
    schedule.invalidate();
    vi.advanceTimersByTime(200);
    expect(fits).toHaveLength(0);
    vi.advanceTimersByTime(50);
    expect(fits.map(({ effort }) => effort)).toEqual(['quick']);
  });

  it('fits everything on request, without a limit, in place of what runs', async () => {
    const { schedule, fits, judge } = scheduled(100);
    schedule.start(100, 100);
    judge(fitEvery);
    let over = false;
    const refitted = schedule.refit().then(() => {
      over = true;
    });
    await settled();
    expect(fits.map(({ effort, budget }) => [effort, budget])).toEqual([
      ['quick', 8000],
      ['thorough', null],
    ]);
    expect([fits[0]?.signal.aborted, over]).toEqual([true, false]);
    fits[1]?.end();
    await refitted;
    expect(over).toBe(true);
  });

  it('is thorough again when the evidence has grown enough', async () => {
    const { schedule, fits, judge } = scheduled(100);
    schedule.start(100, 100);
    judge(29);
    fits[0]?.end();
    await settled();
    expect(fits.map(({ effort }) => effort)).toEqual(['quick', 'quick']);
    judge(1);
    fits[1]?.end();
    await settled();
    judge(fitEvery);
    expect(fits.at(-1)?.effort).toBe('thorough');
  });

  it('starts nothing after it is closed, and cancels what runs', async () => {
    const { schedule, fits, judge } = scheduled(0);
    judge(fitEvery);
    schedule.close();
    expect(fits[0]?.signal.aborted).toBe(true);
    judge(fitEvery);
    schedule.invalidate();
    await settled();
    vi.advanceTimersByTime(1000);
    expect(fits).toHaveLength(1);
  });
});

describe('which fit is due', () => {
  const evidence = { since: fitEvery, stale: false, thoroughAt: 100, total: 120 };
  it('is none without answers, and none without news', () => {
    expect(effortNow({ ...evidence, total: 0 })).toBeNull();
    expect(effortNow({ ...evidence, since: fitEvery - 1 })).toBeNull();
    expect(effortNow({ ...evidence, since: 0, stale: true })).toBe('quick');
  });

  it('is thorough at 1.3 times as many answers, or at 30 more', () => {
    expect(effortNow({ ...evidence, total: 129 })).toBe('quick');
    expect(effortNow({ ...evidence, total: 130 })).toBe('thorough');
    expect(effortNow({ ...evidence, thoroughAt: 10, total: 12 })).toBe('quick');
    expect(effortNow({ ...evidence, thoroughAt: 10, total: 13 })).toBe('thorough');
    expect(effortNow({ ...evidence, thoroughAt: 1000, total: 1029 })).toBe('quick');
    expect(effortNow({ ...evidence, thoroughAt: 1000, total: 1030 })).toBe('thorough');
    expect(effortNow({ ...evidence, thoroughAt: 0, total: 5 })).toBe('thorough');
  });
});
