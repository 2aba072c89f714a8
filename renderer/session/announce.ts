import type { Room } from './room.ts';
import type { Announcement } from './session.ts';

/** A refusal stays for some frames, or the acknowledgement of the answer before it would hide it unpainted. */
const refusalStays = 90;

/** Says something in the status region. Only a failure, or another refusal, takes the place of a fresh refusal at once. */
export const announce = (room: Room, announcement: Announcement): void => {
  const now = performance.now();
  clearTimeout(room.announcing);
  if (announcement.says === 'refused-early') room.refusedAt = now;
  const wait = announcement.says === 'saved' ? room.refusedAt + refusalStays - now : 0;
  const say = (): void => {
    if (!room.closed) room.view.set({ announcement });
  };
  if (wait > 0) room.announcing = setTimeout(say, wait);
  else say();
};

/** How many judgements count now: what most announcements say. */
export const announceTotal = (room: Room, says: 'saved' | 'undone' | 'redone' | 'skipped'): void =>
  announce(room, { says, total: room.ledger.counts.total });
