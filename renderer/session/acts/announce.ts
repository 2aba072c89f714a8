import type { Room } from '../open-project.ts';
import type { Announcement, Told } from '../state/session.ts';
import { soonestAnswer } from './pace-limit.ts';

/** A refusal stays for some frames, or the acknowledgement of the answer before it would hide it unpainted. */
const refusalStays = 90;
/** A query is painted within a frame or two; a screen that shows none must not keep an acknowledgement waiting. */
const frame = 16;
const longestWait = 250;

/** Milliseconds until the query on screen takes an answer; 0 when it does, or when there is none. */
const untilAnswerable = ({ queue, shown }: Room, now: number): number => {
  if (queue.current === null) return 0;
  return shown?.ticket === queue.current.ticket ? shown.at + soonestAnswer - now : frame;
};

const put = (room: Room, announcement: Announcement): void => {
  if (!room.closed) room.view.set({ announcement });
};

const acknowledge = (room: Room, announcement: Announcement): void => {
  // The one before is said before this one: none is skipped.
  if (room.announced) put(room, room.announced);
  clearTimeout(room.announcing);
  room.announced = announcement;
  const begun = performance.now();
  const sayWhenDue = (): void => {
    const now = performance.now();
    const wait = Math.max(room.refusedAt + refusalStays - now, untilAnswerable(room, now));
    if (wait > 0 && now - begun < longestWait) {
      room.announcing = setTimeout(sayWhenDue, wait);
      return;
    }
    room.announced = null;
    put(room, announcement);
  };
  sayWhenDue();
};

/**
 * Says something in the status region. An acknowledgement comes when the next query can be answered, so that whoever goes
 * on at its word is not refused, and does not hide a fresh refusal. Everything else is said right away.
 */
export const announce = (room: Room, announcement: Announcement): void => {
  if (announcement.says === 'saved' || announcement.says === 'practised') {
    acknowledge(room, announcement);
    return;
  }
  put(room, announcement);
  if (announcement.says === 'refused-early') {
    room.refusedAt = performance.now();
    return;
  }
  clearTimeout(room.announcing);
  room.announced = null;
};

/** How many judgements count now: what most announcements say. */
export const announceTotal = (room: Room, says: Told, items?: number): void =>
  announce(room, { says, total: room.ledger.counts.total, ...(items === undefined ? {} : { items }) });
