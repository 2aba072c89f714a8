import type { Origin } from '../../../shared/model/judgement.ts';
import { itemsOf, type Query, queryKey } from '../../../shared/model/query.ts';
import { itemsByRow } from '../../storage/items.ts';
import { saveDesk } from '../../storage/saved-queues.ts';
import { type Room, ticketed } from '../open-project.ts';
import { bringBack, everyQuery, withoutKey } from '../state/queue.ts';
import type { QueuedQuery } from '../state/session.ts';
import { afterLeaving } from './query-supply.ts';

/** An act that was taken back, with the query that it had taken off the screen. */
interface Undone {
  readonly id: string;
  readonly query: Query;
  readonly origin: Origin;
}

/** Rows of a query's items, from the items themselves; also brings these into the cache. Null when one is gone. */
const rowsInReach = async (room: Room, ids: readonly string[]): Promise<readonly number[] | null> => {
  const missing = room.cache.missing(ids);
  if (missing.length > 0) room.cache.add(await room.sampler.call('items', { ids: missing }));
  const rows = ids.flatMap((id) => room.cache.get(id)?.row ?? []);
  return rows.length === ids.length ? rows : null;
};

/** Rows of a query that was put aside, read from the database: right after a start the worker has other things to do. */
const rowsKept = async (room: Room, { query, rows }: QueuedQuery): Promise<readonly number[]> => {
  if (room.cache.missing(itemsOf(query)).length > 0) room.cache.add(await itemsByRow(room.database, room.id, rows));
  return rows;
};

/**
 * The query of what was undone comes back on screen, even if queries of another kind are asked by now; unless that was
 * redone meanwhile or an item is set aside.
 * @param kept the query as it waited among those put aside, if it did.
 */
const askAgain = async (room: Room, { id, query, origin }: Undone, kept?: QueuedQuery): Promise<void> => {
  const rows = kept ? await rowsKept(room, kept) : await rowsInReach(room, itemsOf(query));
  if (room.closed || !rows || !room.ledger.isRetracted(id)) return;
  const aside = new Set(room.ledger.flagged().map(({ item }) => item));
  if (itemsOf(query).some((item) => aside.has(item))) return;
  room.show(bringBack(room.queue, ticketed({ query, rows, origin, why: 'undone' })));
  // The retraction was committed with the desk as it was: a restart finds the query that came back since.
  await room.commits.run(() => saveDesk(room.database, room.id, room.desk));
};

/** Finding a query's items may take a worker's time: the next commit does not wait for that. */
export const returnLater = (room: Room, undone: Undone, kept?: QueuedQuery): void => {
  room.returns.run(() => askAgain(room, undone, kept)).catch(() => undefined);
};

/** What counts, or is put aside, again needs no asking. */
export const askNoMore = (room: Room, key: string): void => {
  if (!everyQuery(room.queue).some((waiting) => queryKey(waiting.query) === key)) return;
  room.show(withoutKey(room.queue, key));
  afterLeaving(room);
};
