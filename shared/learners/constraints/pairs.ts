import type { Pairs } from '../../model/constraints.ts';
import { type Sentence, say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { Dense } from '../../numbers/dense.ts';
import { differences, squaredLengths } from '../../numbers/differences.ts';
import { listed } from '../common/notes.ts';
import type { LearnerName, Problem } from '../learner.ts';
import { checkItems, checkRows } from './input.ts';

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
  readonly notes: readonly Sentence[];
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
    return failed('constraints.missing', say`${learner} learns from pairs, and there are none.`, {
      remedy: say`Judge some pairs as similar or different first.`,
    });
  }
  const rows = checkRows(say`Pair`, problem.items, pairs.weight, [pairs.left, pairs.right]);
  if (!rows.ok) return rows;
  return done(gather(problem.items, pairs));
};

/** Runs of equal pairs: the first constraint of each run, in canonical order, and the weight of the whole run. */
interface Runs {
  readonly first: Int32Array;
  readonly weight: Float64Array;
  /** Constraints whose two items were also judged the other way. */
  readonly contradicting: readonly number[];
}

const gather = (items: Dense, pairs: Pairs): PairRows => {
  const { first, weight, contradicting } = runsOf(items.rows, pairs);
  const count = first.length;
  const left = new Int32Array(count);
  const right = new Int32Array(count);
  const similar = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const i = first[row] ?? 0;
    const [a, b] = [pairs.left[i] ?? 0, pairs.right[i] ?? 0];
    left[row] = Math.min(a, b);
    right[row] = Math.max(a, b);
    similar[row] = pairs.similar[i] ? 1 : 0;
  }
  const v = differences(items, left, right);
  return withoutEqualItems(
    { v, similar, weight, squared: squaredLengths(v), rows: itemsIn(items.rows, pairs) },
    first,
    listed(
      contradicting,
      (at) => say`Judged both similar and different, and counted as both: pair ${at}.`,
      (at) => say`Judged both similar and different, and counted as both: pairs ${at}.`,
    ),
  );
};

const runsOf = (items: number, pairs: Pairs): Runs => {
  const count = pairs.left.length;
  // Items, answer and index in one number, exact up to 2⁵³, so that the native sort can do without a comparison function.
  const entries = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const a = pairs.left[i] ?? 0;
    const b = pairs.right[i] ?? 0;
    const key = (Math.min(a, b) * items + Math.max(a, b)) * 2 + (pairs.similar[i] ? 1 : 0);
    entries[i] = key * count + i;
  }
  entries.sort();
  const first = new Int32Array(count);
  const weight = new Float64Array(count);
  const contradicting: number[] = [];
  let runs = 0;
  let before = Number.NaN;
  for (let at = 0; at < count; at++) {
    const key = Math.floor((entries[at] ?? 0) / count);
    const i = (entries[at] ?? 0) - key * count;
    if (key !== before) {
      // Equal items have adjacent keys, different before similar.
      if (key === before + 1 && key % 2 === 1) contradicting.push(first[runs - 1] ?? 0);
      first[runs++] = i;
    }
    weight[runs - 1] = (weight[runs - 1] ?? 0) + (pairs.weight[i] ?? 0);
    before = key;
  }
  contradicting.sort((i, j) => i - j);
  return { first: first.slice(0, runs), weight: weight.slice(0, runs), contradicting };
};

/** Leaves out rows of length 0, and notes which constraints they were. */
const withoutEqualItems = (
  all: Omit<PairRows, 'notes' | 'similarCount'>,
  first: Int32Array,
  notes: readonly Sentence[],
): PairRows => {
  const { v, similar, weight, squared, rows } = all;
  const d = v.columns;
  const equal: Record<'similar' | 'different', number[]> = { similar: [], different: [] };
  let kept = 0;
  let similarCount = 0;
  for (let row = 0; row < squared.length; row++) {
    if (squared[row] === 0) {
      equal[similar[row] ? 'similar' : 'different'].push(first[row] ?? 0);
      continue;
    }
    if (kept !== row) {
      v.data.copyWithin(kept * d, row * d, (row + 1) * d);
      similar[kept] = similar[row] ?? 0;
      weight[kept] = weight[row] ?? 0;
      squared[kept] = squared[row] ?? 0;
    }
    similarCount += similar[kept] ?? 0;
    kept++;
  }
  return {
    v: { rows: kept, columns: d, data: v.data.subarray(0, kept * d) },
    similar: similar.subarray(0, kept),
    weight: weight.subarray(0, kept),
    squared: squared.subarray(0, kept),
    similarCount,
    rows,
    notes: [
      ...listed(
        equal.different.sort((i, j) => i - j),
        (at) =>
          say`Left out, since the two items have equal features and no metric can tell them apart: different pair ${at}.`,
        (at) =>
          say`Left out, since the two items have equal features and no metric can tell them apart: different pairs ${at}.`,
      ),
      ...listed(
        equal.similar.sort((i, j) => i - j),
        (at) => say`Left out, since the two items have equal features and nothing can be learned: similar pair ${at}.`,
        (at) => say`Left out, since the two items have equal features and nothing can be learned: similar pairs ${at}.`,
      ),
      ...notes,
    ],
  };
};

const itemsIn = (items: number, { left, right }: Pairs): Int32Array => {
  const judged = new Uint8Array(items);
  for (let i = 0; i < left.length; i++) {
    judged[left[i] ?? 0] = 1;
    judged[right[i] ?? 0] = 1;
  }
  const rows: number[] = [];
  for (let item = 0; item < items; item++) if (judged[item]) rows.push(item);
  return Int32Array.from(rows);
};
