import type { Sentence } from '../model/localizable.ts';
import type { FeatureSource } from '../model/project.ts';
import type { Dense } from '../numbers/dense.ts';

/** Raw features of all items, with what each came from. Not centred, not scaled: that is the learner's space. */
export interface FeatureBlock {
  /** n × d; rows are items, in the order of the table. */
  readonly matrix: Dense;
  /** One for each of the d columns. */
  readonly sources: readonly FeatureSource[];
  /** What the person should know: dropped columns, merged levels, filled gaps. */
  readonly notes: readonly Sentence[];
}

/** One feature as a column of values, before the block is put together. */
export interface FeatureColumn {
  readonly source: FeatureSource;
  readonly values: Float64Array;
}

/** What one column of the table gave. */
export interface ColumnFeatures {
  readonly features: readonly FeatureColumn[];
  readonly notes: readonly Sentence[];
}

/** Whether all values are the same; so are none and one. A NaN equals nothing, itself included. */
export const isConstant = (values: Float64Array): boolean => {
  const first = values[0];
  for (let i = 1; i < values.length; i++) if (values[i] !== first) return false;
  return true;
};

/** Packs columns into one row-major matrix. */
export const packColumns = (rows: number, columns: readonly FeatureColumn[]): Dense => {
  const width = columns.length;
  const data = new Float64Array(rows * width);
  for (const [j, { values }] of columns.entries()) {
    for (let i = 0, at = j; i < rows; i++, at += width) data[at] = values[i] ?? 0;
  }
  return { rows, columns: width, data };
};
