import { labelsAsConstraints } from '../../../shared/learners/constraints/labels.ts';
import type { Constraints } from '../../../shared/model/constraints.ts';
import type { Database } from '../../storage/database.ts';
import { scanItems } from '../../storage/items.ts';

export const readLabels = async (database: Database, project: string): Promise<Constraints> => {
  const labels: string[] = [];
  for await (const items of scanItems(database, project)) for (const { label } of items) labels.push(label ?? '');
  return labelsAsConstraints(labels);
};
