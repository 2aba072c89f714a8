import type { Fit } from '../../learners/fit.ts';
import type { Learner, LearnerName, WarmStart } from '../../learners/learner.ts';
import { learners } from '../../learners/registry.ts';
import type { Constraints } from '../../model/constraints.ts';
import { completeConstraints } from '../../model/derive-constraints.ts';
import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { within } from '../../model/progress.ts';
import { type Failure, failed, type Outcome } from '../../model/result.ts';
import { typicalDistances } from '../calibration/post-stratification.ts';
import { closedWhere, groupsChance, learnsImplied } from '../held-out/closure.ts';
import { crossValidateSteps } from '../held-out/crossvalidate.ts';
import type { HoldOutPlan } from '../held-out/plan.ts';
import { scorerOf } from '../held-out/scorer.ts';
import { type Appraisal, appraiseSteps } from './cross-validation-summary.ts';
import type { TrainRequest } from './training-types.ts';

/** What came of one learner in one run. */
export interface Attempt {
  readonly learner: Learner;
  readonly fit: Fit | null;
  /** Null without a plan, or when the learner could not be fitted to a part of the answers. */
  readonly validated: { readonly warm: readonly WarmStart[]; readonly appraisal: Appraisal } | null;
  readonly failure: Failure | null;
}

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
export function* attemptAll(
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
export const unknownLearner = (name: string): { readonly ok: false; readonly failure: Failure } =>
  failed('learner.unknown', say`There is no learner "${name}"; there are: ${[...learners.keys()].join(', ')}.`);
