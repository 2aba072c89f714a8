import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, announceJournalled, announceTotal } from '../../../../renderer/session/acts/announce.ts';
import { Ledger } from '../../../../renderer/session/state/log-projection.ts';
import type { Announcement, SessionState } from '../../../../renderer/session/state/session.ts';
import { closedState } from '../../../../renderer/session/state/state.ts';
import { say } from '../../../../shared/model/localizable.ts';
import type { Failure } from '../../../../shared/model/result.ts';
import { judgement } from '../samples.ts';

const failure: Failure = { code: 'journal.failed', what: say`The disk is full.` };

/** As much of an open project as speaks, with all that it said. */
const speaker = () => {
  const said: Announcement[] = [];
  const room: Parameters<typeof announceTotal>[0] = {
    queue: { current: null, upcoming: [] },
    shown: null,
    refusedAt: Number.NEGATIVE_INFINITY,
    saidAt: Number.NEGATIVE_INFINITY,
    waiting: [],
    announcing: undefined,
    sent: 0,
    journalled: 0,
    closed: false,
    ledger: new Ledger(),
    view: {
      get: () => closedState,
      set: ({ announcement }: Partial<SessionState>) => {
        if (announcement) said.push(announcement);
      },
    },
  };
  /** Commits a judgement: what comes next in the app is the journal's answer. */
  const saved = (): void => {
    room.ledger.add(judgement(`j${room.ledger.size}`));
    room.sent++;
    announceTotal(room, 'saved');
  };
  return { room, said, saved };
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
    const { room, said, saved } = speaker();
    saved();
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([]);
    announceJournalled(room, null);
    expect(said).toEqual([savedTotal(1)]);
  });

  it('comes for each of several in a row, with the total of its own time', () => {
    const { room, said, saved } = speaker();
    saved();
    saved();
    saved();
    announceJournalled(room, null);
    expect(said).toEqual([savedTotal(1)]);
    announceJournalled(room, null);
    announceJournalled(room, null);
    expect(said).toEqual([1, 2, 3].map(savedTotal));
  });

  it('is not lost to a journal that fails: that is told after it, and both can be seen', () => {
    const { room, said, saved } = speaker();
    saved();
    announceJournalled(room, failure);
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
    const { room, said, saved } = speaker();
    announce(room, { says: 'refused-early' });
    saved();
    announceJournalled(room, null);
    expect(said).toEqual([{ says: 'refused-early' }]);
    vi.runAllTimers();
    expect(said).toEqual([{ says: 'refused-early' }, savedTotal(1)]);
  });

  it('is overtaken by an undo, which says the total; that the journal failed is told all the same', () => {
    const { room, said, saved } = speaker();
    saved();
    saved();
    announceJournalled(room, failure);
    announce(room, { says: 'undone', total: 1 });
    announceJournalled(room, null);
    vi.runAllTimers();
    expect(said).toEqual([savedTotal(1), { says: 'undone', total: 1 }, { says: 'failed', failure }]);
  });
});
