import type { Dense } from '../numbers/dense.ts';
import { differences, squaredLengths } from '../numbers/differences.ts';
import { createRandom } from '../numbers/random.ts';
import { quantile } from '../numbers/statistics.ts';

/** With more pairs of judged items than this, percentiles are taken over as many random ones. */
const mostPairs = 20_000;

/**
 * ITML's default bounds: the 5th and 95th percentile (linear interpolation) of the squared Euclidean distances between
 * distinct judged items, equal items aside. `rows` names the judged items in ascending order. [1, 1] when all are equal.
 */
export const boundsOf = (items: Dense, rows: Int32Array, seed: number): readonly [number, number] => {
  const [left, right] = pairsAmong(rows, seed);
  const squared = squaredLengths(differences(items, left, right)).filter((value) => value > 0);
  if (squared.length === 0) return [1, 1];
  return [quantile(squared, 0.05), quantile(squared, 0.95)];
};

const pairsAmong = (rows: Int32Array, seed: number): readonly [Int32Array, Int32Array] => {
  const count = (rows.length * (rows.length - 1)) / 2;
  const size = Math.min(count, mostPairs);
  const left = new Int32Array(size);
  const right = new Int32Array(size);
  if (count > mostPairs) {
    const random = createRandom(seed).fork('itml bounds');
    for (let at = 0; at < size; at++) {
      const i = random.integer(rows.length);
      left[at] = rows[i] ?? 0;
      right[at] = rows[(i + 1 + random.integer(rows.length - 1)) % rows.length] ?? 0;
    }
    return [left, right];
  }
  for (let i = 0, at = 0; i < rows.length; i++) {
    for (let j = 0; j < i; j++, at++) {
      left[at] = rows[i] ?? 0;
      right[at] = rows[j] ?? 0;
    }
  }
  return [left, right];
};
