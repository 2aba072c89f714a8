import { done, failed, type Outcome } from '../model/outcome.ts';
import type { Dense } from '../numbers/dense.ts';
import { checkItems, checkRows } from './input.ts';
import type { LearnerName, Problem } from './learner.ts';
import { listed } from './notes.ts';

/** Triplets as the learners work on them: each once, in order of item rows, so that the order of constraints cannot matter. */
export interface TripletList {
  readonly anchor: Int32Array;
  readonly near: Int32Array;
  readonly far: Int32Array;
  /** Share of the whole weight; sums to 1. */
  readonly share: Float64Array;
  readonly notes: readonly string[];
}

interface Entry {
  readonly anchor: number;
  readonly near: number;
  readonly far: number;
  readonly index: number;
  weight: number;
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
    return failed('constraints.missing', `${learner} learns from triplets, and there are none.`, {
      remedy: 'Answer some questions of the form "which of two is closer" first.',
    });
  }
  const { anchor, near, far, weight } = triplets;
  const rows = checkRows('Triplet', items, weight, [anchor, near, far]);
  if (!rows.ok) return rows;
  const entries = merged(Array.from(weight, (w, index) => entryOf(anchor, near, far, w, index)));
  const silent = entries.filter((entry) => equalRows(items, entry.near, entry.far));
  const kept = entries.filter((entry) => !equalRows(items, entry.near, entry.far));
  if (kept.length === 0) {
    return failed(
      'constraints.empty',
      'In every triplet the two items have equal features, so nothing can be learned.',
      {
        remedy: 'Add features that tell the items apart.',
      },
    );
  }
  const whole = kept.reduce((sum, entry) => sum + entry.weight, 0);
  return done({
    anchor: Int32Array.from(kept, (entry) => entry.anchor),
    near: Int32Array.from(kept, (entry) => entry.near),
    far: Int32Array.from(kept, (entry) => entry.far),
    share: Float64Array.from(kept, (entry) => entry.weight / whole),
    notes: [
      ...listed(
        silent.map((entry) => entry.index),
        'Left out, since its two items have equal features: triplet',
        'Left out, since their two items have equal features: triplets',
      ),
      ...listed(
        contradictions(kept),
        'Answered both ways, and counted as both: triplet',
        'Answered both ways, and counted as both: triplets',
      ),
    ],
  });
};

const entryOf = (anchor: Int32Array, near: Int32Array, far: Int32Array, weight: number, index: number): Entry => ({
  anchor: anchor[index] ?? 0,
  near: near[index] ?? 0,
  far: far[index] ?? 0,
  weight,
  index,
});

const merged = (entries: readonly Entry[]): Entry[] => {
  const result: Entry[] = [];
  for (const entry of [...entries].sort(
    (a, b) => a.anchor - b.anchor || a.near - b.near || a.far - b.far || a.index - b.index,
  )) {
    const last = result[result.length - 1];
    if (last && last.anchor === entry.anchor && last.near === entry.near && last.far === entry.far) {
      last.weight += entry.weight;
    } else {
      result.push(entry);
    }
  }
  return result;
};

const equalRows = ({ data, columns: d }: Dense, i: number, j: number): boolean => {
  for (let t = 0; t < d; t++) if (data[i * d + t] !== data[j * d + t]) return false;
  return true;
};

const contradictions = (entries: readonly Entry[]): readonly number[] => {
  const keys = new Set(entries.map(({ anchor, near, far }) => `${anchor} ${near} ${far}`));
  return entries
    .filter(({ anchor, near, far }) => near < far && keys.has(`${anchor} ${far} ${near}`))
    .map((entry) => entry.index)
    .sort((a, b) => a - b);
};
