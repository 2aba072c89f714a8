import type { Origin } from '../../../shared/model/judgement.ts';
import { itemsOf, type Query } from '../../../shared/model/query.ts';
import type { OpenProject } from '../open-project.ts';
import type { QueuedQuery } from '../state/session.ts';

/** An act that was taken back, with the query that it had taken off the screen. */
interface Undone {
  readonly id: string;
  readonly query: Query;
  readonly origin: Origin;
}

/** Rows of a query's items, from the items themselves; also brings these into the cache. Null when one is gone. */
const rowsInReach = async (
  { cache, sampler }: OpenProject,
  ids: readonly string[],
): Promise<readonly number[] | null> => {
  const missing = cache.missing(ids);
  if (missing.length > 0) cache.add(await sampler.call('items', { ids: missing }));
  const rows = ids.flatMap((id) => cache.get(id)?.row ?? []);
  return rows.length === ids.length ? rows : null;
};

/** Rows of a query that was put aside, read from the database: right after a start the worker has other things to do. */
const rowsKept = async ({ cache, store }: OpenProject, { query, rows }: QueuedQuery): Promise<readonly number[]> => {
  if (cache.missing(itemsOf(query)).length > 0) cache.add(await store.itemsByRow(rows));
  return rows;
};

/**
 * The query of what was undone comes back on screen, even if queries of another kind are asked by now; unless that was
 * redone meanwhile or an item is set aside.
 * @param kept the query as it waited among those put aside, if it did.
 */
const askAgain = async (open: OpenProject, { id, query, origin }: Undone, kept?: QueuedQuery): Promise<void> => {
  const { asking, log, store } = open;
  const rows = kept ? await rowsKept(open, kept) : await rowsInReach(open, itemsOf(query));
  if (open.closed || !rows || !log.projection.isRetracted(id)) return;
  if (itemsOf(query).some((item) => log.projection.flag(item)?.bad)) return;
  asking.bringBack({ query, rows, origin, why: 'undone' });
  // The retraction was committed with the queue as it was: a restart finds the query that came back since.
  await log.inOrder(() => store.saveQueue(asking.saved));
};

/** Finding a query's items may take a worker's time: the next commit does not wait for that. */
export const reinstateLater = (open: OpenProject, undone: Undone, kept?: QueuedQuery): void => {
  open.returns.run(() => askAgain(open, undone, kept)).catch(() => undefined);
};
