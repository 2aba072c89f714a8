import { numericColumn } from '../../../shared/features/numbers.ts';
import type { Constraints } from '../../../shared/model/constraints.ts';
import { say } from '../../../shared/model/localizable.ts';
import { nameAll, quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { parseNumber } from '../../../shared/model/table.ts';
import type { ItemTable } from './items.ts';

/** More different numbers than this are a quantity, not classes. */
const mostNumericClasses = 20;

export type LabelKind = 'classes' | 'targets';

/** Class of every item, numbered in order of first sight; −1 where the label is empty. */
export const readClasses = ({ table }: ItemTable, column: number): Int32Array => {
  const numbers = new Map<string, number>();
  return Int32Array.from(table.rows, (row) => {
    const label = row[column]?.trim() ?? '';
    if (label === '') return -1;
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
};

/** What the labels are when nothing else says so: many different numbers are targets, anything else classes. */
const guessKind = ({ table }: ItemTable, column: number): LabelKind => {
  const labels = new Set(table.rows.map((row) => row[column]?.trim() ?? '').filter((label) => label !== ''));
  const numeric = [...labels].every((label) => !Number.isNaN(parseNumber(label)));
  return numeric && labels.size > mostNumericClasses ? 'targets' : 'classes';
};

/** The label column as classes or as numeric targets, whichever the learner eats. */
export const readLabels = (items: ItemTable, name: string, kind: LabelKind | null): Outcome<Constraints> => {
  const column = items.table.columns.indexOf(name);
  if (column < 0) {
    return failed(
      'labels.column',
      say`--labels names ${quote(name)}, but ${items.table.name} has no such column; it has ${nameAll(items.table.columns)}.`,
    );
  }
  if ((kind ?? guessKind(items, column)) === 'classes') return done({ labels: readClasses(items, column) });
  const targets = numericColumn(items.table, column);
  return targets.ok ? done({ targets: targets.value }) : targets;
};
