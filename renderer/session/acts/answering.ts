// Room: What the expert does, one file for each act, from the press to the commit.

import type { Answer, Judgement, Skip } from '../../../shared/model/judgement.ts';
import type { OpenProject } from '../open-project.ts';
import type { QueuedQuery } from '../state/session.ts';
import { announceTotal, record } from './commit.ts';
import { countsAsPractice, practised } from './practice.ts';

/** What an answer and a skip have in common. */
const asked = (open: OpenProject, { query, origin }: QueuedQuery, took: number) => ({
  id: crypto.randomUUID(),
  project: open.id,
  query,
  annotator: open.annotator,
  at: open.clock.now(),
  took: Math.round(took),
  origin,
});

/** The current query if it has this ticket and somebody can have looked at it, with how long that was; said if not. */
const lookedAt = (
  { asking, statusLine }: OpenProject,
  ticket: number,
  pressedAt: number,
): { readonly current: QueuedQuery; readonly took: number } | null => {
  const { current } = asking.queue;
  const took = asking.lookedFor(ticket, pressedAt);
  if (took === 'too-early') statusLine.say({ says: 'refused-early' });
  return current === null || typeof took !== 'number' ? null : { current, took };
};

/** Moves on at once, acknowledges after the commit. A failed commit brings the query back on screen. */
export const answerQuery = (open: OpenProject, ticket: number, answer: Answer, pressedAt: number): Promise<void> => {
  const looked = lookedAt(open, ticket, pressedAt);
  if (looked === null) return Promise.resolve();
  const { current, took } = looked;
  const { asking, supply, log, statusLine, training } = open;
  const judgement: Judgement = {
    ...asked(open, current, took),
    type: 'judgement',
    answer,
    practice: countsAsPractice(open),
    replaces: null,
  };
  const roundOver = practised(open);
  asking.takeOff(current);
  supply.queueShortened();
  return log.inOrder(async () => {
    asking.landed(current);
    const failure = await record(open, [judgement]);
    if (failure) {
      asking.bringBack(current);
      statusLine.fail(failure);
      return;
    }
    announceTotal(open, roundOver ? 'practised' : 'saved');
    training.noticeJudgement();
  });
};

/** Puts the query aside until the pool has nothing else. */
export const skipQuery = (open: OpenProject, ticket: number, pressedAt: number): Promise<void> => {
  const looked = lookedAt(open, ticket, pressedAt);
  if (looked === null) return Promise.resolve();
  const { current, took } = looked;
  const { asking, supply, log, statusLine } = open;
  const skip: Skip = { ...asked(open, current, took), type: 'skip' };
  asking.skip(current);
  supply.queueShortened();
  return log.inOrder(async () => {
    const failure = await record(open, [skip]);
    if (failure) {
      asking.setPutAside(asking.putAside.filter((query) => query !== current));
      asking.bringBack(current);
      statusLine.fail(failure);
      return;
    }
    announceTotal(open, 'skipped');
  });
};
