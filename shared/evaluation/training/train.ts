// Room: One round of training: fit what can be fitted, measure it, choose one.

import type { Fit } from '../../learners/fit.ts';
import type { Learner, LearnerName } from '../../learners/learner.ts';
import { learners } from '../../learners/registry.ts';
import type { Constraints } from '../../model/constraints.ts';
import { completeConstraints } from '../../model/derive-constraints.ts';
import { say } from '../../model/localizable.ts';
import { type Progress, within } from '../../model/progress.ts';
import { done, type Failure, failed, type Outcome } from '../../model/result.ts';
import { typicalDistances } from '../calibration/post-stratification.ts';
import { closedWhere, groupsChance, learnsImplied } from '../held-out/closure.ts';
import { crossValidateSteps } from '../held-out/crossvalidate.ts';
import { constraintsWhere } from '../held-out/evidence.ts';
import { fewestJudgements, type HoldOutPlan, itemPlan, judgementPlan } from '../held-out/plan.ts';
import { scorerOf } from '../held-out/scorer.ts';
import { type Attempt, chooseMetric } from './choose-metric.ts';
import { appraiseSteps } from './cross-validation-summary.ts';
import { learnable } from './learnable.ts';
import type { TrainMemory } from './memory.ts';
import type { TrainRequest } from './request.ts';
import type { TrainingResult } from './result.ts';
import { assemble } from './result.ts';

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

function* fitSteps(
  learner: Learner,
  request: TrainRequest,
  constraints: Constraints,
): Generator<Progress, Outcome<Fit>, void> {
  const { items } = request.space;
  const { seed, memory } = request;
  const warmStart = memory?.warm[learner.name];
  const started = Date.now();
  const fitted = yield* learner.steps({
    ...completeConstraints(constraints, learner.accepts, seed),
    items,
    seed,
    options: request.options[learner.name] ?? {},
    ...(warmStart ? { warmStart } : {}),
  });
  if (!fitted.ok) return fitted;
  const seconds = (Date.now() - started) / 1000;
  return { ok: true, value: { ...fitted.value, report: { ...fitted.value.report, seconds } } };
}

function* attemptSteps(
  learner: Learner,
  request: TrainRequest,
  constraints: Constraints,
  plan: HoldOutPlan | null,
): Generator<Progress, Attempt, void> {
  const { items } = request.space;
  const share = plan ? 1 / (plan.folds + 1) : 1;
  const learned = learnsImplied(learner.name) ? closedWhere(request, () => true) : constraints;
  const fitted = yield* within(fitSteps(learner, request, learned), 0, share);
  if (!fitted.ok) return { learner, fit: null, validated: null, failure: fitted.failure };
  const unscored = { learner, fit: fitted.value, validated: null, failure: null };
  if (!plan) return unscored;
  const options = request.options[learner.name] ?? {};
  const warm = request.memory?.folds[learner.name];
  const validation = yield* within(
    crossValidateSteps({ learner, items, plan, options, seed: request.seed, warm }),
    share,
    0.97,
    (message) => say`Cross-validation: ${message}`,
  );
  // A learner that fits everything but not a part of it (too few of a kind in a fold) is kept, unscored.
  if (!validation.ok) return unscored;
  const { inPool, seed } = request;
  const asking = {
    typical: typicalDistances(items, scorerOf(items, fitted.value), inPool, seed),
    byGroups: groupsChance(request),
  };
  const appraisal = yield* within(appraiseSteps(learner.name, plan, validation.value, asking, seed), 0.97, 1);
  return { ...unscored, validated: { warm: validation.value.warm, appraisal } };
}

/**
 * Fits, and with a plan cross-validates, one learner after the other. Those that the time budget does not reach are
 * missing from the result; the first one is always done.
 */
function* attemptAll(
  names: readonly LearnerName[],
  request: TrainRequest,
  constraints: Constraints,
  plan: HoldOutPlan | null,
): Generator<Progress, readonly Attempt[], void> {
  const attempts: Attempt[] = [];
  for (const [at, name] of names.entries()) {
    const learner = learners.get(name);
    if (!learner) continue;
    const steps = within(
      attemptSteps(learner, request, constraints, plan),
      at / names.length,
      (at + 1) / names.length,
      (message) => say`${learner.title}: ${message}`,
    );
    for (;;) {
      if (at > 0 && request.expired?.()) return attempts;
      const step = steps.next();
      if (step.done) {
        attempts.push(step.value);
        break;
      }
      yield step.value;
    }
  }
  return attempts;
}

/** The failure `learner.unknown`, which names the learners that there are. */
const unknownLearner = (name: string): { readonly ok: false; readonly failure: Failure } =>
  failed('learner.unknown', say`There is no learner "${name}"; there are: ${[...learners.keys()].join(', ')}.`);

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
