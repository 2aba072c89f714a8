import { askedLikelihood } from '../../../shared/evaluation/stopping/audit.ts';
import type { Answer, Judgement } from '../../../shared/model/judgement.ts';
import type { Room } from '../open-project.ts';
import { inReviewOrder } from '../state/review-order.ts';
import type { ReviewRow } from '../state/session.ts';
import { announceTotal } from './announce.ts';
import { announceFailure, record } from './commit.ts';
import { remarkOf, type Said } from './remarks.ts';
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

/**
 * Gives a judgement another answer: a judgement of its own that replaces the first, which stays as history. Its note
 * and tags go along, or the new ones.
 * @returns the id of the new judgement; null when nothing was written.
 */
export const correctJudgement = (room: Room, id: string, answer: Answer, remark: Said | null): Promise<string | null> =>
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
    const along = said ? [{ ...remarkOf(room, correction.id, said), along: true as const }] : [];
    const failure = await record(room, [correction, ...along]);
    if (failure) {
      announceFailure(room, failure);
      return null;
    }
    announceTotal(room, 'saved');
    invalidateTraining(room);
    return correction.id;
  });
