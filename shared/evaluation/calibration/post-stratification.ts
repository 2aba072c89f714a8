import type { Dense } from '../../numbers/dense.ts';
import { createRandom } from '../../numbers/random.ts';
import type { HoldOutPlan } from '../held-out/plan.ts';
import type { Scorer } from '../held-out/scorer.ts';

/** Random pairs measured: enough for the limits between fifths. */
const sampled = 1000;

/**
 * Squared distances of random pairs of the pool, in units of the mean, ascending: how far apart questions drawn at random
 * would be. Deterministic by seed. O(d k) for each of 1000 pairs, however many items there are.
 * @param inPool 1 for items that may be asked about; all, where absent.
 */
export const typicalDistances = (
  items: Dense,
  { squared, unit }: Scorer,
  inPool: Uint8Array | undefined,
  seed: number,
): Float64Array => {
  const rows = Array.from({ length: items.rows }, (_, row) => row).filter((row) => inPool?.[row] !== 0);
  if (rows.length < 2) return new Float64Array(0);
  const random = createRandom(seed).fork('typical pairs');
  const first = Int32Array.from({ length: sampled }, () => random.integer(rows.length));
  const second = first.map((at) => (at + 1 + random.integer(rows.length - 1)) % rows.length);
  const rowAt = (at: number): number => rows[at] ?? 0;
  return squared({
    left: first.map(rowAt),
    right: second.map(rowAt),
    similar: new Uint8Array(sampled),
    weight: new Float64Array(sampled),
  })
    .map((value) => value / unit)
    .sort();
};

/** Ranges of distance, each of them met equally often by random pairs (docs/decisions/0015). */
const ranges = 5;

/** No range counts for more or less than this many times what it was asked. */
const mostUneven = 5;

/** Answers imagined in each range: a range that was hardly asked about is not blown up. */
const imagined = 1;

/**
 * Counts such that each fifth of the distances of random pairs weighs the same (post-stratification). Strategies ask mostly
 * about near pairs; a curve through their answers is right for those and, as no curve is of the true shape everywhere, wrong for most
 * pairs of a collection. The sum of the counts stays; where every question was drawn at random so do the counts.
 * @param counts of each held-out pair, in the order of `squared`; pairs without a held-out distance (NaN) keep theirs.
 * @param typical ascending, in the unit of `squared`.
 */
export const postStratified = (
  { judged }: HoldOutPlan,
  counts: Float64Array,
  squared: Float64Array,
  typical: Float64Array,
): Float64Array => {
  if (typical.length === 0 || judged.pairSource.every((judgement) => judged.atRandom[judgement] === 1)) return counts;
  const limits = Array.from({ length: ranges - 1 }, (_, r) => typical[Math.floor(((r + 1) * typical.length) / ranges)]);
  const rangeOf = (value: number): number => limits.filter((limit = 0) => value > limit).length;
  const masses = new Float64Array(ranges);
  counts.forEach((count, i) => {
    const value = squared[i] ?? Number.NaN;
    if (!Number.isNaN(value)) masses[rangeOf(value)] = (masses[rangeOf(value)] ?? 0) + count;
  });
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const factors = masses.map((mass) =>
    Math.min(mostUneven, Math.max(1 / mostUneven, total / ranges / (mass + imagined))),
  );
  const scale = total / masses.reduce((sum, mass, r) => sum + mass * (factors[r] ?? 1), 0);
  return counts.map((count, i) => {
    const value = squared[i] ?? Number.NaN;
    return Number.isNaN(value) ? count : count * (factors[rangeOf(value)] ?? 1) * scale;
  });
};
