import { fromRows } from '../../../shared/numbers/dense.ts';
import { factorOf } from '../../../shared/numbers/factor.ts';
import { median } from './ours.ts';
import { qualityOf } from './quality.ts';
import { noteOf, type Reference } from './reference.ts';
import type { Contest, Result, Split } from './types.ts';

/** metric-learn's side of a contest on one split; null where it has no such learner. */
export const theirsOn = async (
  contest: Contest,
  split: Split,
  reference: Reference,
  limit: number,
): Promise<Result | null> => {
  if (!contest.reference) return null;
  const answer = await reference.fit(contest.learner, contest.reference(split), split, limit);
  const note = noteOf(answer, limit);
  const seconds = answer.timedOut ? limit : answer.seconds ? median(answer.seconds) : null;
  if (!answer.M) return { seconds, quality: null, objective: null, converged: null, note };
  const M = fromRows(answer.M);
  const L = factorOf(M);
  return {
    seconds,
    quality: qualityOf(split, L),
    objective: contest.objective?.(split, M, L) ?? null,
    converged: answer.converged ?? null,
    note,
  };
};
