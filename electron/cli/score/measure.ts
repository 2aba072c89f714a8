import { distanceBetween } from '../../../shared/formats/metric/conformance.ts';
import type { Metric } from '../../../shared/model/metric.ts';
import { type Dense, rowOf } from '../../../shared/numbers/dense.ts';

/** How two rows of the items compare: by distance, or, for a learner of similarities, by what it learned instead. */
export interface Measure {
  readonly name: 'distance' | 'similarity';
  between(i: number, j: number): number;
  /** Whether the first value means "more alike" than the second. */
  isCloser(one: number, other: number): boolean;
}

/** s(x, y) = zᵀWz' of centred and scaled features. */
const similarityOf = (W: Dense, { center, scale }: Metric, raw: Dense): Measure['between'] => {
  const scaled = (row: number): Float64Array =>
    rowOf(raw, row).map((value, j) => (value - (center[j] ?? 0)) / (scale[j] ?? 1));
  return (i, j) => {
    const x = scaled(i);
    const y = scaled(j);
    let sum = 0;
    for (let a = 0; a < x.length; a++) {
      for (let b = 0; b < y.length; b++) sum += (x[a] ?? 0) * (W.data[a * W.columns + b] ?? 0) * (y[b] ?? 0);
    }
    return sum;
  };
};

/** The measure of a metric file over raw features. */
export const measureOf = (metric: Metric, raw: Dense): Measure =>
  metric.similarity === undefined
    ? {
        name: 'distance',
        between: (i, j) => distanceBetween(metric, rowOf(raw, i), rowOf(raw, j)),
        isCloser: (one, other) => one < other,
      }
    : {
        name: 'similarity',
        between: similarityOf(metric.similarity, metric, raw),
        isCloser: (one, other) => one > other,
      };
