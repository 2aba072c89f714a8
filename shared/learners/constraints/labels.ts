import type { Constraints } from '../../model/constraints.ts';
import { parseNumber } from '../../model/table.ts';

/** More different numbers than this in a column of labels are a quantity to regress on, not a set of classes. */
const mostNumericClasses = 20;

export type LabelKind = 'classes' | 'targets';

/** What labels are when nothing else says so: many different numbers are targets, anything else classes. Empty ones say nothing. */
export const labelKindOf = (labels: readonly string[]): LabelKind => {
  const known = new Set(labels.filter((label) => label !== ''));
  const numeric = [...known].every((label) => !Number.isNaN(parseNumber(label)));
  return numeric && known.size > mostNumericClasses ? 'targets' : 'classes';
};

/** Class of every item, numbered in order of first sight; −1 where the label is empty. */
export const classesOf = (labels: readonly string[]): Int32Array => {
  const numbers = new Map<string, number>();
  return Int32Array.from(labels, (label) => {
    if (label === '') return -1;
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
};

/** Labels as classes, or as targets (NaN for none); nothing at all when there are not two different ones. */
export const labelsAsConstraints = (labels: readonly string[]): Constraints => {
  if (new Set(labels.filter((label) => label !== '')).size < 2) return {};
  return labelKindOf(labels) === 'targets'
    ? { targets: Float64Array.from(labels, (label) => (label === '' ? Number.NaN : parseNumber(label))) }
    : { labels: classesOf(labels) };
};
