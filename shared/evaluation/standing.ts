import { accuracyOf, auditHits, crossFitted, heldOutCalibration, heldOutThreshold } from './crossfit.ts';
import type { CrossValidation } from './crossvalidate.ts';
import type { Plan } from './plan.ts';
import type { Standing } from './training.ts';

/** What a cross-validation is remembered by. */
export const standingOf = (plan: Plan, { heldOut, score }: CrossValidation): Standing => ({
  auc: score?.auc ?? null,
  standardError: score?.standardError ?? null,
  calibration: heldOutCalibration(plan, heldOut),
  threshold: heldOutThreshold(plan, heldOut),
  audit: accuracyOf(auditHits(plan, crossFitted(plan, heldOut))),
  judgements: plan.judged.judgements,
});
