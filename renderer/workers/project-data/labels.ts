import type { Constraints } from '../../../shared/model/constraints.ts';
import { parseNumber } from '../../../shared/model/table.ts';
import type { Database } from '../../storage/database.ts';
import { scanItems } from '../../storage/items.ts';

/** More distinct values than this in a column of numbers, and it is a target to regress on, not a set of classes. */
const mostClasses = 20;

/** Labels as class numbers (−1 for none), or as targets (NaN for none) when they are many different numbers. */
export const labelsAsConstraints = (labels: readonly string[]): Constraints => {
  const classes = new Map<string, number>();
  for (const label of labels) if (label !== '' && !classes.has(label)) classes.set(label, classes.size);
  if (classes.size < 2) return {};
  const numeric = [...classes.keys()].every((label) => !Number.isNaN(parseNumber(label)));
  return numeric && classes.size > mostClasses
    ? { targets: Float64Array.from(labels, (label) => (label === '' ? Number.NaN : parseNumber(label))) }
    : { labels: Int32Array.from(labels, (label) => classes.get(label) ?? -1) };
};

export const readLabels = async (database: Database, project: string): Promise<Constraints> => {
  const labels: string[] = [];
  for await (const items of scanItems(database, project)) for (const { label } of items) labels.push(label ?? '');
  return labelsAsConstraints(labels);
};
