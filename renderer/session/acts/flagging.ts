import type { Flag, Revision } from '../../../shared/model/judgement.ts';
import { itemsOf, queryKey } from '../../../shared/model/query.ts';
import { type Room, ticketed } from '../open-project.ts';
import { bringBack, type Queue, withoutItem } from '../state/queue.ts';
import type { QueuedQuery } from '../state/session.ts';
import { announceTotal } from './announce.ts';
import { announceFailure, record } from './commit.ts';
import { afterLeaving, topUp } from './query-supply.ts';
import { returnLater } from './reinstate-query.ts';
import { revise } from './retractions.ts';

/** What a flag says of its items. */
type Verdict = Pick<Flag, 'bad' | 'note'>;

/** The flags of one act: the others go along with the first. */
const flagsOf = (room: Room, id: string, items: readonly string[], { bad, note }: Verdict): readonly Flag[] =>
  items.map((item, i) => ({
    type: 'flag',
    id: i === 0 ? id : crypto.randomUUID(),
    project: room.id,
    item,
    bad,
    note,
    annotator: room.annotator,
    // The latest flag stands: this one is later than the one before it, even if the clock was put back since.
    at: Math.max(Date.now(), (room.ledger.flag(item)?.at ?? 0) + 1),
    ...(i === 0 ? {} : { along: id }),
  }));

const withoutItems = (queue: Queue, items: readonly string[]): Queue => items.reduce(withoutItem, queue);

/** What is asked follows what is flagged now. */
const followFlags = (room: Room, items: readonly string[]): void => {
  const aside = items.filter((item) => room.ledger.flag(item)?.bad);
  if (aside.length < items.length) room.dry = false;
  if (aside.length === 0) topUp(room);
  else {
    room.show(withoutItems(room.queue, aside));
    afterLeaving(room);
  }
};

/** Flagged items leave the queue in this tick, and the pool once the flags are on disk. */
export const flagItems = (room: Room, items: readonly string[], verdict: Verdict): Promise<void> => {
  const { bad, note } = verdict;
  const { current } = room.queue;
  const id = crypto.randomUUID();
  const interrupted =
    bad && current !== null && itemsOf(current.query).some((item) => items.includes(item)) ? current : null;
  if (interrupted) room.interrupted.set(id, interrupted);
  if (bad) room.show(withoutItems(room.queue, items));
  return room.commits.run(async () => {
    // Saying again what is said already is nothing to undo.
    const news = items.filter((item) => {
      const known = room.ledger.flag(item);
      return (known?.bad ?? false) !== bad || (known?.note ?? '') !== note;
    });
    if (news.length === 0) return;
    const failure = await record(room, flagsOf(room, id, news, verdict));
    if (failure) {
      if (interrupted) room.show(bringBack(room.queue, ticketed(interrupted)));
      announceFailure(room, failure);
      return;
    }
    announceTotal(room, bad ? 'flagged' : 'putBack', news.length);
    followFlags(room, news);
  });
};

/** Whether a query still waits for its answer. */
const isOpen = (room: Room, { query }: QueuedQuery): boolean => {
  const key = queryKey(query);
  if (room.skipped.some((other) => queryKey(other.query) === key)) return false;
  for (const judgement of room.ledger.newestFirst()) if (queryKey(judgement.query) === key) return false;
  return true;
};

/** Takes a flag back, or brings it back, and with it those that were set in the same act. */
export const reviseFlag = async (room: Room, type: Revision['type'], flag: Flag): Promise<void> => {
  if (!(await revise(room, type, flag))) return;
  const items = room.ledger.flagsSetWith(flag).map(({ item }) => item);
  announceTotal(room, (type === 'retraction') === flag.bad ? 'unflagged' : 'reflagged', items.length);
  followFlags(room, items);
  const interrupted = room.interrupted.get(flag.id);
  if (type === 'retraction' && interrupted && isOpen(room, interrupted))
    returnLater(room, { ...interrupted, id: flag.id }, interrupted);
};
