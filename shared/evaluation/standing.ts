import { crossFitted, heldOutAudits, heldOutCalibration, heldOutThreshold } from './crossfit.ts';
import type { CrossValidation } from './crossvalidate.ts';
import type { Plan } from './plan.ts';
import type { Standing } from './training.ts';

/** What a cross-validation is remembered by. */
export const standingOf = (plan: Plan, { heldOut, score }: CrossValidation, seed: number): Standing => ({
  auc: score?.auc ?? null,
  standardError: score?.standardError ?? null,
  calibration: heldOutCalibration(plan, heldOut),
  threshold: heldOutThreshold(plan, heldOut),
  audit: heldOutAudits(plan, crossFitted(plan, heldOut), seed),
  judgements: plan.judged.judgements,
});
