// Room: What the expert does, one file for each act, from the press to the commit.

import type { Answer, Judgement, Skip } from '../../../shared/model/judgement.ts';
import { type Room, ticketed } from '../open-project.ts';
import { askedKey } from '../state/query-validity.ts';
import { advance, bringBack } from '../state/queue.ts';
import type { QueuedQuery } from '../state/session.ts';
import { announce, announceTotal } from './announce.ts';
import { announceFailure, record } from './commit.ts';
import { soonestAnswer } from './pace-limit.ts';
import { countsAsPractice, practised } from './practice.ts';
import { afterLeaving } from './query-supply.ts';
import { noticeJudgement } from './training.ts';

/** Milliseconds for which the query had been on screen at `pressedAt`; negative when it was not painted yet. */
const seenFor = ({ shown }: Room, ticket: number, pressedAt: number): number =>
  shown?.ticket === ticket ? pressedAt - shown.at : -1;

const judgementOf = (room: Room, { query, origin }: QueuedQuery, answer: Answer, took: number): Judgement => ({
  type: 'judgement',
  id: crypto.randomUUID(),
  project: room.id,
  query,
  answer,
  annotator: room.annotator,
  at: Date.now(),
  took: Math.round(took),
  origin,
  practice: countsAsPractice(room),
  replaces: null,
});

/** The query leaves the screen in this very tick; whoever calls this must see to it that it is kept. */
const leave = (room: Room, queued: QueuedQuery): void => {
  room.asked.add(askedKey(queued));
  room.show(advance(room.queue));
  afterLeaving(room);
};

const backOnScreen = (room: Room, query: QueuedQuery): void => {
  room.show(bringBack(room.queue, ticketed(query)));
};

/**
 * How long the query with this ticket had been on screen at `pressedAt`. Null when it is not the current one, or had
 * not been there long enough for anybody to have looked, which is said.
 */
const lookedFor = (room: Room, ticket: number, pressedAt: number): number | null => {
  if (room.queue.current?.ticket !== ticket) return null;
  const took = seenFor(room, ticket, pressedAt);
  if (took >= (room.firstShown === ticket ? 0 : soonestAnswer)) return took;
  announce(room, { says: 'refused-early' });
  return null;
};

export const answerQuery = (room: Room, ticket: number, answer: Answer, pressedAt: number): Promise<void> => {
  const { current } = room.queue;
  const took = lookedFor(room, ticket, pressedAt);
  if (current === null || took === null) return Promise.resolve();
  const judgement = judgementOf(room, current, answer, took);
  room.inFlight = [...room.inFlight, current];
  const roundOver = practised(room);
  leave(room, current);
  return room.commits.run(async () => {
    room.inFlight = room.inFlight.filter((query) => query !== current);
    const failure = await record(room, [judgement]);
    if (failure) {
      backOnScreen(room, current);
      announceFailure(room, failure);
      return;
    }
    announceTotal(room, roundOver ? 'practised' : 'saved');
    noticeJudgement(room);
  });
};

const skipOf = (room: Room, { query, origin }: QueuedQuery, took: number): Skip => ({
  type: 'skip',
  id: crypto.randomUUID(),
  project: room.id,
  query,
  annotator: room.annotator,
  at: Date.now(),
  took: Math.round(took),
  origin,
});

/** Puts the query aside until the pool has nothing else. */
export const skipQuery = (room: Room, ticket: number, pressedAt: number): Promise<void> => {
  const { current } = room.queue;
  const took = lookedFor(room, ticket, pressedAt);
  if (current === null || took === null) return Promise.resolve();
  room.skipped = [...room.skipped, current];
  leave(room, current);
  return room.commits.run(async () => {
    const failure = await record(room, [skipOf(room, current, took)]);
    if (failure) {
      room.skipped = room.skipped.filter((query) => query !== current);
      backOnScreen(room, current);
      announceFailure(room, failure);
      return;
    }
    announceTotal(room, 'skipped');
  });
};
