import { itemsOf, queryKey } from '../../../shared/model/query.ts';
import type { QueuedQuery } from '../state/session.ts';

/** The query on screen and those behind it. Never changed in place: each step gives a new queue. */
export interface Queue {
  readonly current: QueuedQuery | null;
  readonly upcoming: readonly QueuedQuery[];
}

/** Below this many waiting queries the sampler is asked for more: ten are to be there even while it works. */
export const lowWater = 24;
/** How many are asked for at a time. */
export const refillBy = 16;
/** Below this many the strategy is too slow for this expert, and random queries fill in. */
export const fallbackBelow = 12;
export const fallbackBy = 8;
/** Undoing far back puts many queries back in front; those at the end are then let go. */
export const longest = 64;

export const emptyQueue: Queue = { current: null, upcoming: [] };

/** All queries of a queue in the order in which they will be asked. */
export const everyQuery = ({ current, upcoming }: Queue): readonly QueuedQuery[] =>
  current ? [current, ...upcoming] : upcoming;

export const queueOf = (queries: readonly QueuedQuery[]): Queue => ({
  current: queries[0] ?? null,
  upcoming: queries.slice(1, longest),
});

/** The next query comes on screen. */
export const advance = ({ upcoming }: Queue): Queue => queueOf(upcoming);

/** Adds queries at the end, leaving out those that are waiting already. */
export const append = (queue: Queue, more: readonly QueuedQuery[]): Queue => {
  const waiting = new Set(everyQuery(queue).map(({ query }) => queryKey(query)));
  const fresh = more.filter(({ query }) => {
    const key = queryKey(query);
    if (waiting.has(key)) return false;
    waiting.add(key);
    return true;
  });
  return queueOf([...everyQuery(queue), ...fresh]);
};

/** Puts a query back on screen; the one that was there comes right after it. */
export const bringBack = (queue: Queue, query: QueuedQuery): Queue => {
  const key = queryKey(query.query);
  return queueOf([query, ...everyQuery(queue).filter((other) => queryKey(other.query) !== key)]);
};

/** Whether a queued query asks what this key stands for. */
export const isAbout =
  (key: string) =>
  ({ query }: QueuedQuery): boolean =>
    queryKey(query) === key;

export const withoutKey = (queue: Queue, key: string): Queue =>
  queueOf(everyQuery(queue).filter((query) => !isAbout(key)(query)));

export const withoutItem = (queue: Queue, item: string): Queue =>
  queueOf(everyQuery(queue).filter(({ query }) => !itemsOf(query).includes(item)));
