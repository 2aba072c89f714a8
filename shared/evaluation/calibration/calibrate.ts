// Room: From distances to probabilities and a threshold, and how far off they are.

import type { Calibration } from '../../model/metric.ts';
import { sigmoid } from '../../numbers/sigmoid.ts';
import { type Cases, type CurvePrior, fitCurve, ofRandom } from './calibration-curve.ts';

/** Out-of-sample distances with the answers given: what a calibration is fitted to. */
export interface Scored {
  /** Squared distances of pairs, and whether they were called similar (1 or 0). */
  readonly pairs: {
    readonly squared: ArrayLike<number>;
    readonly similar: ArrayLike<number>;
    readonly weight?: ArrayLike<number>;
    /** 0 where the question was drawn at random, up to 1 where a strategy picked it by groups: the curve wanted is that of 0. */
    readonly picked?: ArrayLike<number>;
  };
  /** d²(anchor, far) − d²(anchor, near) of triplets. */
  readonly triplets: { readonly margins: ArrayLike<number>; readonly weight?: ArrayLike<number> };
}

/** Log-odds of "similar" when the distance says nothing. */
const baseRate = ({ squared, similar }: Scored['pairs']): number => {
  let count = 0;
  for (let i = 0; i < squared.length; i++) count += similar[i] === 1 ? 1 : 0;
  return Math.log((count + 1) / (squared.length - count + 1));
};

const casesOf = ({ pairs, triplets }: Scored, unit: number): Cases => {
  const n = pairs.squared.length;
  const total = n + triplets.margins.length;
  const cases = {
    isPair: new Uint8Array(total),
    picked: new Float64Array(total),
    distance: new Float64Array(total),
    target: new Float64Array(total),
    weight: new Float64Array(total),
  };
  let similar = 0;
  for (let i = 0; i < n; i++) similar += pairs.similar[i] === 1 ? 1 : 0;
  // Platt's targets: one imagined answer of each kind keeps the fit finite when the classes separate.
  const high = (similar + 1) / (similar + 2);
  const low = 1 / (n - similar + 2);
  for (let i = 0; i < n; i++) {
    cases.isPair[i] = 1;
    cases.picked[i] = pairs.picked?.[i] ?? 0;
    cases.distance[i] = (pairs.squared[i] ?? 0) / unit;
    cases.target[i] = pairs.similar[i] === 1 ? high : low;
    cases.weight[i] = pairs.weight?.[i] ?? 1;
  }
  const inOrder = (triplets.margins.length + 1) / (triplets.margins.length + 2);
  for (let i = 0; i < triplets.margins.length; i++) {
    cases.distance[n + i] = -(triplets.margins[i] ?? 0) / unit;
    cases.target[n + i] = inOrder;
    cases.weight[n + i] = triplets.weight?.[i] ?? 1;
  }
  return cases;
};

/**
 * Platt scaling of squared distances (Platt 1999, with his smoothed targets; `calibration-curve.ts` says where it departs
 * from him): P(similar) = σ(slope·d² + intercept) and P(near is closer) = σ(−slope·(d²_far − d²_near)), one slope for both kinds.
 * Give it distances that the metric was not trained on (cross-fitted), or it will be overconfident. Probabilities are of what
 * an expert who does not slip would say of a question drawn at random.
 * The slope is never positive: a metric under which nearer is less alike gets slope 0, which says "knows nothing".
 * With triplets alone the intercept is 0 and means nothing. Null without any answer.
 */
export const calibrate = (scored: Scored, prior: CurvePrior = ofRandom): Calibration | null => {
  const pairCount = scored.pairs.squared.length;
  const tripletCount = scored.triplets.margins.length;
  if (pairCount + tripletCount === 0) return null;
  let magnitude = 0;
  for (let i = 0; i < pairCount; i++) magnitude += Math.abs(scored.pairs.squared[i] ?? 0);
  for (let i = 0; i < tripletCount; i++) magnitude += Math.abs(scored.triplets.margins[i] ?? 0);
  // A metric that calls everything the same has no unit; any will do.
  const unit = magnitude > 0 ? magnitude / (pairCount + tripletCount) : 1;
  const { steepness, offset } = fitCurve(casesOf(scored, unit), prior);
  const intercept = pairCount > 0 ? offset : 0;
  if (steepness >= 0) return { slope: -steepness / unit, intercept };
  return { slope: 0, intercept: pairCount > 0 ? baseRate(scored.pairs) : 0 };
};

/** P(similar) of a pair at this squared distance. */
export const probabilitySimilar = ({ slope, intercept }: Calibration, squared: number): number =>
  sigmoid(slope * squared + intercept);

/** P(near is closer) of a triplet with this d²_far − d²_near. */
export const probabilityNearer = ({ slope }: Calibration, margin: number): number => sigmoid(-slope * margin);
