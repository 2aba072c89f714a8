// Room: What learners accept: pairs, triplets, quadruplets, chunklets, labels, each checked as it is read.

import { type Sentence, say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { Dense } from '../../numbers/dense.ts';
import { firstNotFinite } from '../../numbers/vector.ts';

/** Items must be a table of finite numbers with at least one row and one column. */
export const checkItems = (items: Dense): Outcome<Dense> => {
  if (items.rows === 0 || items.columns === 0) {
    return failed('items.empty', say`There are no items with features to learn from.`, {
      remedy: say`Choose at least one feature and one item.`,
    });
  }
  const at = firstNotFinite(items.data);
  if (at < 0) return done(items);
  const row = Math.floor(at / items.columns);
  return failed(
    'items.not-finite',
    say`Feature ${at % items.columns} of item ${row} is ${items.data[at] ?? Number.NaN}; every feature must be a finite number.`,
    { remedy: say`Fill in or leave out missing values before learning.` },
  );
};

/** Checks parallel lists of item rows; a failure names the first constraint that points outside the items. */
export const checkRows = (
  what: Sentence,
  items: Dense,
  weight: Float64Array,
  lists: readonly Int32Array[],
): Outcome<number> => {
  const count = weight.length;
  if (lists.some((list) => list.length !== count)) {
    return failed('constraints.ragged', say`The lists of ${what}s differ in length.`);
  }
  for (let i = 0; i < count; i++) {
    for (const list of lists) {
      const row = list[i] ?? -1;
      if (row < 0 || row >= items.rows) {
        return failed(
          'constraints.row',
          say`${what} ${i} names item row ${row}, but the items have rows 0 to ${items.rows - 1}.`,
        );
      }
    }
    const w = weight[i] ?? Number.NaN;
    if (!(w > 0 && Number.isFinite(w))) {
      return failed('constraints.weight', say`${what} ${i} has weight ${w}; a weight must be above 0.`);
    }
  }
  return done(count);
};
