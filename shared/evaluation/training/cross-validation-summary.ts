import type { LearnerName } from '../../learners/learner.ts';
import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { ofAsked, ofRandom } from '../calibration/calibration-curve.ts';
import { postStratified } from '../calibration/post-stratification.ts';
import { samplingWeights } from '../calibration/sampling-weights.ts';
import {
  auditHits,
  crossFitted,
  heldOutAudits,
  heldOutCalibration,
  heldOutThreshold,
  type Picking,
} from '../held-out/crossfit.ts';
import type { CrossValidation } from '../held-out/crossvalidate.ts';
import type { HoldOutPlan } from '../held-out/plan.ts';
import { auditScore } from '../held-out/score.ts';
import type { Candidate } from './auto.ts';
import type { CrossValidationSummary } from './memory.ts';

/** What a cross-validation says of a learner: for the choice now, and to be remembered. */
export interface Appraisal {
  readonly summary: CrossValidationSummary;
  /** Null when there is nothing to order: one kind of answer only. */
  readonly candidate: Candidate | null;
}

/** What tells picked questions from random ones. */
export interface Asking {
  /** Squared distances of random pairs of the pool, ascending, in the unit of the held-out ones. */
  readonly typical: Float64Array;
  /** Probability that strategies picked by groups, 0 to 1. */
  readonly byGroups: number;
}

/** Whatever the strategy went by. */
const asked: Picking = { byGroups: 1, prior: ofAsked };

/** Appraises held-out distances, in steps: the intervals and the calibrations take their time on thousands of answers. */
export function* appraiseSteps(
  learner: LearnerName,
  plan: HoldOutPlan,
  { heldOut, score }: CrossValidation,
  { typical, byGroups }: Asking,
  seed: number,
): Generator<Progress, Appraisal, void> {
  const step = (fraction: number): Progress => ({ fraction, message: say`Scoring held-out answers` });
  const plain = samplingWeights(plan);
  const counts = postStratified(plan, plain, heldOut.squared, typical);
  const isPicked = counts !== plain;
  const random = { byGroups, prior: ofRandom };
  const calibration = heldOutCalibration(plan, heldOut, counts, random);
  const asking = isPicked ? heldOutCalibration(plan, heldOut, plain, asked) : calibration;
  yield step(0.2);
  const predictions = crossFitted(plan, heldOut, counts, random);
  yield step(0.5);
  // The learner is chosen by the curve that the sampler goes by: what choosing saves was measured so.
  const predictionsAsked = isPicked ? crossFitted(plan, heldOut, plain, asked) : predictions;
  yield step(0.7);
  const audit = heldOutAudits(plan, predictions, seed);
  yield step(0.9);
  return {
    summary: {
      auc: score?.auc ?? null,
      standardError: score?.standardError ?? null,
      calibration,
      asking,
      threshold: heldOutThreshold(plan, heldOut),
      audit,
      judgements: plan.judged.judgements,
    },
    candidate: score && {
      learner,
      score,
      audits: auditHits(plan, predictionsAsked),
      auditAuc: auditScore(plan.judged, heldOut),
    },
  };
}
