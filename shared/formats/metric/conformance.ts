import type { Metric } from '../../model/metric.ts';
import { type Dense, rowOf } from '../../numbers/dense.ts';
import { createRandom } from '../../numbers/random.ts';

/** Two raw feature vectors and the distance between them: what every loader of a metric checks itself against. */
export interface ConformancePair {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly distance: number;
}

const fromItems = 8;
const inBetween = 4;

/** d(x, y) = ‖L ((x − y) / scale)‖ for raw feature vectors; the centre cancels. */
export const distanceBetween = ({ L, scale }: Metric, x: Float64Array, y: Float64Array): number => {
  let square = 0;
  for (let r = 0; r < L.rows; r++) {
    let sum = 0;
    for (let j = 0; j < L.columns; j++) {
      sum += (L.data[r * L.columns + j] ?? 0) * (((x[j] ?? 0) - (y[j] ?? 0)) / (scale[j] ?? 1));
    }
    square += sum * sum;
  }
  return Math.sqrt(square);
};

/**
 * Pairs to check loaders with, drawn by the metric's own seed: eight between items, and four between points that no
 * item need ever be at, so that a table of answers would not pass.
 * @param items raw n × d features; n may be 1 or 0, then all pairs are made up.
 */
export const conformancePairs = (metric: Metric, items: Dense): readonly ConformancePair[] => {
  const random = createRandom(metric.seed).fork('conformance');
  const d = metric.features.length;
  const madeUp = (): Float64Array =>
    Float64Array.from({ length: d }, (_, j) => (metric.center[j] ?? 0) + random.normal() * (metric.scale[j] ?? 1));
  const item = (): Float64Array => rowOf(items, random.integer(items.rows)).slice();
  const pair = (point: () => Float64Array): ConformancePair => {
    const x = point();
    const y = point();
    return { x, y, distance: distanceBetween(metric, x, y) };
  };
  return Array.from({ length: fromItems + inBetween }, (_, i) => pair(i < fromItems && items.rows > 0 ? item : madeUp));
};

/** The first pair whose distance the metric does not give back within rounding, or null. */
export const firstMismatch = (metric: Metric, pairs: readonly ConformancePair[]): number | null => {
  const at = pairs.findIndex(
    ({ x, y, distance }) => !(Math.abs(distanceBetween(metric, x, y) - distance) <= 1e-9 * Math.max(1, distance)),
  );
  return at < 0 ? null : at;
};
