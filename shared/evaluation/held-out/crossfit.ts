import type { Calibration } from '../../model/metric.ts';
import { calibrate, probabilitySimilar } from '../calibration/calibrate.ts';
import { type CurvePrior, ofRandom } from '../calibration/calibration-curve.ts';
import { samplingWeights } from '../calibration/sampling-weights.ts';
import { bestThreshold } from '../calibration/threshold.ts';
import { type AuditCase, type AuditReport, auditReport, hit } from '../stopping/audit.ts';
import { positionsOf } from './evidence.ts';
import type { HoldOutPlan } from './plan.ts';
import type { HeldOut } from './score.ts';

/** How picked pairs may differ from random ones. */
export interface Picking {
  /** How far strategies picked by groups rather than by the metric, 0 to 1; at 0 one curve goes through all answers. */
  readonly byGroups: number;
  readonly prior: CurvePrior;
}

const alike: Picking = { byGroups: 0, prior: ofRandom };

/** Held-out distances and answers of the judgements that `keep` accepts, as `calibrate` wants them. */
const scoredWhere = (
  { judged }: HoldOutPlan,
  heldOut: HeldOut,
  counts: Float64Array,
  { byGroups }: Picking,
  keep: (judgement: number) => boolean,
) => {
  const pairs = positionsOf(judged.pairSource, keep);
  const triplets = positionsOf(judged.tripletSource, keep);
  // Without a random question there is nothing to tell the shift from.
  const isShifted = judged.atRandom.includes(1);
  return {
    pairs: {
      squared: Float64Array.from(pairs, (i) => heldOut.squared[i] ?? 0),
      similar: Uint8Array.from(pairs, (i) => judged.pairs.similar[i] ?? 0),
      weight: Float64Array.from(pairs, (i) => (judged.pairs.weight[i] ?? 1) * (counts[i] ?? 1)),
      picked: Float64Array.from(pairs, (i) =>
        isShifted && judged.atRandom[judged.pairSource[i] ?? 0] !== 1 ? byGroups : 0,
      ),
    },
    triplets: {
      margins: Float64Array.from(triplets, (i) => heldOut.margins[i] ?? 0),
      weight: Float64Array.from(triplets, (i) => judged.triplets.weight[i] ?? 1),
    },
  };
};

/** Calibration in units of the metric's mean squared distance, from distances that no metric was trained on. */
export const heldOutCalibration = (
  plan: HoldOutPlan,
  heldOut: HeldOut,
  counts: Float64Array = samplingWeights(plan),
  picking = alike,
): Calibration | null =>
  calibrate(
    scoredWhere(plan, heldOut, counts, picking, (judgement) => (plan.fold[judgement] ?? -1) >= 0),
    picking.prior,
  );

/** The squared threshold in the same units; null without pairs, negative for "call nothing similar". */
export const heldOutThreshold = ({ judged: { pairs } }: HoldOutPlan, { squared }: HeldOut): number | null =>
  bestThreshold(squared, pairs.similar, pairs.weight)?.threshold ?? null;

/**
 * P(the answer that was given) of every pair and every triplet: the metric was trained without the answer's fold, and
 * the calibration was fitted without it too.
 */
export interface Predictions {
  readonly pairs: Float64Array;
  readonly triplets: Float64Array;
}

/**
 * What the held-out distances foretold of each answer. `counts` weighs every pair of the plan so that all of them
 * together stand for pairs drawn at random. An answer of a fold beside which there are no answers is foretold with
 * even odds (0.5).
 */
export const crossFitted = (
  plan: HoldOutPlan,
  heldOut: HeldOut,
  counts: Float64Array = samplingWeights(plan),
  picking = alike,
): Predictions => {
  const { judged, fold, folds } = plan;
  const byFold = Array.from({ length: folds }, (_, f) =>
    calibrate(
      scoredWhere(plan, heldOut, counts, picking, (judgement) => (fold[judgement] ?? -1) >= 0 && fold[judgement] !== f),
      picking.prior,
    ),
  );
  const unknown: Calibration = { slope: 0, intercept: 0 };
  const of = (source: Int32Array, i: number): Calibration => byFold[fold[source[i] ?? 0] ?? 0] ?? unknown;
  return {
    pairs: heldOut.squared.map((squared, i) => {
      const similar = probabilitySimilar(of(judged.pairSource, i), squared);
      return judged.pairs.similar[i] === 1 ? similar : 1 - similar;
    }),
    triplets: heldOut.margins.map((margin, i) =>
      probabilitySimilar({ slope: -of(judged.tripletSource, i).slope, intercept: 0 }, margin),
    ),
  };
};

/** Each pair and triplet as a case, with the position of its judgement. */
const casesOf = (
  { judged }: HoldOutPlan,
  { pairs, triplets }: Predictions,
): readonly (AuditCase & { judgement: number })[] => [
  ...Array.from(pairs, (p, i) => {
    const similar = judged.pairs.similar[i] === 1;
    return { judgement: judged.pairSource[i] ?? 0, predicted: similar ? p : 1 - p, cameTrue: similar ? 1 : 0 } as const;
  }),
  // A triplet has no side of its own: dealing sides in turn gives the two answers that an AUC needs.
  ...Array.from(triplets, (p, i) => {
    const judgement = judged.tripletSource[i] ?? 0;
    return i % 2 === 0
      ? ({ judgement, predicted: p, cameTrue: 1 } as const)
      : ({ judgement, predicted: 1 - p, cameTrue: 0 } as const);
  }),
];

/** How right the predictions were of each audit, 0 to 1 (a grid's triplets averaged); NaN for the other judgements. */
export const auditHits = (plan: HoldOutPlan, predictions: Predictions): Float64Array => {
  const { judgements, audit } = plan.judged;
  const hits = new Float64Array(judgements);
  const counts = new Float64Array(judgements);
  for (const one of casesOf(plan, predictions)) {
    hits[one.judgement] = (hits[one.judgement] ?? 0) + hit(one);
    counts[one.judgement] = (counts[one.judgement] ?? 0) + 1;
  }
  return hits.map((sum, i) => (audit[i] === 1 && (counts[i] ?? 0) > 0 ? sum / (counts[i] ?? 1) : Number.NaN));
};

/** What held-out predictions of the audits say; null without audits. */
export const heldOutAudits = (plan: HoldOutPlan, predictions: Predictions, seed: number): AuditReport | null => {
  const hits = [...auditHits(plan, predictions)].filter((value) => !Number.isNaN(value));
  const cases = casesOf(plan, predictions).filter(({ judgement }) => plan.judged.audit[judgement] === 1);
  return auditReport(cases, seed, hits);
};
