import type { Calibration } from '../model/metric.ts';
import { calibrate, probabilitySimilar } from './calibrate.ts';
import { positionsOf } from './evidence.ts';
import { wilson } from './interval.ts';
import type { Plan } from './plan.ts';
import type { HeldOut } from './score.ts';
import { bestThreshold } from './threshold.ts';

/** Share of audit queries answered as predicted, with its 95 % Wilson interval. */
export interface AuditAccuracy {
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Held-out distances and answers of the judgements that `keep` accepts, as `calibrate` wants them. */
const scoredWhere = ({ judged }: Plan, heldOut: HeldOut, keep: (judgement: number) => boolean) => {
  const pairs = positionsOf(judged.pairSource, keep);
  const triplets = positionsOf(judged.tripletSource, keep);
  return {
    pairs: {
      squared: Float64Array.from(pairs, (i) => heldOut.squared[i] ?? 0),
      similar: Uint8Array.from(pairs, (i) => judged.pairs.similar[i] ?? 0),
      weight: Float64Array.from(pairs, (i) => judged.pairs.weight[i] ?? 1),
    },
    triplets: {
      margins: Float64Array.from(triplets, (i) => heldOut.margins[i] ?? 0),
      weight: Float64Array.from(triplets, (i) => judged.triplets.weight[i] ?? 1),
    },
  };
};

/** Calibration in units of the metric's mean squared distance, from distances that no metric was trained on. */
export const heldOutCalibration = (plan: Plan, heldOut: HeldOut): Calibration | null =>
  calibrate(scoredWhere(plan, heldOut, (judgement) => (plan.fold[judgement] ?? -1) >= 0));

/** The squared threshold in the same units; null without pairs, negative for "call nothing similar". */
export const heldOutThreshold = ({ judged: { pairs } }: Plan, { squared }: HeldOut): number | null =>
  bestThreshold(squared, pairs.similar, pairs.weight)?.threshold ?? null;

/**
 * P(the answer that was given) of every pair and every triplet: the metric was trained without the answer's fold, and
 * the calibration was fitted without it too.
 */
export interface Predictions {
  readonly pairs: Float64Array;
  readonly triplets: Float64Array;
}

export const crossFitted = (plan: Plan, heldOut: HeldOut): Predictions => {
  const { judged, fold, folds } = plan;
  const byFold = Array.from({ length: folds }, (_, f) =>
    calibrate(scoredWhere(plan, heldOut, (judgement) => (fold[judgement] ?? -1) >= 0 && fold[judgement] !== f)),
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

/** How right the predictions were of each audit, 0 to 1 (a grid's triplets averaged); NaN for the other judgements. */
export const auditHits = ({ judged }: Plan, predictions: Predictions): Float64Array => {
  const hits = new Float64Array(judged.judgements);
  const weights = new Float64Array(judged.judgements);
  const add = (judgement: number, probability: number, weight: number): void => {
    const hit = probability > 0.5 ? 1 : probability === 0.5 ? 0.5 : 0;
    hits[judgement] = (hits[judgement] ?? 0) + weight * hit;
    weights[judgement] = (weights[judgement] ?? 0) + weight;
  };
  judged.pairSource.forEach((judgement, i) => {
    add(judgement, predictions.pairs[i] ?? 0, judged.pairs.weight[i] ?? 1);
  });
  judged.tripletSource.forEach((judgement, i) => {
    add(judgement, predictions.triplets[i] ?? 0, judged.triplets.weight[i] ?? 1);
  });
  return hits.map((hit, i) => (judged.audit[i] === 1 && (weights[i] ?? 0) > 0 ? hit / (weights[i] ?? 1) : Number.NaN));
};

/** Accuracy over hits of which some are NaN (not audits); null without any. */
export const accuracyOf = (hits: Float64Array): AuditAccuracy | null => {
  const audits = hits.filter((hit) => !Number.isNaN(hit));
  if (audits.length === 0) return null;
  const right = audits.reduce((sum, hit) => sum + hit, 0);
  return { accuracy: right / audits.length, ...wilson(right, audits.length), count: audits.length };
};
