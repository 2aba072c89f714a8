import { numericColumn } from '../../../shared/features/numbers.ts';
import { classesOf, type LabelKind, labelKindOf } from '../../../shared/learners/constraints/labels.ts';
import type { Constraints } from '../../../shared/model/constraints.ts';
import { say } from '../../../shared/model/localizable.ts';
import { nameAll, quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { ItemTable } from './items.ts';

const textsOf = ({ table }: ItemTable, column: number): readonly string[] =>
  table.rows.map((row) => row[column]?.trim() ?? '');

/** Class of every item, numbered in order of first sight; −1 where the label is empty. */
export const readClasses = (items: ItemTable, column: number): Int32Array => classesOf(textsOf(items, column));

/** The label column as classes or as numeric targets, whichever the learner accepts. */
export const readLabels = (items: ItemTable, name: string, kind: LabelKind | null): Outcome<Constraints> => {
  const column = items.table.columns.indexOf(name);
  if (column < 0) {
    return failed(
      'labels.column',
      say`--labels names ${quote(name)}, but ${items.table.name} has no such column; it has ${nameAll(items.table.columns)}.`,
    );
  }
  if ((kind ?? labelKindOf(textsOf(items, column))) === 'classes') return done({ labels: readClasses(items, column) });
  const targets = numericColumn(items.table, column);
  return targets.ok ? done({ targets: targets.value }) : targets;
};
