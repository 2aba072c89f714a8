// Room: What the expert does, one file for each act, from the press to the commit.

import type { Answer, Judgement, Skip } from '../../../shared/model/judgement.ts';
import { queryKey } from '../../../shared/model/query.ts';
import type { OpenProject } from '../open-project.ts';
import type { QueuedQuery } from '../state/session.ts';
import { countsAsPractice, practised } from './practice.ts';

interface Looked {
  readonly query: QueuedQuery;
  /** Milliseconds for which the query had been on screen. */
  readonly took: number;
}

/**
 * The query with this ticket. Null when it is not the current one, or had not been on screen long enough for anybody to
 * have looked, which is said.
 */
const lookedAt = ({ asking, statusLine }: OpenProject, ticket: number, pressedAt: number): Looked | null => {
  const { current } = asking.queue;
  const took = asking.lookedFor(ticket, pressedAt);
  if (took === 'too-early') statusLine.say({ says: 'refused-early' });
  return current === null || typeof took !== 'number' ? null : { query: current, took };
};

const judgementOf = (open: OpenProject, { query, took }: Looked, answer: Answer): Judgement => ({
  type: 'judgement',
  ...open.stamp(),
  query: query.query,
  answer,
  took: Math.round(took),
  origin: query.origin,
  practice: countsAsPractice(open),
  replaces: null,
});

/** The next query comes on screen in this very tick; that the answer is saved is said only once it is. */
export const answerQuery = async (
  open: OpenProject,
  ticket: number,
  answer: Answer,
  pressedAt = open.clock.elapsed(),
): Promise<void> => {
  const looked = lookedAt(open, ticket, pressedAt);
  if (looked === null) return;
  const { query } = looked;
  const judgement = judgementOf(open, looked, answer);
  const roundOver = practised(open);
  open.asking.takeOff(query);
  open.supply.queueShortened();
  await open.log.inOrder(async (commit) => {
    open.asking.landed(query);
    if (await commit([judgement])) {
      open.announceTotal(roundOver ? 'practised' : 'saved');
      open.training.noticeJudgement();
    } else open.asking.bringBack(query);
  });
};

const skipOf = (open: OpenProject, { query, took }: Looked): Skip => ({
  type: 'skip',
  ...open.stamp(),
  query: query.query,
  took: Math.round(took),
  origin: query.origin,
});

/** Puts the query aside until the pool has nothing else. */
export const skipQuery = async (open: OpenProject, ticket: number, pressedAt = open.clock.elapsed()): Promise<void> => {
  const looked = lookedAt(open, ticket, pressedAt);
  if (looked === null) return;
  const { query } = looked;
  const skip = skipOf(open, looked);
  open.asking.skip(query);
  open.supply.queueShortened();
  await open.log.inOrder(async (commit) => {
    if (await commit([skip])) open.announceTotal('skipped');
    else {
      open.asking.skipped.take(queryKey(query.query));
      open.asking.bringBack(query);
    }
  });
};
