import type { Flag, Revision } from '../../shared/model/judgement.ts';
import { itemsOf, queryKey } from '../../shared/model/query.ts';
import { announceTotal } from './announce.ts';
import { bringBack, withoutItem } from './queue.ts';
import { announceFailure, record } from './record.ts';
import { returnLater } from './returning.ts';
import { revise } from './revising.ts';
import { type Room, ticketed } from './room.ts';
import type { QueuedQuery } from './session.ts';
import { afterLeaving, topUp } from './supply.ts';

const flagOf = (room: Room, id: string, item: string, bad: boolean, note: string): Flag => ({
  type: 'flag',
  id,
  project: room.id,
  item,
  bad,
  note,
  annotator: room.annotator,
  // The latest flag stands: this one is later than the one before it, even if the clock was put back since.
  at: Math.max(Date.now(), (room.ledger.flag(item)?.at ?? 0) + 1),
});

/** What is asked follows what is flagged now. */
const followFlag = (room: Room, item: string): void => {
  if (room.ledger.flag(item)?.bad) {
    room.show(withoutItem(room.queue, item));
    afterLeaving(room);
  } else {
    room.dry = false;
    topUp(room);
  }
};

/** A flagged item leaves the queue in this tick, and the pool once the flag is on disk. */
export const flagItem = (room: Room, item: string, bad: boolean, note: string): Promise<void> => {
  const { current } = room.queue;
  const id = crypto.randomUUID();
  const interrupted = bad && current !== null && itemsOf(current.query).includes(item) ? current : null;
  if (interrupted) room.interrupted.set(id, interrupted);
  if (bad) room.show(withoutItem(room.queue, item));
  return room.commits.run(async () => {
    const known = room.ledger.flag(item);
    // Saying again what is said already is nothing to undo.
    if ((known?.bad ?? false) === bad && (known?.note ?? '') === note) return;
    const failure = await record(room, [flagOf(room, id, item, bad, note)]);
    if (failure) {
      if (interrupted) room.show(bringBack(room.queue, ticketed(interrupted)));
      announceFailure(room, failure);
      return;
    }
    announceTotal(room, bad ? 'flagged' : 'putBack');
    followFlag(room, item);
  });
};

/** Whether a query still waits for its answer. */
const isOpen = (room: Room, { query }: QueuedQuery): boolean => {
  const key = queryKey(query);
  if (room.skipped.some((other) => queryKey(other.query) === key)) return false;
  for (const judgement of room.ledger.newestFirst()) if (queryKey(judgement.query) === key) return false;
  return true;
};

export const reviseFlag = async (room: Room, type: Revision['type'], flag: Flag): Promise<void> => {
  if (!(await revise(room, type, flag))) return;
  announceTotal(room, (type === 'retraction') === flag.bad ? 'unflagged' : 'reflagged');
  followFlag(room, flag.item);
  const interrupted = room.interrupted.get(flag.id);
  if (type === 'retraction' && interrupted && isOpen(room, interrupted))
    returnLater(room, { ...interrupted, id: flag.id }, interrupted);
};
