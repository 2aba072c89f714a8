import type { Failure } from '../../shared/model/outcome.ts';
import { messageOf } from '../storage/database.ts';
import type { Waiting } from '../workers/sampler-api.ts';
import { append, emptyQueue, everyQuery, lowWater, queueOf, refillBy } from './queue.ts';
import { announceFailure } from './record.ts';
import { type Room, ticketed } from './room.ts';

const waitingOf = (room: Room): readonly Waiting[] =>
  [...room.inFlight, ...everyQuery(room.queue), ...room.skipped].map(({ query, rows }) => ({
    kind: query.kind,
    rows,
  }));

/** Asks the sampler for more queries when few are left. Never awaited on the way from a key press to the next query. */
export const topUp = (room: Room): void => {
  if (room.closed || room.drawing || room.dry || room.queue.upcoming.length >= lowWater) return;
  const drawing = new AbortController();
  room.drawing = drawing;
  draw(room, drawing.signal)
    .then(() => true)
    .catch((error) => {
      if (!room.closed && !drawing.signal.aborted) announceFailure(room, drawFailure(error));
      // Not tried again by itself: the next answer asks again.
      return false;
    })
    .then((drawn) => {
      if (room.drawing !== drawing) return;
      room.drawing = null;
      if (drawn) settle(room);
    });
};

const drawFailure = (error: unknown): Failure => ({
  code: 'sampler.failed',
  what: `The next queries could not be drawn: ${messageOf(error)}`,
  safe: 'Every judgement so far is saved.',
  remedy: 'Close the project and open it again.',
});

const draw = async (room: Room, signal: AbortSignal): Promise<void> => {
  const { settings, seed } = room.project;
  const { strategy, auditShare, repeatShare, gridSize, gridPick, annotator } = settings;
  const request = { strategy, auditShare, repeatShare, gridSize, gridPick, annotator, seed, ask: settings.ask };
  const reply = await room.sampler.call('draw', { ...request, count: refillBy, waiting: waitingOf(room) }, { signal });
  if (signal.aborted || room.closed) return;
  // What was answered while the sampler worked may be among the draws only as a repeat, never as itself.
  room.cache.add(reply.items);
  room.dry = reply.queries.length === 0;
  if (!room.dry) room.show(append(room.queue, reply.queries.map(ticketed)));
};

/** After a draw: asks for more if still few, and when the pool is exhausted lets skipped queries come back. */
const settle = (room: Room): void => {
  if (room.closed) return;
  if (!room.dry) topUp(room);
  else if (!room.queue.current) bringSkippedBack(room);
};

const bringSkippedBack = (room: Room): void => {
  const { ask } = room.project.settings;
  const back = room.skipped.filter(({ query }) => query.kind === ask);
  room.skipped = [];
  room.show(queueOf(back));
  room.view.set({ exhausted: back.length === 0 });
};

/** To be called whenever the queue has become shorter. */
export const afterLeaving = (room: Room): void => (room.dry ? settle(room) : topUp(room));

/** Lets go of what waits and draws anew, because settings or the pool have changed. */
export const redraw = (room: Room): void => {
  room.drawing?.abort();
  room.drawing = null;
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
