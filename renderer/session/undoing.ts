import type { Judgement, Revision, Skip } from '../../shared/model/judgement.ts';
import { itemsOf, queryKey } from '../../shared/model/query.ts';
import { saveDesk } from '../storage/desks.ts';
import { itemsByRow } from '../storage/items.ts';
import { announceTotal } from './announce.ts';
import type { Act } from './ledger.ts';
import { bringBack, everyQuery, withoutKey } from './queue.ts';
import { announceFailure, record } from './record.ts';
import { type Room, ticketed } from './room.ts';
import type { QueuedQuery } from './session.ts';
import { afterLeaving } from './supply.ts';
import { invalidateTraining } from './training.ts';

/** The latest revision decides: this one is later than the one before it, even if the clock was put back since. */
const revisionOf = (room: Room, type: Revision['type'], act: string): Revision => ({
  type,
  id: crypto.randomUUID(),
  project: room.id,
  judgement: act,
  annotator: room.annotator,
  at: Math.max(Date.now(), room.ledger.revisedAt(act) + 1),
});

/** Rows of a query's items, from the items themselves; also brings these into the cache. Null when one is gone. */
export const rowsInReach = async (room: Room, ids: readonly string[]): Promise<readonly number[] | null> => {
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
const askAgain = async (room: Room, { id, query, origin }: Act, kept?: QueuedQuery): Promise<void> => {
  const rows = kept ? await rowsKept(room, kept) : await rowsInReach(room, itemsOf(query));
  if (room.closed || !rows || !room.ledger.isRetracted(id)) return;
  const aside = new Set(room.ledger.flagged().map(({ item }) => item));
  if (itemsOf(query).some((item) => aside.has(item))) return;
  room.show(bringBack(room.queue, ticketed({ query, rows, origin, why: 'undone' })));
  // The retraction was committed with the desk as it was: a restart finds the query that came back since.
  await room.commits.run(() => saveDesk(room.database, room.id, room.desk));
};

/** What counts, or is put aside, again needs no asking. */
const askNoMore = (room: Room, key: string): void => {
  if (!everyQuery(room.queue).some((waiting) => queryKey(waiting.query) === key)) return;
  room.show(withoutKey(room.queue, key));
  afterLeaving(room);
};

/** Writes a revision; false when that failed. */
const revise = async (room: Room, type: Revision['type'], act: Act): Promise<boolean> => {
  const failure = await record(room, [revisionOf(room, type, act.id)]);
  if (failure) announceFailure(room, failure);
  return failure === null;
};

/** Finding a query's items may take a worker's time: the next commit does not wait for that. */
const returnLater = (room: Room, act: Act, kept?: QueuedQuery): void => {
  room.returns.run(() => askAgain(room, act, kept)).catch(() => undefined);
};

const reviseJudgement = async (room: Room, type: Revision['type'], judgement: Judgement): Promise<void> => {
  if (!(await revise(room, type, judgement))) return;
  announceTotal(room, type === 'retraction' ? 'undone' : 'redone');
  invalidateTraining(room);
  // A correction was made on the Review screen: undoing it changes the record, not what is being asked.
  if (judgement.replaces !== null) return;
  if (type === 'restoration') askNoMore(room, queryKey(judgement.query));
  else returnLater(room, judgement);
};

/** A skip taken back: its query waits no longer among those put aside. Brought back: it does again. */
const reviseSkip = async (room: Room, type: Revision['type'], skip: Skip): Promise<void> => {
  const key = queryKey(skip.query);
  const before = room.skipped;
  const back = everyQuery(room.queue).find(({ query }) => queryKey(query) === key);
  if (type === 'retraction') room.skipped = before.filter(({ query }) => queryKey(query) !== key);
  else if (back) room.skipped = [...before, back];
  // Committed with the revision, so that a restart never finds one without the other.
  if (!(await revise(room, type, skip))) {
    room.skipped = before;
    return;
  }
  announceTotal(room, type === 'retraction' ? 'unskipped' : 'skipped');
  if (type === 'restoration') askNoMore(room, key);
  else
    returnLater(
      room,
      skip,
      before.find(({ query }) => queryKey(query) === key),
    );
};

const reviseAct = (room: Room, type: Revision['type'], act: Act): Promise<void> =>
  act.type === 'skip' ? reviseSkip(room, type, act) : reviseJudgement(room, type, act);

/** Takes back what this annotator did last, an answer or a skip, through any number of restarts. */
export const undoLast = (room: Room): Promise<void> =>
  room.commits.run(async () => {
    const target = room.ledger.undoTarget(room.annotator);
    if (target) await reviseAct(room, 'retraction', target);
  });

export const redoLast = (room: Room): Promise<void> =>
  room.commits.run(async () => {
    const target = room.ledger.redoTarget(room.annotator);
    if (target) await reviseAct(room, 'restoration', target);
  });

/** Retracts or restores any one judgement, from the Review screen. */
export const reviseOne = (room: Room, type: Revision['type'], id: string): Promise<void> =>
  room.commits.run(async () => {
    const judgement = room.ledger.judgement(id);
    if (judgement && room.ledger.isRetracted(id) === (type === 'restoration'))
      await reviseJudgement(room, type, judgement);
  });
