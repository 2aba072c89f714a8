import { say } from '../../../shared/model/localizable.ts';
import { itemsOf } from '../../../shared/model/query.ts';
import type { Failure } from '../../../shared/model/result.ts';
import { messageOf } from '../../storage/database.ts';
import type { DrawnQuery, Waiting } from '../../workers/sampler/sampler-api.ts';
import { type Room, ticketed } from '../open-project.ts';
import { isStillOpen } from '../state/query-validity.ts';
import { append, bridgeBelow, bridgeBy, emptyQueue, everyQuery, lowWater, queueOf, refillBy } from '../state/queue.ts';
import type { QueuedQuery } from '../state/session.ts';
import { announceFailure } from './commit.ts';

const waitingOf = (room: Room): readonly Waiting[] =>
  [...room.inFlight, ...everyQuery(room.queue), ...room.skipped].map(({ query, rows }) => ({
    kind: query.kind,
    rows,
  }));

/**
 * Asks the sampler for more queries when few are left. Never awaited on the way from a key press to the next query.
 * Where the strategy is slower than the expert, random queries bridge the gap: they are drawn between its steps.
 */
export const topUp = (room: Room): void => {
  if (room.closed || room.dry) return;
  const waiting = room.queue.upcoming.length;
  const { strategy } = room.project.settings;
  if (!room.drawing && waiting < lowWater) start(room, 'drawing', strategy, refillBy);
  else if (room.drawing && !room.bridging && waiting < bridgeBelow) start(room, 'bridging', 'random', bridgeBy);
};

/** After so many milliseconds a draw counts as slow, and somebody waiting with an empty queue gets random queries. */
const patience = 700;

const start = (room: Room, slot: 'drawing' | 'bridging', strategy: string, count: number): void => {
  const work = new AbortController();
  room[slot] = work;
  if (slot === 'drawing') setTimeout(() => topUp(room), patience);
  draw(room, strategy, count, work.signal)
    .then(() => true)
    .catch((error) => {
      if (!room.closed && !work.signal.aborted) announceFailure(room, drawFailure(error));
      // Not tried again by itself: the next answer asks again.
      return false;
    })
    .then((drawn) => {
      if (room[slot] !== work) return;
      room[slot] = null;
      if (drawn) settle(room);
    });
};

const drawFailure = (error: unknown): Failure => ({
  code: 'sampler.failed',
  what: say`The next queries could not be drawn: ${messageOf(error)}`,
  safe: say`Every judgement so far is saved.`,
  remedy: say`Close the project and open it again.`,
});

const draw = async (room: Room, strategy: string, count: number, signal: AbortSignal): Promise<void> => {
  const { settings, seed } = room.project;
  const { ask, learner, auditShare, repeatShare, gridSize, gridPick, annotator } = settings;
  const request = { ask, strategy, learner, count, auditShare, repeatShare, gridSize, gridPick, annotator, seed };
  const reply = await room.sampler.call('draw', { ...request, waiting: waitingOf(room) }, { signal });
  if (signal.aborted || room.closed) return;
  room.cache.add(reply.items);
  if (reply.information !== null) room.view.set({ information: reply.information });
  if (reply.queries.length === 0) room.dry = true;
  else room.show(append(room.queue, reply.queries.filter(stillOpen(room)).map(ticketed)));
};

const stillOpen = ({ asked, ledger }: Room): ((drawn: DrawnQuery) => boolean) => {
  const flagged = new Set(ledger.flagged().map(({ item }) => item));
  return (drawn) => isStillOpen(drawn, asked, flagged);
};

/** After a draw: asks for more if still few, and when the pool is exhausted lets skipped queries come back. */
const settle = (room: Room): void => {
  if (room.closed) return;
  if (!room.dry) topUp(room);
  else if (!room.queue.current) bringSkippedBack(room);
};

const bringSkippedBack = (room: Room): void => {
  const { ask } = room.project.settings;
  const mayCome = ({ query }: QueuedQuery): boolean =>
    query.kind === ask && !itemsOf(query).some((item) => room.ledger.flag(item)?.bad);
  const back = room.skipped.filter(mayCome);
  room.skipped = room.skipped.filter((query) => !mayCome(query));
  room.show(queueOf(back));
  room.view.set({ exhausted: back.length === 0 });
};

/** To be called whenever the queue has become shorter. */
export const afterLeaving = (room: Room): void => (room.dry ? settle(room) : topUp(room));

/** Lets go of what waits and draws anew, because settings or the pool have changed. */
export const redraw = (room: Room): void => {
  room.drawing?.abort();
  room.bridging?.abort();
  room.drawing = null;
  room.bridging = null;
  room.dry = false;
  room.show(emptyQueue);
  topUp(room);
};

/**
 * Keeps the queries that come up soon and lets the rest go, because a better metric is in force. A draw under way is
 * not given up: where draws take longer than the time between two fits, the queue would run dry.
 */
export const refresh = (room: Room, keep: number): void => {
  room.show(queueOf(everyQuery(room.queue).slice(0, keep + 1)));
  topUp(room);
};
