// Room: One round of training: fit what can be fitted, measure it, choose one.

import type { LearnerName } from '../../learners/learner.ts';
import { learners } from '../../learners/registry.ts';
import type { Constraints } from '../../model/constraints.ts';
import type { Progress } from '../../model/progress.ts';
import { done, type Outcome } from '../../model/result.ts';
import { closedWhere } from '../held-out/closure.ts';
import { constraintsWhere } from '../held-out/evidence.ts';
import { fewestJudgements, type HoldOutPlan, itemPlan, judgementPlan } from '../held-out/plan.ts';
import { learnable } from './candidates.ts';
import { chooseMetric } from './choose-metric.ts';
import { attemptAll, unknownLearner } from './fitall.ts';
import { assemble } from './training-result.ts';
import type { TrainingResult, TrainMemory, TrainRequest } from './training-types.ts';

const folds = 5;

/** How answers are held out: judgements when there are enough, else items with labels; null when neither can be split. */
const planOf = (request: TrainRequest): HoldOutPlan | null => {
  const { judged, given, seed } = request;
  const informative = new Set([...judged.pairSource, ...judged.tripletSource]).size;
  if (informative >= fewestJudgements)
    return judgementPlan(judged, given, folds, seed, (keep) => closedWhere(request, keep));
  return informative === 0 ? itemPlan(given, folds, seed) : null;
};

/** The learners of this run, the one in force right after Euclidean so that a time budget always reaches it. */
const namesOf = (request: TrainRequest, constraints: Constraints): readonly LearnerName[] => {
  const { choose, effort, memory, seed } = request;
  const inForce = choose === 'auto' ? (memory?.choice.learner ?? 'euclidean') : choose;
  const first: LearnerName[] = ['euclidean', inForce];
  if (effort === 'quick') return [...new Set(first)];
  const wanted = request.learners === 'auto' ? learnable(constraints, seed) : request.learners;
  return [...new Set([...first, ...wanted])];
};

/**
 * One training run, from judgements to a calibrated metric: fits the wanted learners (warm), cross-validates them on
 * held-out judgements, scores each on the audits by predictions that never saw the audited answer, chooses one, and
 * calibrates it on held-out distances. Deterministic for a seed but for `seconds` and a time budget.
 *
 * Fails when the learner chosen by hand cannot be fitted, with that learner's reason.
 */
export function* trainSteps(request: TrainRequest): Generator<Progress, Outcome<TrainingResult>, void> {
  const { choose, effort, memory } = request;
  if (choose !== 'auto' && !learners.has(choose)) return unknownLearner(choose);
  const constraints = { ...request.given, ...constraintsWhere(request.judged, () => true) };
  const plan = effort === 'thorough' ? planOf(request) : null;
  const attempts = yield* attemptAll(namesOf(request, constraints), request, constraints, plan);
  const summaries = { ...memory?.summaries };
  const warm = { ...memory?.warm };
  const foldStarts = { ...memory?.folds };
  for (const { learner, fit, validated } of attempts) {
    if (fit) warm[learner.name] = fit.warmStart;
    if (!validated) continue;
    summaries[learner.name] = validated.appraisal.summary;
    foldStarts[learner.name] = validated.warm;
  }
  const choice = chooseMetric(request, attempts, plan);
  const chosen = attempts.find(({ learner }) => learner.name === choice.learner);
  if (chosen?.failure) return { ok: false, failure: chosen.failure };
  if (!chosen?.fit) throw new RangeError(`${choice.learner} was chosen but not fitted`);
  const kept: Omit<TrainMemory, 'rows'> = { warm, folds: foldStarts, summaries, choice };
  return done(assemble(request, attempts, { learner: chosen.learner, fit: chosen.fit }, kept, plan));
}
