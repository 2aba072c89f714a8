import type { Failure } from '../../../shared/model/result.ts';
import type { Room, Waiting } from '../open-project.ts';
import type { Announcement, Told } from '../state/session.ts';
import { soonestAnswer } from './pace-limit.ts';

/** What the status region follows. */
type Speaking = Pick<
  Room,
  'queue' | 'shown' | 'refusedAt' | 'saidAt' | 'waiting' | 'announcing' | 'sent' | 'journalled' | 'view' | 'closed'
>;

/** What is said stays for some frames, or what comes right behind it would hide it unpainted. */
const stays = 90;
/** A query is painted within a frame or two; a screen that shows none must not keep an acknowledgement waiting. */
const frame = 16;
const longestWait = 250;
/** A journal that hangs must not silence the status region: after so long the database's strict commit is enough. */
const longestJournal = 2000;

/** Milliseconds until the query on screen takes an answer; 0 when it does, or when there is none. */
const untilAnswerable = ({ queue, shown }: Speaking, now: number): number => {
  if (queue.current === null) return 0;
  return shown?.ticket === queue.current.ticket ? shown.at + soonestAnswer - now : frame;
};

const put = (room: Speaking, announcement: Announcement): void => {
  room.saidAt = performance.now();
  if (!room.closed) room.view.set({ announcement });
};

const isFailure = ({ announcement }: Waiting): boolean => announcement.says === 'failed';

/** Milliseconds until the first of what waits may be said; 0 or less when it may be now. */
const dueIn = (room: Speaking, first: Waiting, isLast: boolean): number => {
  const { since, sent } = first;
  const now = performance.now();
  if (isFailure(first)) return room.saidAt + stays - now;
  if (room.journalled < sent && now - since < longestJournal) return since + longestJournal - now;
  // What was answered since shows that nobody waits for this one any more.
  if (!isLast || now - since >= longestWait) return 0;
  return Math.max(room.refusedAt + stays - now, untilAnswerable(room, now));
};

/** Says what waits, in its order and none skipped, as far as it is due. */
const sayWhatIsDue = (room: Speaking): void => {
  clearTimeout(room.announcing);
  for (let [next, ...later] = room.waiting; next !== undefined; [next, ...later] = room.waiting) {
    const wait = dueIn(room, next, later.every(isFailure));
    if (wait > 0) {
      room.announcing = setTimeout(() => sayWhatIsDue(room), wait);
      return;
    }
    room.waiting = later;
    put(room, next.announcement);
  }
};

const sayLater = (room: Speaking, announcement: Announcement): void => {
  room.waiting = [...room.waiting, { announcement, since: performance.now(), sent: room.sent }];
  sayWhatIsDue(room);
};

/**
 * Says something in the status region. An acknowledgement comes when the journal has its copy too and the next query can
 * be answered, so that whoever goes on at its word is not refused, and does not hide a fresh refusal. Everything else is
 * said right away.
 */
export const announce = (room: Speaking, announcement: Announcement): void => {
  if (announcement.says === 'saved' || announcement.says === 'practised') {
    sayLater(room, announcement);
    return;
  }
  put(room, announcement);
  if (announcement.says === 'refused-early') {
    room.refusedAt = performance.now();
    return;
  }
  // What was to be acknowledged is overtaken; that the journal failed is not.
  room.waiting = room.waiting.filter(isFailure);
  sayWhatIsDue(room);
};

/**
 * The journal is through with one more piece. What failed there is said after the acknowledgements that wait: the
 * database has those judgements.
 */
export const announceJournalled = (room: Speaking, failure: Failure | null): void => {
  room.journalled++;
  if (failure) sayLater(room, { says: 'failed', failure });
  else sayWhatIsDue(room);
};

/** How many judgements count now: what most announcements say. */
export const announceTotal = (room: Speaking & Pick<Room, 'ledger'>, says: Told, items?: number): void =>
  announce(room, { says, total: room.ledger.counts.total, ...(items === undefined ? {} : { items }) });
