import { probabilitySimilar } from '../../../shared/evaluation/calibration/calibrate.ts';
import { auc } from '../../../shared/evaluation/measures/auc.ts';
import type { Metric } from '../../../shared/model/metric.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { itemColumns, readColumns } from '../inputs/columns.ts';
import { readPairs } from '../inputs/constraints.ts';
import type { ItemTable } from '../inputs/items.ts';
import type { Io } from '../io.ts';
import { measureOf } from './measure.ts';
import { accuracyOf, type Scored } from './scored.ts';

interface Asked {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Given answers, when the file holds them. */
  readonly similar: Uint8Array | null;
}

const none = new Int32Array(0);

const readAsked = async (io: Io, file: string, items: ItemTable): Promise<Outcome<Asked>> => {
  const source = await readColumns(io, file, ['left', 'right']);
  if (!source.ok) return source;
  if (source.value.table.columns.includes('similar')) return readPairs(io, file, items);
  const columns = itemColumns(source.value, ['left', 'right'], items.rows, items.table.name);
  if (!columns.ok) return columns;
  const [left = none, right = none] = columns.value;
  return done({ left, right, similar: null });
};

/**
 * 1 for similar: by the threshold, or, without one, by the probability; null when there is neither, as for a
 * similarity, which says what is more alike but not what is alike.
 */
const answerOf = ({ threshold, calibration, similarity }: Metric, distance: number): number | null => {
  if (similarity !== undefined) return null;
  if (threshold !== null) return distance <= threshold ? 1 : 0;
  return calibration === null ? null : probabilitySimilar(calibration, distance * distance) > 0.5 ? 1 : 0;
};

/** Scores pairs: distance, probability of being similar, answer. */
export const scorePairs = async (
  io: Io,
  file: string,
  items: ItemTable,
  metric: Metric,
  raw: Dense,
): Promise<Outcome<Scored>> => {
  const asked = await readAsked(io, file, items);
  if (!asked.ok) return asked;
  const { left, right, similar } = asked.value;
  const ids = [...items.rows.keys()];
  const measure = measureOf(metric, raw);
  const values = Float64Array.from(left, (row, i) => measure.between(row, right[i] ?? 0));
  const answers = Array.from(values, (value) => answerOf(metric, value));
  const calibration = metric.similarity === undefined ? metric.calibration : null;
  const rows = Array.from(values, (value, i) => [
    ids[left[i] ?? 0] ?? '',
    ids[right[i] ?? 0] ?? '',
    value,
    calibration === null ? null : probabilitySimilar(calibration, value * value),
    answers[i] ?? null,
  ]);
  const summary =
    similar === null
      ? {}
      : {
          accuracy: accuracyOf(answers, similar),
          auc: auc(measure.name === 'distance' ? values.map((value) => -value) : values, similar),
        };
  return done({ columns: ['left', 'right', measure.name, 'probability', 'answer'], rows, summary });
};
