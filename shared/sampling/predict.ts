import type { Progress } from '../learners/learner.ts';
import { type Dense, zeros } from '../numbers/dense.ts';
import { createRandom } from '../numbers/random.ts';
import type { Situation } from './strategy.ts';

/** What the metric in force expects of any query. */
export interface Predictor {
  /** n × k: L times every item. */
  readonly embedding: Dense;
  /** Log-odds of "similar", or of "left is closer", for the query whose rows start at `rows[at]`. */
  logit(rows: ArrayLike<number>, at?: number): number;
}

const blockRows = 2048;

/** Rows z = L x of every item (n × k); yields between blocks. */
export function* embed(items: Dense, L: Dense): Generator<Progress, Dense, void> {
  const out = zeros(items.rows, L.rows);
  const d = items.columns;
  for (let from = 0; from < items.rows; from += blockRows) {
    const to = Math.min(items.rows, from + blockRows);
    for (let i = from; i < to; i++)
      for (let k = 0; k < L.rows; k++) {
        let sum = 0;
        for (let j = 0; j < d; j++) sum += (L.data[k * d + j] ?? 0) * (items.data[i * d + j] ?? 0);
        out.data[i * L.rows + k] = sum;
      }
    yield { fraction: to / items.rows, message: 'projecting items' };
  }
  return out;
}

/** ‖zᵢ − zⱼ‖². */
export const squaredDistance = ({ columns, data }: Dense, i: number, j: number): number => {
  let sum = 0;
  for (let k = 0; k < columns; k++) {
    const difference = (data[i * columns + k] ?? 0) - (data[j * columns + k] ?? 0);
    sum += difference * difference;
  }
  return sum;
};

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Without a calibration the scale is free: the typical squared distance is taken as one unit, even odds at the threshold. */
const uncalibrated = (embedding: Dense, threshold: number | null): { slope: number; intercept: number } => {
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
export function* predictorOf(situation: Situation): Generator<Progress, Predictor | null, void> {
  const { metric, items } = situation;
  if (!metric) return null;
  const embedding = yield* embed(items, metric.L);
  const { slope, intercept } = metric.calibration ?? uncalibrated(embedding, metric.threshold);
  const apart = (rows: ArrayLike<number>, a: number, b: number): number =>
    squaredDistance(embedding, rows[a] ?? 0, rows[b] ?? 0);
  const logit =
    situation.kind === 'pair'
      ? (rows: ArrayLike<number>, at = 0): number => intercept + slope * apart(rows, at, at + 1)
      : (rows: ArrayLike<number>, at = 0): number => slope * (apart(rows, at, at + 1) - apart(rows, at, at + 2));
  return { embedding, logit };
}
