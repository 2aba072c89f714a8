import type { Constraints } from '../../model/constraints.ts';
import { createRandom, type Random, shuffle } from '../../numbers/random.ts';
import { constraintsWhere, type Judged, judgedFrom } from './evidence.ts';
import { dealFolds, sharedItems } from './folds.ts';

/** What cross-validation holds out, and what is left to learn from. */
export interface HoldOutPlan {
  /** The answers that are predicted. */
  readonly judged: Judged;
  /** The fold that holds each judgement out, −1 for none. */
  readonly fold: Int8Array;
  readonly folds: number;
  /** Everything but that fold; everything for −1. */
  /** @param implied with what follows from the answers left, where that is wanted at all. */
  training(fold: number, implied?: boolean): Constraints;
  /** Share of held-out judgements whose items all occur in what was learned from. */
  readonly sharedItems: number;
}

/** Fewer judgements than this are not worth splitting. */
export const fewestJudgements = 10;

/**
 * Holds judgements out. `given` (labels, say, or chunklets from a file) is learned from in every fold.
 * @param closedWhere what the judgements kept imply besides; worked out from them alone, so that nothing held out seeps in.
 */
export const judgementPlan = (
  judged: Judged,
  given: Constraints,
  folds: number,
  seed: number,
  closedWhere?: (keep: (judgement: number) => boolean) => Constraints,
): HoldOutPlan => {
  const fold = dealFolds(judged, folds, seed);
  // Every learner asks for every fold: what a fold learns from is worked out once.
  const known = new Map<string, Constraints>();
  const training = (held: number, implied = false): Constraints => {
    const key = `${held} ${implied}`;
    const before = known.get(key);
    if (before) return before;
    const keep = (judgement: number): boolean => held < 0 || fold[judgement] !== held;
    const fresh = implied && closedWhere ? closedWhere(keep) : { ...given, ...constraintsWhere(judged, keep) };
    known.set(key, fresh);
    return fresh;
  };
  return {
    judged,
    fold,
    folds,
    training,
    sharedItems: sharedItems(judged, fold),
  };
};

/** Held-out comparisons drawn from labels or targets, a fold. */
const drawsPerFold = 400;

/**
 * Holds items out, where there are labels or targets and no judgements: a held-out fold is judged by pairs of its own
 * items (same class or not), or by triplets (the item of the closer target is the closer).
 * @returns null when there are neither.
 */
export const itemPlan = (given: Constraints, folds: number, seed: number): HoldOutPlan | null => {
  const { labels, targets } = given;
  const values = labels ?? targets;
  if (!values) return null;
  const random = createRandom(seed).fork('item-folds');
  const known = Array.from(values, (_, i) => i).filter((i) =>
    labels ? (labels[i] ?? -1) >= 0 : !Number.isNaN(targets?.[i]),
  );
  shuffle(known, random);
  const foldOfItem = new Int8Array(values.length).fill(-1);
  known.forEach((item, at) => {
    foldOfItem[item] = at % folds;
  });
  const members = Array.from({ length: folds }, (_, f) => known.filter((item) => foldOfItem[item] === f));
  if (members.some((items) => items.length < 4)) return null;
  const evidence = labels
    ? pairsOfLabels(labels, members, random)
    : tripletsOfTargets(targets ?? new Float64Array(0), members, random);
  const judged = judgedFrom(evidence);
  const first = evidence.pairs?.left ?? evidence.triplets?.anchor ?? new Int32Array(0);
  return {
    judged,
    fold: Int8Array.from(first, (item) => foldOfItem[item] ?? -1),
    folds,
    training: (held) => ({
      ...given,
      ...(labels ? { labels: labels.map((label, i) => (foldOfItem[i] === held ? -1 : label)) } : {}),
      ...(targets ? { targets: targets.map((target, i) => (foldOfItem[i] === held ? Number.NaN : target)) } : {}),
    }),
    sharedItems: 0,
  };
};

const pick = (items: readonly number[], random: Random): number => items[random.integer(items.length)] ?? 0;

/** Half the pairs of each fold from one class, where a class has two members there, so that both kinds occur. */
const pairsOfLabels = (labels: Int32Array, members: readonly (readonly number[])[], random: Random): Constraints => {
  const left: number[] = [];
  const right: number[] = [];
  for (const items of members) {
    for (let draw = 0; draw < drawsPerFold; draw++) {
      const a = pick(items, random);
      const wanted = draw % 2 === 0;
      const others = items.filter((item) => item !== a && (labels[item] === labels[a]) === wanted);
      if (others.length === 0) continue;
      left.push(a);
      right.push(pick(others, random));
    }
  }
  return {
    pairs: {
      left: Int32Array.from(left),
      right: Int32Array.from(right),
      similar: Uint8Array.from(left, (a, i) => (labels[a] === labels[right[i] ?? 0] ? 1 : 0)),
      weight: new Float64Array(left.length).fill(1),
    },
  };
};

const tripletsOfTargets = (
  targets: Float64Array,
  members: readonly (readonly number[])[],
  random: Random,
): Constraints => {
  const rows: (readonly [number, number, number])[] = [];
  for (const items of members) {
    for (let draw = 0; draw < drawsPerFold; draw++) {
      const [a, b, c] = [pick(items, random), pick(items, random), pick(items, random)];
      const toB = Math.abs((targets[a] ?? 0) - (targets[b] ?? 0));
      const toC = Math.abs((targets[a] ?? 0) - (targets[c] ?? 0));
      if (a === b || a === c || toB === toC) continue;
      rows.push(toB < toC ? [a, b, c] : [a, c, b]);
    }
  }
  return {
    triplets: {
      anchor: Int32Array.from(rows, (row) => row[0]),
      near: Int32Array.from(rows, (row) => row[1]),
      far: Int32Array.from(rows, (row) => row[2]),
      weight: new Float64Array(rows.length).fill(1),
    },
  };
};
