import { askedLikelihood } from '../../shared/evaluation/audit.ts';
import type { Answer, Flag, Judgement, Remark } from '../../shared/model/judgement.ts';
import { announceTotal } from './announce.ts';
import { withoutItem } from './queue.ts';
import { announceFailure, record } from './record.ts';
import { inReviewOrder } from './review-order.ts';
import type { Room } from './room.ts';
import type { ReviewRow } from './session.ts';
import { topUp } from './supply.ts';
import { invalidateTraining } from './training.ts';

const stateOf = ({ ledger }: Room, { id, practice }: Judgement): ReviewRow['state'] => {
  if (ledger.isRetracted(id)) return 'retracted';
  if (ledger.isReplaced(id)) return 'replaced';
  return practice ? 'practice' : 'standing';
};

const rowOf = (room: Room, judgement: Judgement): ReviewRow => ({
  judgement,
  state: stateOf(room, judgement),
  remark: room.ledger.remark(judgement.id) ?? null,
  agreement: askedLikelihood(judgement),
});

export const reviewRows = (room: Room): readonly ReviewRow[] =>
  inReviewOrder(room.ledger.judgements()).map((judgement) => rowOf(room, judgement));

export const reviewRow = (room: Room, id: string): ReviewRow | null => {
  const judgement = room.ledger.judgement(id);
  return judgement === undefined ? null : rowOf(room, judgement);
};

const remarkOf = (room: Room, judgement: string, { note, tags }: Pick<Remark, 'note' | 'tags'>): Remark => ({
  type: 'remark',
  id: crypto.randomUUID(),
  project: room.id,
  judgement,
  annotator: room.annotator,
  // The latest remark stands: this one is later than the one before it, even if the clock was put back since.
  at: Math.max(Date.now(), (room.ledger.remark(judgement)?.at ?? 0) + 1),
  note,
  tags: [...tags],
});

/**
 * Gives a judgement another answer: a judgement of its own that replaces the first, which stays as history. Its note
 * and tags go along, or the new ones.
 * @returns the id of the new judgement; null when nothing was written.
 */
export const correctJudgement = (
  room: Room,
  id: string,
  answer: Answer,
  remark: Pick<Remark, 'note' | 'tags'> | null,
): Promise<string | null> =>
  room.commits.run(async () => {
    const earlier = room.ledger.judgement(id);
    // Only the last of a line of corrections is corrected: two that replace one judgement would both count.
    if (!earlier || room.ledger.isReplaced(id)) return null;
    const correction: Judgement = {
      ...earlier,
      id: crypto.randomUUID(),
      answer,
      annotator: room.annotator,
      at: Date.now(),
      replaces: id,
    };
    const said = remark ?? room.ledger.remark(id);
    const failure = await record(room, [correction, ...(said ? [remarkOf(room, correction.id, said)] : [])]);
    if (failure) {
      announceFailure(room, failure);
      return null;
    }
    announceTotal(room, 'saved');
    invalidateTraining(room);
    return correction.id;
  });

export const remarkOn = (room: Room, judgement: string, note: string, tags: readonly string[]): Promise<void> =>
  room.commits.run(async () => {
    const failure = await record(room, [remarkOf(room, judgement, { note, tags })]);
    if (failure) announceFailure(room, failure);
  });

/** A flagged item leaves the queue in this tick, and the pool once the flag is on disk. */
export const flagItem = (room: Room, item: string, bad: boolean, note: string): Promise<void> => {
  if (bad) room.show(withoutItem(room.queue, item));
  return room.commits.run(async () => {
    const flag: Flag = {
      type: 'flag',
      id: crypto.randomUUID(),
      project: room.id,
      item,
      bad,
      note,
      annotator: room.annotator,
      at: Math.max(Date.now(), room.ledger.flaggedAt(item) + 1),
    };
    const failure = await record(room, [flag]);
    if (failure) announceFailure(room, failure);
    if (!bad) room.dry = false;
    topUp(room);
  });
};
