import { type Sentence, say } from '../model/localizable.ts';
import { isMissing, type Table } from '../model/table.ts';
import type { ColumnFeatures, FeatureColumn } from './column-features.ts';
import { imputeGaps } from './imputation.ts';

/** Levels that get a feature of their own; rarer ones share `other`. */
export const levelCap = 20;

/** Level numbers by falling frequency, ties by name, so that the order of rows changes nothing. */
const levelsOf = (cells: readonly (string | null)[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([level]) => level);
};

/**
 * One-hot features of a column of categories, one a level. Of two levels only one is kept, since the other says the
 * same. Beyond `levelCap` levels the rarest are merged, and a note says so. A gap counts as every level in proportion
 * (the mean), with an indicator.
 */
export const categoryFeatures = (table: Table, column: number): ColumnFeatures => {
  const name = table.columns[column] ?? '';
  const cells = table.rows.map((row) => {
    const cell = row[column];
    return cell === null || cell === undefined || isMissing(cell) ? null : cell.trim();
  });
  const levels = levelsOf(cells);
  const merged = levels.length > levelCap;
  const own = merged ? levels.slice(0, levelCap - 1) : levels.length === 2 ? levels.slice(0, 1) : levels;
  const numberOf = new Map(own.map((level, i) => [level, i]));
  const titles = own.map((level) => `${name} = ${level}`);
  const features: readonly FeatureColumn[] = [...titles, ...(merged ? [say`${name} = other`] : [])].map((title) => ({
    source: { name: title, from: name, how: 'one-hot' },
    values: new Float64Array(cells.length),
  }));
  for (const [i, cell] of cells.entries()) {
    if (cell === null) {
      for (const { values } of features) values[i] = Number.NaN;
      continue;
    }
    const feature = features[numberOf.get(cell) ?? (merged ? own.length : -1)];
    if (feature !== undefined) feature.values[i] = 1;
  }
  const indicator = imputeGaps(name, features);
  const notes: Sentence[] = [];
  if (merged) {
    notes.push(
      say`${name}: of ${levels.length} values the ${own.length} most frequent are features, the rest are "other".`,
    );
  }
  return { features: indicator === null ? features : [...features, indicator], notes };
};
