import { say } from '../../model/localizable.ts';
import { quote } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { rowPlace, type Table } from '../../model/table.ts';
import type { ColumnFeatures } from '../column-features.ts';
import { imageFeatureNames } from './descriptor.ts';

/** The descriptors of the pictures that a column names, one feature an entry of the descriptor. */
export const imageFeatures = (
  table: Table,
  column: number,
  images: ReadonlyMap<string, Float64Array>,
): Outcome<ColumnFeatures> => {
  const name = table.columns[column] ?? '';
  const features = imageFeatureNames.map((title) => ({
    source: { name: title, from: name, how: 'image' as const },
    values: new Float64Array(table.rows.length),
  }));
  for (const [i, row] of table.rows.entries()) {
    const file = row[column]?.trim() ?? '';
    const descriptor = images.get(file);
    if (descriptor === undefined) {
      return failed(
        'feature.image',
        say`${rowPlace(table, i)}, column ${quote(name)}: no picture called ${quote(file)} was given.`,
      );
    }
    for (const [j, { values }] of features.entries()) values[i] = descriptor[j] ?? 0;
  }
  return done({ features, notes: [] });
};
