import { type Sentence, say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';
import type { LearnerName, Problem } from '../learner.ts';
import { checkItems } from './input.ts';

/** The items that have a class, in order of rows. */
export interface Labelled {
  readonly x: Dense;
  /** Class of each row of `x`, renumbered 0 … classes − 1 in ascending order of the numbers given. */
  readonly labels: Int32Array;
  /** Members of each class; at least two classes. */
  readonly sizes: Int32Array;
  readonly notes: readonly Sentence[];
}

/** The items that have a numeric target, in order of rows. */
export interface Targeted {
  readonly x: Dense;
  readonly targets: Float64Array;
  readonly notes: readonly Sentence[];
}

/** The named rows as a matrix of their own. */
export const gatherRows = (items: Dense, rows: ArrayLike<number>): Dense => {
  const { columns: d, data } = items;
  const x = zeros(rows.length, d);
  for (let to = 0; to < rows.length; to++) {
    const row = rows[to] ?? 0;
    x.data.set(data.subarray(row * d, (row + 1) * d), to * d);
  }
  return x;
};

/** The rows of one class, and their items. */
export const membersOf = (
  { x, labels }: Pick<Labelled, 'x' | 'labels'>,
  label: number,
): { readonly rows: readonly number[]; readonly items: Dense } => {
  const rows = Array.from(labels.keys()).filter((row) => labels[row] === label);
  return { rows, items: gatherRows(x, rows) };
};

const leftOut = (total: number, used: number, what: Sentence): readonly Sentence[] =>
  used === total ? [] : [say`${total - used} of ${total} items have no ${what} and took no part.`];

const wrongLength = (what: Sentence, given: number, items: Dense) =>
  failed('constraints.ragged', say`There are ${given} ${what} for ${items.rows} items; there must be one for each.`);

/** Validates and gathers the labelled items; fewer than two classes is a failure. */
export const readLabelled = (learner: LearnerName, problem: Problem): Outcome<Labelled> => {
  const { items, labels } = problem;
  const checked = checkItems(items);
  if (!checked.ok) return checked;
  if (labels === undefined) {
    return failed('constraints.missing', say`${learner} learns from class labels, and there are none.`, {
      remedy: say`Give a column the label role.`,
    });
  }
  if (labels.length !== items.rows) return wrongLength(say`labels`, labels.length, items);
  const rows = Array.from(labels.keys()).filter((row) => (labels[row] ?? -1) >= 0);
  const names = [...new Set(rows.map((row) => labels[row] ?? -1))].sort((a, b) => a - b);
  if (names.length < 2) {
    const found =
      names.length === 0 ? say`no item has a label` : say`all ${rows.length} labelled items are of one class`;
    return failed('labels.classes', say`${learner} needs items of at least two classes, but ${found}.`, {
      remedy: say`Label items of a second class.`,
    });
  }
  const numbers = new Map(names.map((name, number) => [name, number]));
  const compact = Int32Array.from(rows, (row) => numbers.get(labels[row] ?? -1) ?? -1);
  const sizes = new Int32Array(names.length);
  for (const label of compact) sizes[label] = (sizes[label] ?? 0) + 1;
  return done({
    x: gatherRows(items, rows),
    labels: compact,
    sizes,
    notes: leftOut(items.rows, rows.length, say`label`),
  });
};

/** Validates and gathers the items with a target; fewer than three of them, or only one value, is a failure. */
export const readTargeted = (learner: LearnerName, problem: Problem): Outcome<Targeted> => {
  const { items, targets } = problem;
  const checked = checkItems(items);
  if (!checked.ok) return checked;
  if (targets === undefined) {
    return failed('constraints.missing', say`${learner} learns from a numeric target, and there is none.`, {
      remedy: say`Give a numeric column the label role.`,
    });
  }
  if (targets.length !== items.rows) return wrongLength(say`targets`, targets.length, items);
  const infinite = targets.findIndex((target) => Math.abs(target) === Number.POSITIVE_INFINITY);
  if (infinite >= 0) return failed('targets.not-finite', say`The target of item ${infinite} is infinite.`);
  const rows = Array.from(targets.keys()).filter((row) => !Number.isNaN(targets[row]));
  const values = Float64Array.from(rows, (row) => targets[row] ?? 0);
  if (values.length < 3 || values.every((value) => value === values[0])) {
    const found = values.length < 3 ? say`only ${values.length} have one` : say`all ${values.length} targets are equal`;
    return failed(
      'targets.too-few',
      say`${learner} needs at least three items with targets that differ, but ${found}.`,
    );
  }
  return done({ x: gatherRows(items, rows), targets: values, notes: leftOut(items.rows, rows.length, say`target`) });
};
