import { probabilityNearer } from '../../../shared/evaluation/calibration/calibrate.ts';
import type { Metric } from '../../../shared/model/metric.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { readTriplets } from '../inputs/constraints.ts';
import type { ItemTable } from '../inputs/items.ts';
import type { Io } from '../io.ts';
import { measureOf } from './measure.ts';
import type { Scored } from './scored.ts';

/** Scores triplets: both distances, probability that near is closer, 1 when the metric says that it is. */
export const scoreTriplets = async (
  io: Io,
  file: string,
  items: ItemTable,
  metric: Metric,
  raw: Dense,
): Promise<Outcome<Scored>> => {
  const triplets = await readTriplets(io, file, items);
  if (!triplets.ok) return triplets;
  const { anchor, near, far } = triplets.value;
  const ids = [...items.rows.keys()];
  const measure = measureOf(metric, raw);
  const calibration = metric.similarity === undefined ? metric.calibration : null;
  const rows = Array.from(anchor, (a, i) => {
    const toNear = measure.between(a, near[i] ?? 0);
    const toFar = measure.between(a, far[i] ?? 0);
    const probability = calibration === null ? null : probabilityNearer(calibration, toFar * toFar - toNear * toNear);
    return [
      ids[a] ?? '',
      ids[near[i] ?? 0] ?? '',
      ids[far[i] ?? 0] ?? '',
      toNear,
      toFar,
      probability,
      measure.isCloser(toNear, toFar) ? 1 : 0,
    ];
  });
  const right = rows.filter((row) => row[6] === 1).length;
  return done({
    columns: ['anchor', 'near', 'far', `${measure.name}_near`, `${measure.name}_far`, 'probability', 'answer'],
    rows,
    summary: { accuracy: right / rows.length },
  });
};
