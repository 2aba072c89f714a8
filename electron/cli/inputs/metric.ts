import { readMetric } from '../../../shared/formats/metric/formats.ts';
import { endingOf } from '../../../shared/formats/tables/table.ts';
import type { Metric } from '../../../shared/model/metric.ts';
import { done, type Outcome } from '../../../shared/model/result.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { readInput } from '../files.ts';
import type { Io } from '../io.ts';
import { featureMatrix, type ItemTable } from './items.ts';

/** Reads a metric file, checked against its own conformance pairs. */
export const readMetricInput = async (io: Io, file: string): Promise<Outcome<Metric>> => {
  const input = await readInput(io, file);
  if (!input.ok) return input;
  const read = readMetric(input.value.name, input.value.bytes);
  return read.ok ? done(read.value.metric) : read;
};

/**
 * The items in the metric's features, raw: by name, or by position for a bare array (.npy) of as many columns. A
 * missing number, where it is allowed, is taken at the metric's centre: the mean of what it was learned on.
 */
export const featuresFor = (metric: Metric, items: ItemTable): Outcome<Dense> => {
  const { columns, name } = items.table;
  const bare = endingOf(name) === 'npy' && columns.length === metric.features.length;
  return featureMatrix(items, bare ? columns : metric.features, metric.center);
};
