import type { Constraints } from '../../model/constraints.ts';
import type { Dense } from '../../numbers/dense.ts';
import { differences } from '../../numbers/differences.ts';
import { multiplyTransposedSteps } from '../../numbers/stepwise.ts';

/**
 * Pairs and triplets as one list of yes-or-no answers with log-odds z = c·b − (nᵀMn − fᵀMf): a pair has n = x − y, no f,
 * c = 1 and the answer "similar"; a triplet has n = anchor − near, f = anchor − far, c = 0 and the answer "yes".
 * Pairs come first.
 */
export interface Answers {
  readonly count: number;
  readonly pairs: number;
  /** count × d. */
  readonly near: Dense;
  /** (count − pairs) × d. */
  readonly far: Dense;
  /** 1 for yes. */
  readonly yes: Uint8Array;
  readonly weight: Float64Array;
}

const none = new Int32Array(0);

/**
 * The constraints as one list of answers, pairs before triplets. `items` are n × d; a triplet's answer is always
 * "yes", since its order says which side was nearer.
 */
export const answersOf = (items: Dense, { pairs, triplets }: Constraints): Answers => {
  const pairCount = pairs?.left.length ?? 0;
  const tripletCount = triplets?.anchor.length ?? 0;
  const count = pairCount + tripletCount;
  const anchors = triplets?.anchor ?? none;
  const pairRows = differences(items, pairs?.left ?? none, pairs?.right ?? none);
  const nearRows = differences(items, anchors, triplets?.near ?? none);
  const near = { rows: count, columns: items.columns, data: new Float64Array(count * items.columns) };
  near.data.set(pairRows.data);
  near.data.set(nearRows.data, pairRows.data.length);
  const yes = new Uint8Array(count).fill(1);
  const weight = new Float64Array(count).fill(1);
  if (pairs) {
    yes.set(pairs.similar);
    weight.set(pairs.weight);
  }
  if (triplets) weight.set(triplets.weight, pairCount);
  return { count, pairs: pairCount, near, far: differences(items, anchors, triplets?.far ?? none), yes, weight };
};

/** The same answers seen through L: rows become L·n and L·f. */
export function* through(answers: Answers, L: Dense): Generator<void, Answers, void> {
  const near = yield* multiplyTransposedSteps(answers.near, L);
  return { ...answers, near, far: yield* multiplyTransposedSteps(answers.far, L) };
}

/** At most `most` of the answers, at even steps through pairs and triplets alike. */
export const thinned = (answers: Answers, most: number): Answers => {
  const step = Math.ceil(answers.count / most);
  if (step <= 1) return answers;
  const d = answers.near.columns;
  const kept = Array.from({ length: Math.ceil(answers.count / step) }, (_, k) => k * step);
  const pairs = kept.filter((i) => i < answers.pairs).length;
  const rows = (source: Dense, from: readonly number[]): Dense => {
    const data = new Float64Array(from.length * d);
    from.forEach((i, at) => {
      data.set(source.data.subarray(i * d, (i + 1) * d), at * d);
    });
    return { rows: from.length, columns: d, data };
  };
  return {
    count: kept.length,
    pairs,
    near: rows(answers.near, kept),
    far: rows(
      answers.far,
      kept.slice(pairs).map((i) => i - answers.pairs),
    ),
    yes: Uint8Array.from(kept, (i) => answers.yes[i] ?? 1),
    weight: Float64Array.from(kept, (i) => answers.weight[i] ?? 1),
  };
};
