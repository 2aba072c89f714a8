import { askedLikelihood } from '../../../shared/evaluation/stopping/audit.ts';
import type { Answer, Judgement } from '../../../shared/model/judgement.ts';
import type { OpenProject } from '../open-project.ts';
import { inReviewOrder } from '../state/review-order.ts';
import type { ReviewRow } from '../state/session.ts';
import { announceTotal, record } from './commit.ts';
import { type RemarkText, remarkOf } from './remarks.ts';

const stateOf = ({ log }: OpenProject, { id, practice }: Judgement): ReviewRow['state'] => {
  if (log.projection.isRetracted(id)) return 'retracted';
  if (log.projection.isReplaced(id)) return 'replaced';
  return practice ? 'practice' : 'standing';
};

const rowOf = (open: OpenProject, judgement: Judgement): ReviewRow => ({
  judgement,
  state: stateOf(open, judgement),
  remark: open.log.projection.remark(judgement.id) ?? null,
  agreement: askedLikelihood(judgement),
});

export const reviewRows = (open: OpenProject): readonly ReviewRow[] =>
  inReviewOrder(open.log.projection.judgements()).map((judgement) => rowOf(open, judgement));

export const reviewRow = (open: OpenProject, id: string): ReviewRow | null => {
  const judgement = open.log.projection.judgement(id);
  return judgement === undefined ? null : rowOf(open, judgement);
};

/**
 * Gives a judgement another answer: a judgement of its own that replaces the first, which stays as history. Its note
 * and tags go along, or the new ones.
 * @returns the id of the new judgement; null when nothing was written.
 */
export const correctJudgement = (
  open: OpenProject,
  id: string,
  answer: Answer,
  remark: RemarkText | null,
): Promise<string | null> =>
  open.log.inOrder(async () => {
    const earlier = open.log.projection.judgement(id);
    // Only the last of a line of corrections is corrected: two that replace one judgement would both count.
    if (!earlier || open.log.projection.isReplaced(id)) return null;
    const correction: Judgement = {
      ...earlier,
      id: crypto.randomUUID(),
      answer,
      annotator: open.annotator,
      at: open.clock.now(),
      replaces: id,
    };
    const text = remark ?? open.log.projection.remark(id);
    const companions = text ? [{ ...remarkOf(open, correction.id, text), along: true as const }] : [];
    const failure = await record(open, [correction, ...companions]);
    if (failure) {
      open.statusLine.fail(failure);
      return null;
    }
    announceTotal(open, 'saved');
    open.training.invalidate();
    return correction.id;
  });
