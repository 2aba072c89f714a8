import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../renderer/session/state/clock.ts';
import type { Announcement, SessionState } from '../../../../renderer/session/state/session.ts';
import { closedState } from '../../../../renderer/session/state/state.ts';
import { StatusLine } from '../../../../renderer/session/state/status-line.ts';
import { say } from '../../../../shared/model/localizable.ts';
import type { Failure } from '../../../../shared/model/result.ts';

const failure: Failure = { code: 'journal.failed', what: say`The disk is full.` };

/** A status line over a screen that shows no query, with all that it said. */
const speaker = (untilAnswerable: (now: number) => number = () => 0) => {
  const said: Announcement[] = [];
  const view = {
    get: () => closedState,
    set: ({ announcement }: Partial<SessionState>) => {
      if (announcement) said.push(announcement);
    },
  };
  const line = new StatusLine(view, systemClock, untilAnswerable);
  let total = 0;
  /** Commits a judgement: what comes next in the app is the journal's answer. */
  const saved = (): void => {
    line.journalling();
    line.say({ says: 'saved', total: ++total });
  };
  return { line, said, saved };
};

const savedTotal = (total: number): Announcement => ({ says: 'saved', total });

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('an acknowledgement', () => {
  it('comes once the journal has its copy too, not before', () => {
    const { line, said, saved } = speaker();
    saved();
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([]);
    line.journalled(null);
    expect(said).toEqual([savedTotal(1)]);
  });

  it('comes for each of several in a row, with the total of its own time', () => {
    const { line, said, saved } = speaker();
    saved();
    saved();
    saved();
    line.journalled(null);
    expect(said).toEqual([savedTotal(1)]);
    line.journalled(null);
    line.journalled(null);
    expect(said).toEqual([1, 2, 3].map(savedTotal));
  });

  it('is not lost to a journal that fails: that is told after it, and both can be seen', () => {
    const { line, said, saved } = speaker();
    saved();
    line.journalled(failure);
    expect(said).toEqual([savedTotal(1)]);
    vi.runAllTimers();
    expect(said).toEqual([savedTotal(1), { says: 'failed', failure }]);
  });

  it('is not lost to a journal that hangs, nor are those after it', () => {
    const { said, saved } = speaker();
    saved();
    saved();
    vi.runAllTimers();
    expect(said).toEqual([1, 2].map(savedTotal));
  });

  it('waits for a fresh refusal to be seen, however quick the journal is', () => {
    const { line, said, saved } = speaker();
    line.say({ says: 'refused-early' });
    saved();
    line.journalled(null);
    expect(said).toEqual([{ says: 'refused-early' }]);
    vi.runAllTimers();
    expect(said).toEqual([{ says: 'refused-early' }, savedTotal(1)]);
  });

  it('is overtaken by an undo, which says the total; that the journal failed is told all the same', () => {
    const { line, said, saved } = speaker();
    saved();
    saved();
    line.journalled(failure);
    line.say({ says: 'undone', total: 1 });
    line.journalled(null);
    vi.runAllTimers();
    expect(said).toEqual([savedTotal(1), { says: 'undone', total: 1 }, { says: 'failed', failure }]);
  });
});
