import type { Revision } from '../../../shared/model/judgement.ts';
import type { Room } from '../open-project.ts';
import type { Act } from '../state/log-projection.ts';
import { announceFailure, record } from './commit.ts';

/** The latest revision decides: this one is later than the one before it, even if the clock was put back since. */
const revisionOf = (room: Room, type: Revision['type'], act: string): Revision => ({
  type,
  id: crypto.randomUUID(),
  project: room.id,
  target: act,
  annotator: room.annotator,
  at: Math.max(Date.now(), room.ledger.revisedAt(act) + 1),
});

/** Writes a revision; false when that failed, which is said. To be called inside `room.commits`. */
export const revise = async (room: Room, type: Revision['type'], act: Act): Promise<boolean> => {
  const failure = await record(room, [revisionOf(room, type, act.id)]);
  if (failure) announceFailure(room, failure);
  return failure === null;
};
