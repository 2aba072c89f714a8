// Room: From the cells of a table, texts and pictures to numbers.

import type { Column } from '../model/item.ts';
import { type Sentence, say } from '../model/localizable.ts';
import type { Progress } from '../model/progress.ts';
import { quote } from '../model/quote.ts';
import { done, failed, type Outcome } from '../model/result.ts';
import type { Table } from '../model/table.ts';
import { categoryFeatures } from './categories.ts';
import {
  type ColumnFeatures,
  type FeatureBlock,
  type FeatureColumn,
  isConstant,
  packColumns,
} from './column-features.ts';
import { numberFeatures } from './numbers.ts';
import { imageFeatures } from './pictures/picture-columns.ts';
import { textFeatures } from './texts/texts.ts';

export type { FeatureBlock } from './column-features.ts';

function* made(
  table: Table,
  index: number,
  { role }: Column,
  images: ReadonlyMap<string, Float64Array>,
): Generator<Progress, Outcome<ColumnFeatures>, void> {
  switch (role) {
    case 'number':
      return numberFeatures(table, index);
    case 'category':
      return done(categoryFeatures(table, index));
    case 'text':
      return done(yield* textFeatures(table, index));
    case 'image':
      return imageFeatures(table, index, images);
    default:
      return done({ features: [], notes: [] });
  }
}

/**
 * Builds the raw features of all items of a table from its columns by role: numbers as they are, categories one-hot,
 * texts as themes, images by their descriptor (`images`, by the cell's file name). Constant features are dropped, with
 * a note. Failures: `feature.number`, `feature.image`, `items.single`, `features.none`, `features.column`.
 */
export function* featureSteps(
  table: Table,
  columns: readonly Column[],
  images: ReadonlyMap<string, Float64Array> = new Map(),
): Generator<Progress, Outcome<FeatureBlock>, void> {
  if (table.rows.length < 2) {
    return failed(
      'items.single',
      say`${table.name} holds ${table.rows.length} item; expected at least two to compare.`,
    );
  }
  const kept: FeatureColumn[] = [];
  const notes: Sentence[] = [];
  for (const [i, column] of columns.entries()) {
    const index = table.columns.indexOf(column.name);
    if (index < 0) return failed('features.column', say`${table.name} has no column called ${quote(column.name)}.`);
    const steps = made(table, index, column, images);
    let step = steps.next();
    while (!step.done) {
      yield {
        fraction: (i + step.value.fraction) / columns.length,
        message: say`${column.name}: ${step.value.message}`,
      };
      step = steps.next();
    }
    if (!step.value.ok) return step.value;
    notes.push(...step.value.value.notes);
    for (const feature of step.value.value.features) {
      if (isConstant(feature.values))
        notes.push(say`${feature.source.name} is the same for all items and was left out.`);
      else kept.push(feature);
    }
    yield { fraction: (i + 1) / columns.length, message: say`${column.name} done` };
  }
  if (kept.length === 0) {
    return failed(
      'features.none',
      say`${table.name} gives no usable feature; expected at least one column of numbers, categories, texts or images that differs between items.`,
      { remedy: say`Give a column another role.` },
    );
  }
  return done({ matrix: packColumns(table.rows.length, kept), sources: kept.map(({ source }) => source), notes });
}
