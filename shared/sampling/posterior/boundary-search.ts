import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { zeros } from '../../numbers/dense.ts';
import { addProductRows } from '../../numbers/gemm.ts';
import type { Random } from '../../numbers/random.ts';
import type { Candidates } from '../candidates.ts';
import { blockRows, type MetricView, seenRows } from '../metric-view.ts';
import { numericKey, type Pool } from '../pool.ts';

export interface BoundarySearch {
  /** How many items are compared with many others. */
  readonly anchors: number;
  /** How many others at most; a random sample of them when there are more. */
  readonly others: number;
  /** How many undecided partners each anchor adds at most. */
  readonly partners: number;
  /** A partner is undecided when |logit| is at most this. */
  readonly band: number;
}

/** The others inside the band of each anchor, in order; an anchor is not its own partner. */
function* bandsOf(
  view: MetricView,
  anchors: Int32Array,
  others: Int32Array,
  band: number,
): Generator<Progress, readonly (readonly number[])[], void> {
  const { slope, intercept, L } = view;
  const near = seenRows(view, anchors);
  const bands: number[][] = Array.from(anchors, () => []);
  for (let from = 0; from < others.length; from += blockRows) {
    const rows = others.subarray(from, from + blockRows);
    const far = seenRows(view, rows);
    const products = zeros(anchors.length, rows.length).data;
    addProductRows(near.z.data, far.z.data, products, rows.length, L.rows, 0, anchors.length);
    bands.forEach((partners, a) => {
      const anchor = anchors[a] ?? 0;
      const own = near.lengths[a] ?? 0;
      const first = a * rows.length;
      for (let at = 0; at < rows.length; at++) {
        const squared = own + (far.lengths[at] ?? 0) - 2 * (products[first + at] ?? 0);
        if (Math.abs(intercept + slope * squared) > band) continue;
        const partner = rows[at] ?? 0;
        if (partner !== anchor) partners.push(partner);
      }
    });
    yield { fraction: (from + rows.length) / others.length, message: say`sweeping from anchors` };
  }
  return bands;
}

/**
 * Adds pairs from sweeps: random anchors, each against many items, keeping a uniform sample of the partners inside the
 * band. Where similar pairs are rare (many small groups among 100,000 items) random pairs hardly ever come near the
 * threshold, and a sweep finds those that do, faster than an approximate index at this size: others · d · k for seeing
 * them, anchors · others · k for the comparison, both in blocks through the matrix product.
 *
 * The inclusion probability is that of either end being the anchor, anchors/n · share swept · partners/|band of the anchor| each, the
 * other end's band taken to be as full as this one's.
 */
export function* boundaryCandidates(
  pool: Pool,
  base: Candidates,
  view: MetricView,
  sweep: BoundarySearch,
  random: Random,
): Generator<Progress, Candidates, void> {
  const { eligible } = pool;
  const items = (eligible.at(-1) ?? 0) + 1;
  const seen = new Set<number>();
  const pair = [0, 0];
  for (let at = 0; at < base.rows.length; at += 2) {
    pair[0] = base.rows[at] ?? 0;
    pair[1] = base.rows[at + 1] ?? 0;
    seen.add(numericKey(pair, items));
  }
  const share = Math.min(1, sweep.others / eligible.length);
  const others = share === 1 ? eligible : eligible.filter(() => random.next() < share);
  const anchors = Int32Array.from({ length: sweep.anchors }, () => eligible[random.integer(eligible.length)] ?? 0);
  const bands = yield* bandsOf(view, anchors, others, sweep.band);
  const rows: number[] = [];
  const inclusion: number[] = [];
  bands.forEach((band, a) => {
    const anchor = anchors[a] ?? 0;
    const kept = Math.min(band.length, sweep.partners);
    for (const partner of sampled(band, kept, random)) {
      pair[0] = Math.min(anchor, partner);
      pair[1] = Math.max(anchor, partner);
      const key = numericKey(pair, items);
      if (seen.has(key) || !pool.isOpen(pair)) continue;
      seen.add(key);
      rows.push(...pair);
      inclusion.push(Math.min(1, ((2 * sweep.anchors) / eligible.length) * share * (kept / band.length)));
    }
  });
  return {
    arity: base.arity,
    count: base.count + inclusion.length,
    rows: concatInts(base.rows, Int32Array.from(rows)),
    inclusion: Float64Array.from([...base.inclusion, ...inclusion]),
  };
}

/** `count` of the values, uniformly and without repetition (the beginning of a Fisher-Yates shuffle). */
const sampled = (values: readonly number[], count: number, random: Random): readonly number[] => {
  const left = values.slice();
  for (let k = 0; k < count; k++) {
    const other = k + random.integer(left.length - k);
    const value = left[other] ?? 0;
    left[other] = left[k] ?? 0;
    left[k] = value;
  }
  return left.slice(0, count);
};

const concatInts = (a: Int32Array, b: Int32Array): Int32Array => {
  const joined = new Int32Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
};
