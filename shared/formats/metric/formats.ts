// Room: The learned metric as JSON, NumPy, ONNX, safetensors and CSV.

import { strToU8 } from 'fflate';
import { say } from '../../model/localizable.ts';
import type { Metric } from '../../model/metric.ts';
import { failed, type Outcome } from '../../model/result.ts';
import { endingOf } from '../tables/table.ts';
import type { ConformancePair } from './conformance.ts';
import { writeMetricCsv } from './csv.ts';
import { readMetricJson, writeMetricJson } from './json.ts';
import type { MetricFile } from './metric-file.ts';
import { readMetricNpz, writeMetricNpz } from './npz.ts';
import { writeMetricOnnx } from './onnx.ts';
import { writeMetricSafetensors } from './safetensors.ts';

type Writer = (metric: Metric, conformance: readonly ConformancePair[]) => Uint8Array;

/** How a metric is written, by file ending. */
export const metricWriters: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['json', (metric, pairs) => strToU8(writeMetricJson(metric, pairs))],
  ['npz', writeMetricNpz],
  ['onnx', writeMetricOnnx],
  ['csv', (metric, pairs) => strToU8(writeMetricCsv(metric, pairs))],
  ['safetensors', writeMetricSafetensors],
]);

/** Reads a metric from `.json` or `.npz`, checked against its own conformance pairs. */
export const readMetric = (name: string, bytes: Uint8Array): Outcome<MetricFile> => {
  switch (endingOf(name)) {
    case 'json':
      return readMetricJson(name, bytes);
    case 'npz':
      return readMetricNpz(name, bytes);
    default:
      return failed('metric.kind', say`${name}: expected a metric ending in .json or .npz.`);
  }
};
