import type { Answer, Judgement } from '../../shared/model/judgement.ts';
import { queryKey } from '../../shared/model/query.ts';
import { saveDesk } from '../storage/desks.ts';
import { announce, announceTotal } from './announce.ts';
import { soonestAnswer } from './pace-limit.ts';
import { countsAsPractice, practised } from './practice.ts';
import { advance, bringBack } from './queue.ts';
import { announceFailure, record } from './record.ts';
import { type Room, ticketed } from './room.ts';
import type { QueuedQuery } from './session.ts';
import { afterLeaving } from './supply.ts';
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
const leave = (room: Room, { query }: QueuedQuery): void => {
  room.asked.add(queryKey(query));
  room.show(advance(room.queue));
  afterLeaving(room);
};

const backOnScreen = (room: Room, query: QueuedQuery): void => {
  room.show(bringBack(room.queue, ticketed(query)));
};

export const answerQuery = (room: Room, ticket: number, answer: Answer, pressedAt: number): Promise<void> => {
  const { current } = room.queue;
  if (current?.ticket !== ticket) return Promise.resolve();
  const took = seenFor(room, ticket, pressedAt);
  if (took < (room.firstShown === ticket ? 0 : soonestAnswer)) {
    announce(room, { says: 'refused-early' });
    return Promise.resolve();
  }
  const judgement = judgementOf(room, current, answer, took);
  room.inFlight = [...room.inFlight, current];
  practised(room);
  leave(room, current);
  return room.commits.run(async () => {
    room.inFlight = room.inFlight.filter((query) => query !== current);
    const failure = await record(room, [judgement]);
    if (failure) {
      backOnScreen(room, current);
      announceFailure(room, failure);
      return;
    }
    announceTotal(room, 'saved');
    noticeJudgement(room);
  });
};

/** Puts the query aside until the pool has nothing else. */
export const skipQuery = (room: Room, ticket: number): Promise<void> => {
  const { current } = room.queue;
  if (current?.ticket !== ticket) return Promise.resolve();
  room.skipped = [...room.skipped, current];
  leave(room, current);
  return room.commits.run(async () => {
    await saveDesk(room.database, room.id, room.desk);
    announceTotal(room, 'skipped');
  });
};
