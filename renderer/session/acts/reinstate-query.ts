import type { Origin } from '../../../shared/model/judgement.ts';
import { itemsOf, type Query, queryKey } from '../../../shared/model/query.ts';
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

/** Whether a query has neither been answered nor put aside. */
export const isUnanswered = ({ asking, log }: OpenProject, { query }: QueuedQuery): boolean => {
  const key = queryKey(query);
  if (asking.skipped.has(key) || asking.isInFlight(key)) return false;
  for (const judgement of log.projection.newestFirst()) if (queryKey(judgement.query) === key) return false;
  return true;
};

/** False when that was redone before its query could come back. */
const askAgain = async (open: OpenProject, { id, query, origin }: Undone, kept?: QueuedQuery): Promise<boolean> => {
  const { asking, log } = open;
  const rows = kept ? await rowsKept(open, kept) : await rowsInReach(open, itemsOf(query));
  if (open.closed) return true;
  if (!log.projection.isRetracted(id)) return false;
  const isAside = itemsOf(query).some((item) => log.projection.flag(item)?.bad);
  if (rows && !isAside) asking.bringBack({ query, rows, origin, why: 'undone' });
  return true;
};

/**
 * The query of what was undone comes back on screen, even if queries of another kind are asked by now; unless that was
 * redone meanwhile or an item is set aside. Finding its items may take a worker's time: the next commit does not wait.
 * @param kept the query as it waited among those put aside, if it did.
 * @param redone told when it was redone meanwhile.
 */
export const reinstateLater = (
  open: OpenProject,
  undone: Undone,
  kept?: QueuedQuery,
  redone: () => void = () => undefined,
): void => {
  const { returns, log, store, asking } = open;
  returns
    .run(async () => {
      if (!(await askAgain(open, undone, kept))) redone();
      // The retraction was committed with the queue as it was: a restart finds the query that came back since.
      if (!open.closed) await log.inOrder(() => store.saveQueue(asking.saved));
    })
    .catch(() => undefined);
};
