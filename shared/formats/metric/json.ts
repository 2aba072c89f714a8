import { say } from '../../model/localizable.ts';
import type { Metric } from '../../model/metric.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { type Dense, fromRows, toRows } from '../../numbers/dense.ts';
import { gram } from '../../numbers/linear.ts';
import { parseJson, parseWith, z } from '../schema.ts';
import { decodeText } from '../tables/encoding.ts';
import type { ConformancePair } from './conformance.ts';
import { type MetricFile, metricFormat, metricVersion, problemOfMetric } from './metric-file.ts';

const numbers = z.array(z.number());
const matrix = z.array(numbers).refine((rows) => rows.every(({ length }) => length === rows[0]?.length), {
  message: say`expected rows of one length`,
});
const anything = z.record(z.string(), z.unknown());

const schema = z.object({
  format: z.literal(metricFormat),
  version: z.literal(metricVersion),
  learner: z.string(),
  options: anything,
  seed: z.number(),
  created: z.string(),
  features: z.array(z.string()).min(1),
  center: numbers,
  scale: numbers,
  L: matrix,
  M: matrix,
  threshold: z.number().nullable(),
  calibration: z.object({ slope: z.number(), intercept: z.number() }).nullable(),
  counts: z.record(z.string(), z.number()),
  evaluation: anything,
  provenance: anything,
  conformance: z.array(z.object({ x: numbers, y: numbers, distance: z.number().min(0) })).min(1),
  similarity: matrix.optional(),
});

/** A matrix without rows still has its d columns: a metric that calls everything the same. */
const dense = (rows: readonly (readonly number[])[], columns: number): Dense =>
  rows.length === 0 ? { rows: 0, columns, data: new Float64Array(0) } : fromRows(rows);

/** The metric as the JSON object of format `akin-metric`, version 1. */
export const metricRecord = (metric: Metric, conformance: readonly ConformancePair[]) => ({
  format: metricFormat,
  version: metricVersion,
  learner: metric.learner,
  options: metric.options,
  seed: metric.seed,
  created: metric.created,
  features: metric.features,
  center: Array.from(metric.center),
  scale: Array.from(metric.scale),
  L: toRows(metric.L),
  M: toRows(gram(metric.L)),
  threshold: metric.threshold,
  calibration: metric.calibration,
  counts: metric.counts,
  evaluation: metric.evaluation,
  provenance: metric.provenance,
  conformance: conformance.map(({ x, y, distance }) => ({ x: Array.from(x), y: Array.from(y), distance })),
  // A learner of similarities is no metric, and its file says so in two ways that a reader cannot miss.
  ...(metric.similarity ? { isMetric: false, similarity: toRows(metric.similarity) } : {}),
});

/**
 * The text of a metric file (`.json`): one object on one line, with a line feed at the end. A number that is not
 * finite would be written as null, which readers refuse.
 */
export const writeMetricJson = (metric: Metric, conformance: readonly ConformancePair[]): string =>
  `${JSON.stringify(metricRecord(metric, conformance))}\n`;

/** Makes a checked record into a metric; shared by all readers of metric files. */
export const metricFromRecord = (name: string, value: unknown): Outcome<MetricFile> => {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== metricFormat) {
    return failed(
      'metric.format',
      say`${name}, field "format": expected "${metricFormat}"; this is no metric of Akin.`,
    );
  }
  if ('version' in value && typeof value.version === 'number' && value.version > metricVersion) {
    return failed(
      'metric.version',
      say`${name}, field "version": ${value.version} is newer than the ${metricVersion} that this Akin reads; update Akin to use it.`,
    );
  }
  const parsed = parseWith(name, schema, value);
  if (!parsed.ok) return parsed;
  const { format: _format, version: _version, M, conformance, similarity, ...rest } = parsed.value;
  const d = rest.features.length;
  const metric: Metric = {
    ...rest,
    center: Float64Array.from(rest.center),
    scale: Float64Array.from(rest.scale),
    L: dense(rest.L, d),
    ...(similarity ? { similarity: dense(similarity, d) } : {}),
  };
  const file: MetricFile = {
    metric,
    conformance: conformance.map(({ x, y, distance }) => ({
      x: Float64Array.from(x),
      y: Float64Array.from(y),
      distance,
    })),
  };
  return problemOfMetric(name, file, dense(M, d)) ?? done(file);
};

/** Reads and checks a metric `.json`; failures name the field (`metric.*`, `file.field`). */
export const readMetricJson = (name: string, bytes: Uint8Array): Outcome<MetricFile> => {
  const decoded = decodeText(name, bytes, say`a metric in JSON`);
  if (!decoded.ok) return decoded;
  const value = parseJson(decoded.value.text);
  if (value === undefined) return failed('metric.json', say`${name} is not JSON; expected a metric of Akin.`);
  return metricFromRecord(name, value);
};
