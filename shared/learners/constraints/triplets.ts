import type { Triplets } from '../../model/constraints.ts';
import { type Sentence, say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { Dense } from '../../numbers/dense.ts';
import { listed } from '../common/notes.ts';
import type { LearnerName, Problem } from '../learner.ts';
import { checkItems, checkRows } from './input.ts';

/** Triplets as the learners work on them: each once, in order of item rows, so that the order of constraints cannot matter. */
export interface TripletList {
  readonly anchor: Int32Array;
  readonly near: Int32Array;
  readonly far: Int32Array;
  /** Share of the whole weight; sums to 1. */
  readonly share: Float64Array;
  readonly notes: readonly Sentence[];
}

/** One of each run of equal triplets, by its index, with the weight of the run. */
interface Distinct {
  readonly index: number;
  readonly weight: number;
}

/**
 * Validates and gathers the triplets of a problem. A failure names the triplet by its index. Repeated ones become one of summed
 * weight; those whose two items have equal features say nothing and are left out with a note; contradictions stay, with a note.
 */
export const readTriplets = (learner: LearnerName, problem: Problem): Outcome<TripletList> => {
  const { items, triplets } = problem;
  const checked = checkItems(items);
  if (!checked.ok) return checked;
  if (!triplets || triplets.anchor.length === 0) {
    return failed('constraints.missing', say`${learner} learns from triplets, and there are none.`, {
      remedy: say`Answer some questions of the form "which of two is closer" first.`,
    });
  }
  const { anchor, near, far, weight } = triplets;
  const rows = checkRows(say`Triplet`, items, weight, [anchor, near, far]);
  if (!rows.ok) return rows;
  const silent: number[] = [];
  const kept: Distinct[] = [];
  for (const one of distinct(triplets)) {
    if (equalRows(items, near[one.index] ?? 0, far[one.index] ?? 0)) silent.push(one.index);
    else kept.push(one);
  }
  if (kept.length === 0) {
    return failed(
      'constraints.empty',
      say`The two items of every triplet have equal features: nothing can be learned.`,
      {
        remedy: say`Add features that tell the items apart.`,
      },
    );
  }
  const whole = kept.reduce((sum, one) => sum + one.weight, 0);
  return done({
    anchor: Int32Array.from(kept, ({ index }) => anchor[index] ?? 0),
    near: Int32Array.from(kept, ({ index }) => near[index] ?? 0),
    far: Int32Array.from(kept, ({ index }) => far[index] ?? 0),
    share: Float64Array.from(kept, (one) => one.weight / whole),
    notes: [
      ...listed(
        silent.sort((a, b) => a - b),
        (at) => say`Left out, since its two items have equal features: triplet ${at}.`,
        (at) => say`Left out, since their two items have equal features: triplets ${at}.`,
      ),
      ...listed(
        contradictions(triplets, kept, items.rows),
        (at) => say`Answered both ways, and counted as both: triplet ${at}.`,
        (at) => say`Answered both ways, and counted as both: triplets ${at}.`,
      ),
    ],
  });
};

/** In order of anchor, near and far item. */
const distinct = ({ anchor, near, far, weight }: Triplets): readonly Distinct[] => {
  const by = (list: Int32Array, i: number, j: number): number => (list[i] ?? 0) - (list[j] ?? 0);
  const compare = (i: number, j: number): number => by(anchor, i, j) || by(near, i, j) || by(far, i, j);
  const order = Int32Array.from(anchor.keys()).sort((i, j) => compare(i, j) || i - j);
  const found: Distinct[] = [];
  for (let at = 0; at < order.length; ) {
    const index = order[at] ?? 0;
    let sum = 0;
    for (; at < order.length && compare(index, order[at] ?? 0) === 0; at++) sum += weight[order[at] ?? 0] ?? 0;
    found.push({ index, weight: sum });
  }
  return found;
};

const equalRows = ({ data, columns: d }: Dense, i: number, j: number): boolean => {
  for (let t = 0; t < d; t++) if (data[i * d + t] !== data[j * d + t]) return false;
  return true;
};

/** The triplets whose opposite was answered too, the first of each two; `kept` is in order of anchors. */
const contradictions = (
  { anchor, near, far }: Triplets,
  kept: readonly Distinct[],
  itemCount: number,
): readonly number[] => {
  const found: number[] = [];
  let current = -1;
  let seen = new Map<number, number>();
  for (const { index } of kept) {
    const [a, p, q] = [anchor[index] ?? 0, near[index] ?? 0, far[index] ?? 0];
    if (a !== current) {
      current = a;
      seen = new Map();
    }
    const opposite = seen.get(q * itemCount + p);
    if (opposite !== undefined) found.push(Math.min(index, opposite));
    seen.set(p * itemCount + q, index);
  }
  return found.sort((a, b) => a - b);
};
