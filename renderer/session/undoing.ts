import type { Judgement, Revision } from '../../shared/model/judgement.ts';
import { itemsOf, queryKey } from '../../shared/model/query.ts';
import { saveDesk } from '../storage/desks.ts';
import { announceTotal } from './announce.ts';
import { bringBack, everyQuery, withoutKey } from './queue.ts';
import { announceFailure, record } from './record.ts';
import { type Room, ticketed } from './room.ts';
import { afterLeaving } from './supply.ts';
import { invalidateTraining } from './training.ts';

const revisionOf = (room: Room, type: Revision['type'], judgement: string): Revision => ({
  type,
  id: crypto.randomUUID(),
  project: room.id,
  judgement,
  annotator: room.annotator,
  at: Date.now(),
});

/** Rows of a query's items, from the items themselves; also brings these into the cache. Null when one is gone. */
export const rowsInReach = async (room: Room, ids: readonly string[]): Promise<readonly number[] | null> => {
  const missing = room.cache.missing(ids);
  if (missing.length > 0) room.cache.add(await room.sampler.call('items', { ids: missing }));
  const rows = ids.flatMap((id) => room.cache.get(id)?.row ?? []);
  return rows.length === ids.length ? rows : null;
};

/** The undone query comes back on screen, to be judged again, unless it was redone meanwhile. */
const askAgain = async (room: Room, { id, query, origin }: Judgement): Promise<void> => {
  const rows = await rowsInReach(room, itemsOf(query));
  if (room.closed || !rows || !room.ledger.isRetracted(id) || query.kind !== room.project.settings.ask) return;
  room.show(bringBack(room.queue, ticketed({ query, rows, origin, why: 'undone' })));
  // The retraction was committed with the desk as it was: a restart finds the query that came back since.
  await room.commits.run(() => saveDesk(room.database, room.id, room.desk));
};

/** A judgement that counts again needs no asking. */
const askNoMore = (room: Room, { query }: Judgement): void => {
  const key = queryKey(query);
  if (!everyQuery(room.queue).some((waiting) => queryKey(waiting.query) === key)) return;
  room.show(withoutKey(room.queue, key));
  afterLeaving(room);
};

const revise = async (room: Room, type: Revision['type'], judgement: Judgement): Promise<void> => {
  const failure = await record(room, [revisionOf(room, type, judgement.id)]);
  if (failure) {
    announceFailure(room, failure);
    return;
  }
  announceTotal(room, type === 'retraction' ? 'undone' : 'redone');
  invalidateTraining(room);
  // A correction was made on the Review screen: undoing it changes the record, not what is being asked.
  if (judgement.replaces !== null) return;
  if (type === 'restoration') askNoMore(room, judgement);
  // Finding its items may take a worker's time: the next commit does not wait for that.
  else room.returns.run(() => askAgain(room, judgement)).catch(() => undefined);
};

/** Takes back this annotator's latest standing judgement, through any number of restarts. */
export const undoLast = (room: Room): Promise<void> =>
  room.commits.run(async () => {
    const target = room.ledger.undoTarget(room.annotator);
    if (target) await revise(room, 'retraction', target);
  });

export const redoLast = (room: Room): Promise<void> =>
  room.commits.run(async () => {
    const target = room.ledger.redoTarget(room.annotator);
    if (target) await revise(room, 'restoration', target);
  });

/** Retracts or restores any one judgement, from the Review screen. */
export const reviseOne = (room: Room, type: Revision['type'], id: string): Promise<void> =>
  room.commits.run(async () => {
    const judgement = room.ledger.judgement(id);
    if (judgement && room.ledger.isRetracted(id) === (type === 'restoration')) await revise(room, type, judgement);
  });
