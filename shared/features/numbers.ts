import { say } from '../model/localizable.ts';
import { quote } from '../model/quote.ts';
import { done, failed, type Outcome } from '../model/result.ts';
import { isMissing, parseNumber, rowPlace, type Table } from '../model/table.ts';
import type { ColumnFeatures, FeatureColumn } from './column-features.ts';
import { imputeGaps } from './imputation.ts';

/**
 * The numbers of one column, NaN where the cell is missing.
 * A cell that is neither a number nor missing is refused (`feature.number`) with its line, never guessed at.
 */
export const numericColumn = (table: Table, column: number): Outcome<Float64Array> => {
  const values = new Float64Array(table.rows.length);
  for (const [i, row] of table.rows.entries()) {
    const cell = row[column];
    if (cell === null || cell === undefined) {
      values[i] = Number.NaN;
      continue;
    }
    const value = parseNumber(cell);
    values[i] = value;
    if (Number.isNaN(value) && !isMissing(cell)) {
      const name = table.columns[column];
      return failed(
        'feature.number',
        say`${rowPlace(table, i)}, column ${quote(name)}: expected a number, found ${quote(cell)}.`,
        {
          remedy: say`Correct the cell, or give the column another role.`,
        },
      );
    }
  }
  return done(values);
};

/** A column of numbers: itself, and an indicator of its gaps when there are any. */
export const numberFeatures = (table: Table, column: number): Outcome<ColumnFeatures> => {
  const values = numericColumn(table, column);
  if (!values.ok) return values;
  const name = table.columns[column] ?? '';
  const feature: FeatureColumn = { source: { name, from: name, how: 'number' }, values: values.value };
  const indicator = imputeGaps(name, [feature]);
  if (indicator === null) return done({ features: [feature], notes: [] });
  const gaps = indicator.values.reduce((sum, gap) => sum + gap, 0);
  return done({
    features: [feature, indicator],
    notes: [say`${name}: ${gaps} missing values were set to the mean and marked as missing.`],
  });
};
