import { createRandom } from '../numbers/random.ts';
import { type Embedding, given, seenThrough, squaredDistance } from './embedding.ts';
import type { MetricView } from './metric-view.ts';
import type { SamplingContext } from './strategy.ts';

/** What the metric in force expects of any query. */
export interface Predictor {
  /** L times the items. */
  readonly embedding: Embedding;
  /** The same for many pairs at once. */
  readonly view: MetricView;
  /** Log-odds of "similar", or of "left is closer", for the query whose rows start at `rows[at]`. */
  logit(rows: ArrayLike<number>, at?: number): number;
}

/** P of log-odds `z`: 1/(1 + e^−z). Where e^−z overflows, the result is the right 0. */
/** Without a calibration the scale is free: the typical squared distance is taken as one unit, even odds at the threshold. */
const uncalibrated = (embedding: Embedding, threshold: number | null): { slope: number; intercept: number } => {
  const random = createRandom(1);
  const sample = Array.from({ length: 200 }, () =>
    squaredDistance(embedding, random.integer(embedding.rows), random.integer(embedding.rows)),
  ).sort((a, b) => a - b);
  const middle = threshold === null ? (sample[100] ?? 1) : threshold ** 2;
  const slope = -1 / Math.max(middle, Number.MIN_VALUE);
  return { slope, intercept: -slope * middle };
};

/**
 * logit P(similar) = slope·d² + intercept for a pair; for a triplet the intercepts cancel and what remains is
 * slope·(d²(anchor, left) − d²(anchor, right)). Null before the first fit.
 */
export const predictorOf = (sampling: SamplingContext): Predictor | null => {
  const { metric, items } = sampling;
  if (!metric) return null;
  const embedding = seenThrough(given(items), metric.L);
  const { slope, intercept } = metric.calibration ?? uncalibrated(embedding, metric.threshold);
  const apart = (rows: ArrayLike<number>, a: number, b: number): number =>
    squaredDistance(embedding, rows[a] ?? 0, rows[b] ?? 0);
  const logit =
    sampling.kind === 'pair'
      ? (rows: ArrayLike<number>, at = 0): number => intercept + slope * apart(rows, at, at + 1)
      : (rows: ArrayLike<number>, at = 0): number => slope * (apart(rows, at, at + 1) - apart(rows, at, at + 2));
  return { embedding, view: { items, L: metric.L, slope, intercept }, logit };
};
