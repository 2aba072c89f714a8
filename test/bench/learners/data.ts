import { readFileSync } from 'node:fs';
import { featureSteps } from '../../../shared/features/build.ts';
import { guessRoles } from '../../../shared/features/roles.ts';
import { readTable } from '../../../shared/formats/tables/table.ts';
import { learningSpace } from '../../../shared/learners/space.ts';
import { fromRows } from '../../../shared/numbers/dense.ts';
import type { DataSet } from './types.ts';

const numbered = (labels: readonly string[]): Int32Array => {
  const names = [...new Set(labels)].sort();
  return Int32Array.from(labels, (label) => names.indexOf(label));
};

/** One of scikit-learn's classic sets: numeric columns, the label last. */
const classic = (name: string): DataSet => {
  const rows = readFileSync(`test/data/${name}.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const raw = fromRows(rows.map((row) => row.slice(0, -1).map(Number)));
  return {
    name,
    items: learningSpace(raw, { standardize: true }).items,
    classes: numbered(rows.map((row) => row.at(-1) ?? '')),
  };
};

/** Heart disease, with features made as the app makes them; the class is whether there is a diagnosis. */
const heart = async (): Promise<DataSet> => {
  const file = 'build/samples/patients/heart_disease_uci.csv';
  const table = await readTable('heart.csv', readFileSync(file));
  if (!table.ok) throw new Error(table.failure.what);
  const label = table.value.columns.indexOf('num');
  const columns = guessRoles(table.value).map((column) =>
    ['id', 'num', 'dataset'].includes(column.name) ? { ...column, role: 'ignore' as const } : column,
  );
  const steps = featureSteps(table.value, columns);
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (!step.value.ok) throw new Error(step.value.failure.what);
  return {
    name: 'heart',
    items: learningSpace(step.value.value.matrix, { standardize: true }).items,
    classes: Int32Array.from(table.value.rows, (row) => (row[label] === '0' ? 0 : 1)),
  };
};

export const dataSetNames = ['iris', 'wine', 'breast-cancer', 'digits', 'heart'] as const;

export const loadDataSet = (name: string): Promise<DataSet> =>
  name === 'heart' ? heart() : Promise.resolve(classic(name));
