import type { Dense } from '../../numbers/dense.ts';
import { quantile } from '../../numbers/statistics.ts';

/** Percentiles are taken over the pairs of at most this many items: some 30,000 pairs. */
const mostItems = 256;

/**
 * ITML's default bounds: the 5th and 95th percentile (linear interpolation) of the squared Euclidean distances between
 * distinct judged items, equal items aside. `rows` names the judged items, each once. [1, 1] when all are equal.
 */
export const boundsOf = (items: Dense, rows: Int32Array): readonly [number, number] => {
  const squared = squaredDistances(items, sampled(rows)).filter((value) => value > 0);
  if (squared.length === 0) return [1, 1];
  return [quantile(squared, 0.05), quantile(squared, 0.95)];
};

/**
 * Of many items those whose row number has the lowest hash: as good as random, and nearly the same items after a few more
 * have been judged, so that the bounds stay put and a warm start stays close.
 */
const sampled = (rows: Int32Array): Int32Array =>
  rows.length <= mostItems
    ? rows
    : Int32Array.from([...rows].sort((i, j) => hash(i) - hash(j) || i - j).slice(0, mostItems));

/** The finaliser of MurmurHash3: every bit of the input changes half of the output. */
const hash = (row: number): number => {
  let h = row ^ 0x9e3779b9;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const squaredDistances = (items: Dense, rows: Int32Array): Float64Array => {
  const d = items.columns;
  const result = new Float64Array((rows.length * (rows.length - 1)) / 2);
  for (let i = 0, at = 0; i < rows.length; i++) {
    const a = (rows[i] ?? 0) * d;
    for (let j = 0; j < i; j++, at++) {
      const b = (rows[j] ?? 0) * d;
      let sum = 0;
      for (let k = 0; k < d; k++) sum += ((items.data[a + k] ?? 0) - (items.data[b + k] ?? 0)) ** 2;
      result[at] = sum;
    }
  }
  return result;
};
