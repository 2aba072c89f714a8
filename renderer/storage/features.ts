import { type Dense, zeros } from '../../shared/numbers/dense.ts';
import type { Database } from './database.ts';
import { wholeProject } from './items.ts';

/** Rows a page: 4096 rows of 50 features are 1.6 MB, small enough to be read without a long pause. */
export const rowsPerFeaturePage = 4096;

export const putFeatures = async (
  database: Database,
  project: string,
  matrix: Dense,
  written: (fraction: number) => void = () => {},
): Promise<void> => {
  for (let row = 0, page = 0; row < matrix.rows; row += rowsPerFeaturePage, page++) {
    const end = Math.min(matrix.rows, row + rowsPerFeaturePage);
    const values = matrix.data.slice(row * matrix.columns, end * matrix.columns);
    await database.features.add({ project, page, columns: matrix.columns, values });
    written(end / matrix.rows);
  }
};

/** The raw feature matrix, n × d; 0 × 0 when there is none. */
export const readFeatures = async (database: Database, project: string): Promise<Dense> => {
  const last = await database.features
    .where(':id')
    .between(...wholeProject(project))
    .last();
  if (!last || last.columns === 0) return zeros(0, 0);
  const matrix = zeros(last.page * rowsPerFeaturePage + last.values.length / last.columns, last.columns);
  // One page at a time, so that no second copy of the whole matrix is ever alive.
  for (let page = 0; page <= last.page; page++) {
    const found = page === last.page ? last : await database.features.get([project, page]);
    if (!found) throw new Error(`feature page ${page} of project ${project} is missing`);
    matrix.data.set(found.values, page * rowsPerFeaturePage * last.columns);
  }
  return matrix;
};

/** One item's raw feature vector; empty when there is no such row. */
export const readFeatureRow = async (database: Database, project: string, row: number): Promise<Float64Array> => {
  const page = await database.features.get([project, Math.floor(row / rowsPerFeaturePage)]);
  if (!page) return new Float64Array(0);
  const start = (row % rowsPerFeaturePage) * page.columns;
  return page.values.slice(start, start + page.columns);
};
