import type { LearnerName, Progress } from '../learners/learner.ts';
import { say } from '../model/sentence.ts';
import type { Candidate } from './auto.ts';
import { auditHits, crossFitted, heldOutAudits, heldOutCalibration, heldOutThreshold } from './crossfit.ts';
import type { CrossValidation } from './crossvalidate.ts';
import type { Plan } from './plan.ts';
import { representative } from './representative.ts';
import { auditScore } from './score.ts';
import type { Standing } from './training.ts';
import { asTypical } from './typical.ts';

/** What a cross-validation says of a learner: for the choice now, and to be remembered. */
export interface Appraisal {
  readonly standing: Standing;
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

/** Appraises held-out distances, in steps: the intervals and the calibrations take their time on thousands of answers. */
export function* appraiseSteps(
  learner: LearnerName,
  plan: Plan,
  { heldOut, score }: CrossValidation,
  { typical, byGroups }: Asking,
  seed: number,
): Generator<Progress, Appraisal, void> {
  const step = (fraction: number): Progress => ({ fraction, message: say`Scoring held-out answers` });
  const counts = asTypical(plan, representative(plan), heldOut.squared, typical);
  const calibration = heldOutCalibration(plan, heldOut, counts, byGroups);
  yield step(0.2);
  const predictions = crossFitted(plan, heldOut, counts, byGroups);
  yield step(0.6);
  const audit = heldOutAudits(plan, predictions, seed);
  yield step(0.9);
  return {
    standing: {
      auc: score?.auc ?? null,
      standardError: score?.standardError ?? null,
      calibration,
      threshold: heldOutThreshold(plan, heldOut),
      audit,
      judgements: plan.judged.judgements,
    },
    candidate: score && {
      learner,
      score,
      audits: auditHits(plan, predictions),
      auditAuc: auditScore(plan.judged, heldOut),
    },
  };
}
