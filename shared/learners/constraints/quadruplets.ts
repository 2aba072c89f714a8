import type { Quadruplets, Triplets } from '../../model/constraints.ts';
import { type Sentence, say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { Dense } from '../../numbers/dense.ts';
import { differences, squaredLengths } from '../../numbers/differences.ts';
import { listed } from '../common/notes.ts';
import type { LearnerName, Problem } from '../learner.ts';
import { checkItems, checkRows } from './input.ts';
import type { QuadrupletRows } from './quadruplet-rows.ts';
import { quadrupletsFromPairs } from './quadruplets-from-pairs.ts';

/**
 * Gathers what says "this pair is nearer than that one": quadruplets and triplets, or, when there are neither, pairs (see
 * `quadrupletsFromPairs`). Duplicates become one of summed weight and the order is canonical, so that the order of constraints
 * and of the two items of a pair cannot matter. Comparisons with a pair of equal features are left out, with a note.
 */
export const readQuadruplets = (learner: LearnerName, problem: Problem): Outcome<QuadrupletRows> => {
  const items = checkItems(problem.items);
  if (!items.ok) return items;
  const { quadruplets, triplets, pairs } = problem;
  const lists: Quadruplets[] = [];
  if (quadruplets && quadruplets.a.length > 0) {
    const { a, b, c, d, weight } = quadruplets;
    const rows = checkRows(say`Quadruplet`, problem.items, weight, [a, b, c, d]);
    if (!rows.ok) return rows;
    lists.push(quadruplets);
  }
  if (triplets && triplets.anchor.length > 0) {
    const { anchor, near, far, weight } = triplets;
    const rows = checkRows(say`Triplet`, problem.items, weight, [anchor, near, far]);
    if (!rows.ok) return rows;
    lists.push(fromTriplets(triplets));
  }
  if (lists.length > 0) return done(gather(problem.items, lists));
  if (pairs && pairs.left.length > 0) return quadrupletsFromPairs(learner, problem);
  return failed('constraints.missing', say`${learner} learns from comparisons of distances, and there are none.`, {
    remedy: say`Answer some triplets, or judge some pairs as similar and some as different.`,
  });
};

const fromTriplets = ({ anchor, near, far, weight }: Triplets): Quadruplets => ({
  a: anchor,
  b: near,
  c: anchor,
  d: far,
  weight,
});

/** Two pairs of items as `lower · n + higher`, so that numbers order them, and the place in the list they came from. */
interface Comparison {
  readonly near: number;
  readonly far: number;
  readonly index: number;
  readonly weight: number;
}

const comparisonsOf = (count: number, { a, b, c, d, weight }: Quadruplets): readonly Comparison[] => {
  const keyOf = (i = 0, j = 0): number => Math.min(i, j) * count + Math.max(i, j);
  return Array.from(weight, (w, index) => ({
    near: keyOf(a[index], b[index]),
    far: keyOf(c[index], d[index]),
    index,
    weight: w,
  }));
};

const merge = (comparisons: readonly Comparison[]): readonly Comparison[] => {
  const merged: Comparison[] = [];
  for (const next of [...comparisons].sort((x, y) => x.near - y.near || x.far - y.far || x.index - y.index)) {
    const last = merged[merged.length - 1];
    if (last?.near === next.near && last.far === next.far) {
      merged[merged.length - 1] = { ...last, weight: last.weight + next.weight };
    } else merged.push(next);
  }
  return merged;
};

const gather = (items: Dense, lists: readonly Quadruplets[]): QuadrupletRows => {
  const merged = merge(lists.flatMap((list) => comparisonsOf(items.rows, list)));
  const keys = Float64Array.from(new Set(merged.flatMap(({ near, far }) => [near, far]))).sort();
  const lower = Int32Array.from(keys, (key) => Math.floor(key / items.rows));
  const higher = Int32Array.from(keys, (key) => key % items.rows);
  const v = differences(items, lower, higher);
  const squares = squaredLengths(v);
  const rowOfKey = new Map(Array.from(keys, (key, row) => [key, row]));
  const isEmpty = (key: number): boolean => squares[rowOfKey.get(key) ?? 0] === 0;
  const kept = merged.filter(({ near, far }) => !isEmpty(near) && !isEmpty(far));
  return {
    v,
    near: Int32Array.from(kept, ({ near }) => rowOfKey.get(near) ?? 0),
    far: Int32Array.from(kept, ({ far }) => rowOfKey.get(far) ?? 0),
    weight: Float64Array.from(kept, ({ weight }) => weight),
    rows: Int32Array.from(new Set([...lower, ...higher])).sort(),
    notes: [
      ...listed(
        numbersOf(merged.filter(({ near }) => isEmpty(near))),
        (at) => say`Left out, since its nearer pair has equal features and nothing can be learned: comparison ${at}.`,
        (at) =>
          say`Left out, since their nearer pairs have equal features and nothing can be learned: comparisons ${at}.`,
      ),
      ...listed(
        numbersOf(merged.filter(({ far }) => isEmpty(far))),
        (at) =>
          say`Left out, since its farther pair has equal features and no metric can pull it apart: comparison ${at}.`,
        (at) =>
          say`Left out, since their farther pairs have equal features and no metric can pull them apart: comparisons ${at}.`,
      ),
      ...contradictions(merged),
    ],
  };
};

const numbersOf = (comparisons: readonly Comparison[]): readonly number[] =>
  comparisons.map(({ index }) => index).sort((i, j) => i - j);

const contradictions = (merged: readonly Comparison[]): readonly Sentence[] => {
  const keys = new Set(merged.map(({ near, far }) => `${near},${far}`));
  return listed(
    numbersOf(merged.filter(({ near, far }) => keys.has(`${far},${near}`))),
    (at) => say`Answered both ways, and counted as both: comparison ${at}.`,
    (at) => say`Answered both ways, and counted as both: comparisons ${at}.`,
  );
};
