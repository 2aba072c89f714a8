import { afterEach, describe, expect, it, vi } from 'vitest';
import { record } from '../../../../renderer/session/acts/commit.ts';
import type { Room } from '../../../../renderer/session/open-project.ts';
import { Ledger } from '../../../../renderer/session/state/log-projection.ts';
import { emptyDesk } from '../../../../renderer/session/state/saved-queue.ts';
import { Serial } from '../../../../renderer/session/state/serial-queue.ts';
import type { Announcement, SessionState } from '../../../../renderer/session/state/session.ts';
import { commitEntries } from '../../../../renderer/storage/log.ts';
import { say } from '../../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../../shared/model/result.ts';
import { judgement } from '../samples.ts';

vi.mock('../../../../renderer/storage/log.ts', () => ({ commitEntries: vi.fn(async () => undefined) }));

type Append = (channel: string, project: string, lines: readonly string[]) => Promise<Outcome<null>>;

/** An open project whose shell answers as told; its database takes everything. */
const opened = (append: Append) => {
  const said: Announcement[] = [];
  vi.stubGlobal('window', { akin: { call: append } });
  const room = {
    id: 'p',
    annotator: 'ann',
    desk: emptyDesk,
    ledger: new Ledger(),
    commits: new Serial(),
    journal: new Serial(),
    sampler: { call: async () => undefined },
    study: { trainer: { append: () => undefined } },
    view: {
      set: ({ announcement }: Partial<SessionState>) => {
        if (announcement) said.push(announcement);
      },
    },
    sent: 0,
    journalled: 0,
    waiting: [],
    saidAt: Number.NEGATIVE_INFINITY,
    // Of an open project no more than what a commit touches: its workers need a browser.
  } as unknown as Room;
  return { room, said };
};

const unanswered: Append = () => new Promise(() => undefined);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('recording in the log', () => {
  it('sends what is committed to the journal, and counts when that is through', async () => {
    const lines: string[] = [];
    const { room } = opened(async (_channel, _project, some) => {
      lines.push(...some);
      return done(null);
    });
    const entry = judgement('j1');
    expect(await record(room, [entry])).toBeNull();
    expect([room.sent, room.ledger.size]).toEqual([1, 1]);
    await room.journal.settled();
    expect(room.journalled).toBe(1);
    expect(lines.map((line) => JSON.parse(line))).toEqual([entry]);
  });

  it('is not held up by a journal that hangs', async () => {
    const { room } = opened(unanswered);
    for (const id of ['j1', 'j2', 'j3']) expect(await room.commits.run(() => record(room, [judgement(id)]))).toBeNull();
    expect([room.ledger.size, room.sent, room.journalled]).toEqual([3, 3, 0]);
  });

  it.each([
    ['answers with a failure', async () => failed('journal.failed', say`The disk is full.`)],
    ['does not answer at all', () => Promise.reject(new Error('the shell is gone'))],
  ] as const)('keeps what is committed when the journal %s, and says so', async (_what, append) => {
    const { room, said } = opened(append);
    expect(await record(room, [judgement('j1')])).toBeNull();
    await room.journal.settled();
    expect([room.ledger.size, room.journalled]).toEqual([1, 1]);
    expect(said).toMatchObject([{ says: 'failed', failure: { code: 'journal.failed' } }]);
  });

  it('sends nothing to the journal that is not committed', async () => {
    vi.mocked(commitEntries).mockRejectedValueOnce(new Error('full'));
    const { room } = opened(unanswered);
    expect((await record(room, [judgement('j1')]))?.code).toBe('storage.commit');
    expect([room.sent, room.ledger.size]).toEqual([0, 0]);
  });
});
