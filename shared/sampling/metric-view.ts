import { gatherRows } from '../learners/constraints/labelled.ts';
import { say } from '../model/localizable.ts';
import type { Progress } from '../model/progress.ts';
import type { Dense } from '../numbers/dense.ts';
import { differences, squaredLengths } from '../numbers/differences.ts';
import { multiplyTransposed } from '../numbers/linear.ts';

/**
 * A metric that looks at many items or pairs at once: whole blocks pass through the matrix product, which is several times
 * faster than one row after the other, and nothing of 100,000 items is kept. Rounding differs from that of an `Embedding`
 * in the last digits.
 */
export interface MetricView {
  /** n × d. */
  readonly items: Dense;
  /** k × d. */
  readonly L: Dense;
  /** Log-odds of "similar" are slope·d² + intercept. */
  readonly slope: number;
  readonly intercept: number;
}

/** Items or pairs in one block: a few milliseconds' work at d = 50. */
export const blockRows = 1024;

/** Items of these rows as the metric sees them, and the squares of their lengths. */
export const seenRows = (
  { items, L }: MetricView,
  rows: Int32Array,
): { readonly z: Dense; readonly lengths: Float64Array } => {
  const z = multiplyTransposed(gatherRows(items, rows), L);
  return { z, lengths: squaredLengths(z) };
};

/** Log-odds of "similar" of pairs, flat as two item rows each. O(k·d) a pair. */
export function* pairLogits(
  { items, L, slope, intercept }: MetricView,
  rows: Int32Array,
): Generator<Progress, Float64Array, void> {
  const count = rows.length / 2;
  const logits = new Float64Array(count);
  for (let from = 0; from < count; from += blockRows) {
    const size = Math.min(blockRows, count - from);
    const side = (which: 0 | 1): Int32Array =>
      Int32Array.from({ length: size }, (_, i) => rows[2 * (from + i) + which] ?? 0);
    squaredLengths(multiplyTransposed(differences(items, side(0), side(1)), L)).forEach((squared, i) => {
      logits[from + i] = intercept + slope * squared;
    });
    yield { fraction: (from + size) / count, message: say`drawing candidates` };
  }
  return logits;
}
