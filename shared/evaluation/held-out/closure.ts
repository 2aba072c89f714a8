import type { LearnerName } from '../../learners/learner.ts';
import type { Constraints } from '../../model/constraints.ts';
import { sigmoid } from '../../numbers/sigmoid.ts';
import { closureOf } from '../../sampling/groups/closure.ts';
import { withTransitivePairs } from '../../sampling/groups/transitive-pairs.ts';
import { gradedBelow } from '../../sampling/groups/transitivity.ts';
import type { Naming } from '../training/auto.ts';
import type { TrainRequest } from '../training/request.ts';
import { constraintsWhere } from './evidence.ts';

/**
 * Whether a learner is given what follows from the answers besides. Only `bayes` is: to it a weight is a share of an
 * answer's likelihood, so that hundreds of half-known pairs drown nothing, and it fits them in a moment.
 */
export const learnsImplied = (learner: LearnerName): boolean => learner === 'bayes';

/**
 * What there is to learn from the judgements that `keep` accepts, with what follows from them by transitivity where the
 * request wants it. None of the pairs judged is implied, whether it is kept or held out.
 */
export const closedWhere = (
  { judged, given, closure, space }: TrainRequest,
  keep: (judgement: number) => boolean,
): Constraints => {
  const learned = constraintsWhere(judged, keep);
  const { pairs } = learned;
  if (!closure || !pairs) return { ...given, ...learned };
  return { ...given, ...learned, pairs: withTransitivePairs(pairs, space.items.rows, judged.pairs) };
};

/** Probability that the answers name groups, so that questions are picked by them; 0 where the request does not want to know. */
export const groupsChance = ({ judged: { pairs }, closure, space }: TrainRequest): number =>
  closure ? sigmoid(closureOf(pairs, space.items.rows).logOdds) : 0;

/** What the answers have shown themselves to name, where the request wants to know. */
export const namingOf = ({ judged: { pairs }, closure, space }: TrainRequest): Naming => {
  if (!closure) return 'unknown';
  const { logOdds } = closureOf(pairs, space.items.rows);
  if (logOdds < gradedBelow) return 'grades';
  return logOdds > 0 ? 'groups' : 'unknown';
};
