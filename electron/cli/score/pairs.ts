import { auc } from '../../../shared/evaluation/auc.ts';
import { probabilitySimilar } from '../../../shared/evaluation/calibrate.ts';
import type { Metric } from '../../../shared/model/metric.ts';
import { done, type Outcome } from '../../../shared/model/outcome.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { itemColumns, readColumns } from '../inputs/columns.ts';
import { readPairs } from '../inputs/constraints.ts';
import type { ItemTable } from '../inputs/items.ts';
import type { Io } from '../io.ts';
import { accuracyOf, rowDistance, type Scored } from './scored.ts';

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

/** 1 for similar: by the threshold, or, without one, by the probability; null when the metric has neither. */
const answerOf = ({ threshold, calibration }: Metric, distance: number): number | null => {
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
  const distances = Float64Array.from(left, (row, i) => rowDistance(metric, raw, row, right[i] ?? 0));
  const answers = Array.from(distances, (distance) => answerOf(metric, distance));
  const rows = Array.from(distances, (distance, i) => [
    ids[left[i] ?? 0] ?? '',
    ids[right[i] ?? 0] ?? '',
    distance,
    metric.calibration === null ? null : probabilitySimilar(metric.calibration, distance * distance),
    answers[i] ?? null,
  ]);
  const summary =
    similar === null
      ? {}
      : {
          accuracy: accuracyOf(answers, similar),
          auc: auc(
            distances.map((distance) => -distance),
            similar,
          ),
        };
  return done({ columns: ['left', 'right', 'distance', 'probability', 'answer'], rows, summary });
};
