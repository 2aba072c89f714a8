import type { Pairs } from '../model/constraints.ts';
import { done, failed, type Outcome } from '../model/outcome.ts';
import type { Dense } from '../numbers/dense.ts';
import { differences, squaredLengths } from '../numbers/differences.ts';
import { checkItems, checkRows } from './input.ts';
import type { LearnerName, Problem } from './learner.ts';
import { listed } from './notes.ts';

/**
 * Pair constraints as the learners work on them: one row for each pair of items and answer, the lower item first, in
 * order of item rows. A pair judged alike twice is one of twice the weight, which leaves every objective the same; the
 * order of constraints and of the two items is gone, so that it cannot matter.
 */
export interface PairRows {
  /** Differences v = x(lower) − x(higher), m × d. */
  readonly v: Dense;
  readonly similar: Uint8Array;
  readonly weight: Float64Array;
  /** ‖v‖². */
  readonly squared: Float64Array;
  readonly similarCount: number;
  /** The rows of all judged items, each once, ascending. */
  readonly rows: Int32Array;
  readonly notes: readonly string[];
}

/**
 * Validates and gathers the pairs of a problem. A failure names the constraint by its index. Pairs of items with equal
 * features are left out, since no metric can tell them apart, and a note says which; so do contradictions, which stay.
 */
export const readPairs = (learner: LearnerName, problem: Problem): Outcome<PairRows> => {
  const items = checkItems(problem.items);
  if (!items.ok) return items;
  const { pairs } = problem;
  if (!pairs || pairs.left.length === 0) {
    return failed('constraints.missing', `${learner} learns from pairs, and there are none.`, {
      remedy: 'Judge some pairs as similar or different first.',
    });
  }
  const rows = checkRows('Pair', problem.items, pairs.weight, [pairs.left, pairs.right]);
  if (!rows.ok) return rows;
  return done(gather(problem.items, pairs));
};

const gather = (items: Dense, pairs: Pairs): PairRows => {
  const count = pairs.left.length;
  const keys = keysOf(items.rows, pairs);
  // Key and index in one number, exact up to 2⁵³, so that the native sort can do without a comparison function.
  const order = keys.map((key, i) => key * count + i).sort();
  const firsts: number[] = [];
  const weights: number[] = [];
  let before = Number.NaN;
  for (const entry of order) {
    const key = Math.floor(entry / count);
    const i = entry - key * count;
    const w = pairs.weight[i] ?? 0;
    if (key === before) weights[weights.length - 1] = (weights[weights.length - 1] ?? 0) + w;
    else {
      // The first of a run of equal keys stands for all of it.
      firsts.push(i);
      weights.push(w);
    }
    before = key;
  }
  const left = Int32Array.from(firsts, (i) => Math.min(pairs.left[i] ?? 0, pairs.right[i] ?? 0));
  const right = Int32Array.from(firsts, (i) => Math.max(pairs.left[i] ?? 0, pairs.right[i] ?? 0));
  const v = differences(items, left, right);
  return compact(v, firsts, weights, pairs, contradictions(keys, firsts));
};

/** The same number for the same two items and answer; different before similar. */
const keysOf = (count: number, pairs: Pairs): Float64Array => {
  const keys = new Float64Array(pairs.left.length);
  for (let i = 0; i < keys.length; i++) {
    const a = pairs.left[i] ?? 0;
    const b = pairs.right[i] ?? 0;
    keys[i] = (Math.min(a, b) * count + Math.max(a, b)) * 2 + (pairs.similar[i] ? 1 : 0);
  }
  return keys;
};

/** The pairs that were also judged the other way; equal items have adjacent keys, different first. */
const contradictions = (keys: Float64Array, firsts: readonly number[]): readonly number[] =>
  firsts.filter((i, at) => {
    const next = firsts[at + 1];
    return next !== undefined && Math.floor((keys[i] ?? 0) / 2) === Math.floor((keys[next] ?? 0) / 2);
  });

const compact = (
  v: Dense,
  firsts: readonly number[],
  weights: readonly number[],
  pairs: Pairs,
  contradicting: readonly number[],
): PairRows => {
  const d = v.columns;
  const lengths = squaredLengths(v);
  const kept: number[] = [];
  const equalSimilar: number[] = [];
  const equalDifferent: number[] = [];
  firsts.forEach((i, row) => {
    if ((lengths[row] ?? 0) > 0) kept.push(row);
    else (pairs.similar[i] ? equalSimilar : equalDifferent).push(i);
  });
  kept.forEach((row, to) => {
    if (row !== to) v.data.copyWithin(to * d, row * d, (row + 1) * d);
  });
  const similar = Uint8Array.from(kept, (row) => (pairs.similar[firsts[row] ?? 0] ? 1 : 0));
  return {
    v: { rows: kept.length, columns: d, data: v.data.subarray(0, kept.length * d) },
    similar,
    weight: Float64Array.from(kept, (row) => weights[row] ?? 0),
    squared: Float64Array.from(kept, (row) => lengths[row] ?? 0),
    similarCount: similar.reduce((sum, value) => sum + value, 0),
    rows: itemsIn(pairs),
    notes: [
      ...listed(
        ascending(equalDifferent),
        'Left out, since the two items have equal features and no metric can tell them apart: different pair',
        'Left out, since the two items have equal features and no metric can tell them apart: different pairs',
      ),
      ...listed(
        ascending(equalSimilar),
        'Left out, since the two items have equal features and nothing can be learned: similar pair',
        'Left out, since the two items have equal features and nothing can be learned: similar pairs',
      ),
      ...listed(
        ascending(contradicting),
        'Judged both similar and different, and counted as both: pair',
        'Judged both similar and different, and counted as both: pairs',
      ),
    ],
  };
};

const itemsIn = ({ left, right }: Pairs): Int32Array => {
  const items = new Set<number>(left);
  for (const item of right) items.add(item);
  return Int32Array.from(items).sort();
};

const ascending = (indices: readonly number[]): readonly number[] => [...indices].sort((i, j) => i - j);
