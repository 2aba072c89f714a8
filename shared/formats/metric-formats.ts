import { strToU8 } from 'fflate';
import type { Metric } from '../model/metric.ts';
import { failed, type Outcome } from '../model/outcome.ts';
import { say } from '../model/sentence.ts';
import type { ConformancePair } from './conformance.ts';
import { writeMetricCsv } from './metric-csv.ts';
import type { MetricFile } from './metric-file.ts';
import { readMetricJson, writeMetricJson } from './metric-json.ts';
import { readMetricNpz, writeMetricNpz } from './metric-npz.ts';
import { writeMetricOnnx } from './metric-onnx.ts';
import { writeMetricSafetensors } from './metric-safetensors.ts';
import { endingOf } from './table.ts';

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
