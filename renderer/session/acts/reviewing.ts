import { askedLikelihood } from '../../../shared/evaluation/stopping/audit.ts';
import type { Answer, Judgement } from '../../../shared/model/judgement.ts';
import type { ReadableLog } from '../log/log-projection.ts';
import { inReviewOrder } from '../log/review-order.ts';
import type { OpenProject } from '../open-project.ts';
import type { ReviewRow } from '../state/session.ts';
import { type RemarkText, remarkOf } from './remarks.ts';

const stateOf = (log: ReadableLog, { id, practice }: Judgement): ReviewRow['state'] => {
  if (log.isRetracted(id)) return 'retracted';
  if (log.isReplaced(id)) return 'replaced';
  return practice ? 'practice' : 'standing';
};

const rowOf = (log: ReadableLog, judgement: Judgement): ReviewRow => ({
  judgement,
  state: stateOf(log, judgement),
  remark: log.remark(judgement.id) ?? null,
  agreement: askedLikelihood(judgement),
});

export const reviewRows = ({ log: { projection } }: OpenProject): readonly ReviewRow[] =>
  inReviewOrder(projection.judgements()).map((judgement) => rowOf(projection, judgement));

export const reviewRow = ({ log: { projection } }: OpenProject, id: string): ReviewRow | null => {
  const judgement = projection.judgement(id);
  return judgement === undefined ? null : rowOf(projection, judgement);
};

/**
 * Gives a judgement another answer: a judgement of its own that replaces the first, which stays as history. Its note
 * and tags are its companions, or the new ones.
 * @returns the id of the new judgement; null when nothing was written.
 */
export const correctJudgement = (
  open: OpenProject,
  id: string,
  answer: Answer,
  remark: RemarkText | null,
): Promise<string | null> =>
  open.log.inOrder(async (commit) => {
    const { projection } = open.log;
    const earlier = projection.judgement(id);
    // Only the last of a line of corrections is corrected: two that replace one judgement would both count. What has been
    // taken back since is asked again.
    if (!earlier || projection.isReplaced(id) || projection.isRetracted(id)) return null;
    const correction: Judgement = { ...earlier, ...open.stamp(), answer, replaces: id };
    const text = remark ?? projection.remark(id);
    const companions = text ? [{ ...remarkOf(open, correction.id, text), along: true as const }] : [];
    if (!(await commit([correction, ...companions]))) return null;
    open.announceTotal('saved');
    open.training.invalidate();
    return correction.id;
  });
