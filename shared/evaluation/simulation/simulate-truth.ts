import { say } from '../../model/localizable.ts';
import type { Metric } from '../../model/metric.ts';
import { failed, type Outcome } from '../../model/result.ts';
import { type Dense, rowOf } from '../../numbers/dense.ts';
import { createRandom } from '../../numbers/random.ts';
import { sigmoid } from '../../numbers/sigmoid.ts';
import { type DrawKind, drawKey } from '../../sampling/strategy.ts';

/** Where the simulated expert's answers come from. Rows are those of the raw item matrix. */
export type Truth =
  /** Two items are alike when their class is the same; −1 is a class of its own. */
  | { readonly kind: 'labels'; readonly labels: Int32Array }
  /** What people answered, flat: anchor, near, far. Only these triplets may be asked. */
  | { readonly kind: 'triplets'; readonly rows: Int32Array }
  /** Answers are drawn from the metric's calibrated probability. */
  | { readonly kind: 'metric'; readonly metric: Metric };

export interface Expert {
  /** When given, only these may be asked; flat rows. */
  readonly only: Int32Array | null;
  /**
   * True for "similar" or "left is closer", null for "can't tell". The answer to a query hangs on its items and the seed
   * alone: whichever strategy asks it, and whichever side is left, the expert says the same.
   */
  answer(rows: readonly number[]): boolean | null;
}

/** ‖L((x − y) / scale)‖² over raw rows. */
const squaredDistance = (items: Dense, { L, scale }: Metric, i: number, j: number): number => {
  const x = rowOf(items, i);
  const y = rowOf(items, j);
  const apart = x.map((value, a) => (value - (y[a] ?? 0)) / (scale[a] ?? 1));
  let sum = 0;
  for (let k = 0; k < L.rows; k++) {
    let z = 0;
    for (let a = 0; a < apart.length; a++) z += (L.data[k * L.columns + a] ?? 0) * (apart[a] ?? 0);
    sum += z * z;
  }
  return sum;
};

const chanceUnder = (metric: Metric, items: Dense, rows: readonly number[]): number => {
  const slope = metric.calibration?.slope ?? 0;
  const [a = 0, b = 0, c] = rows;
  const first = squaredDistance(items, metric, a, b);
  if (c === undefined) return sigmoid(slope * first + (metric.calibration?.intercept ?? 0));
  return sigmoid(slope * (first - squaredDistance(items, metric, a, c)));
};

/** By the labels alone; null when a triplet's two candidates are equally alike to the anchor. */
const byLabels = (labels: Int32Array, rows: readonly number[]): boolean | null => {
  const [a = 0, b = 0, c] = rows;
  const alike = (i: number, j: number): boolean => (labels[i] ?? -1) >= 0 && labels[i] === labels[j];
  if (c === undefined) return alike(a, b);
  return alike(a, b) === alike(a, c) ? null : alike(a, b);
};

/** For each recorded query the answers given: whether the candidate of the lower row was called closer. */
const recorded = (rows: Int32Array): ReadonlyMap<string, readonly boolean[]> => {
  const answers = new Map<string, boolean[]>();
  for (let at = 0; at < rows.length; at += 3) {
    const [near = 0, far = 0] = rows.subarray(at + 1, at + 3);
    const key = drawKey([rows[at] ?? 0, near, far]);
    const known = answers.get(key);
    if (known) known.push(near < far);
    else answers.set(key, [near < far]);
  }
  return answers;
};

/**
 * A simulated expert. `noise` is the share of answers that are turned round (recorded answers have their own noise and
 * are given as they are, one of several at random).
 */
export const expertOf = (truth: Truth, kind: DrawKind, items: Dense, noise: number, seed: number): Outcome<Expert> => {
  const luckOf = (rows: readonly number[]) => createRandom(seed).fork(`answer ${drawKey(rows)}`);
  const ascends = (rows: readonly number[]): boolean => (rows.at(-2) ?? 0) < (rows.at(-1) ?? 0);
  if (truth.kind === 'triplets') {
    if (kind === 'pair')
      return failed('simulate.kind', say`Recorded triplets answer triplets only.`, {
        remedy: say`Ask with --kind triplet.`,
      });
    const answers = recorded(truth.rows);
    return {
      ok: true,
      value: {
        only: truth.rows,
        answer: (rows) => {
          const known = answers.get(drawKey(rows));
          const lower = known?.[luckOf(rows).integer(known.length)];
          return lower === undefined ? null : lower === ascends(rows);
        },
      },
    };
  }
  if (truth.kind === 'metric' && !truth.metric.calibration)
    return failed(
      'simulate.uncalibrated',
      say`The truth metric has no calibration, so it gives no probability of an answer.`,
    );
  const plain = (rows: readonly number[], luck: number): boolean | null => {
    if (truth.kind === 'labels') return byLabels(truth.labels, rows);
    const mirrored = rows.length === 3 && !ascends(rows);
    const chance = chanceUnder(truth.metric, items, rows);
    return mirrored ? luck >= 1 - chance : luck < chance;
  };
  return {
    ok: true,
    value: {
      only: null,
      answer: (rows) => {
        const luck = luckOf(rows);
        const said = plain(rows, luck.next());
        return said === null ? null : said !== luck.next() < noise;
      },
    },
  };
};
