import { say } from '../../model/localizable.ts';
import type { Metric } from '../../model/metric.ts';
import { failed, type Outcome } from '../../model/result.ts';
import type { Dense } from '../../numbers/dense.ts';
import { gram } from '../../numbers/linear.ts';
import type { NpyArray } from '../numpy/npy.ts';
import type { Writable } from '../numpy/npy-write.ts';
import { readNpz, writeNpz } from '../numpy/npz.ts';
import { parseJson } from '../schema.ts';
import type { ConformancePair } from './conformance.ts';
import { metricFromRecord } from './json.ts';
import { type MetricFile, metricFormat, metricVersion } from './metric-file.ts';

const text = (value: string): Writable => ({ shape: [], data: [value] });
const number = (value: number): Writable => ({ shape: [], data: Float64Array.of(value) });
const vector = (data: Float64Array): Writable => ({ shape: [data.length], data });
const matrix = ({ rows, columns, data }: Dense): Writable => ({ shape: [rows, columns], data });

const stacked = (pairs: readonly ConformancePair[], side: 'x' | 'y', d: number): Writable => {
  const data = new Float64Array(pairs.length * d);
  for (const [i, pair] of pairs.entries()) data.set(pair[side], i * d);
  return { shape: [pairs.length, d], data };
};

/**
 * The metric as .npz, every array under the name it has in the JSON: objects of free form (`options`, `counts`,
 * `evaluation`, `provenance`) as JSON text, `threshold` NaN when there is none, `calibration` as [slope, intercept]
 * (NaN when there is none), and the conformance pairs as `conformance_x`, `conformance_y`, `conformance_distance`.
 */
export const writeMetricNpz = (metric: Metric, conformance: readonly ConformancePair[]): Uint8Array => {
  const d = metric.features.length;
  const { slope, intercept } = metric.calibration ?? { slope: Number.NaN, intercept: Number.NaN };
  return writeNpz(
    new Map<string, Writable>([
      ['format', text(metricFormat)],
      ['version', { shape: [], data: Int32Array.of(metricVersion) }],
      ['learner', text(metric.learner)],
      ['options', text(JSON.stringify(metric.options))],
      ['seed', number(metric.seed)],
      ['created', text(metric.created)],
      ['features', { shape: [d], data: metric.features }],
      ['center', vector(metric.center)],
      ['scale', vector(metric.scale)],
      ['L', matrix(metric.L)],
      ['M', matrix(gram(metric.L))],
      ['threshold', number(metric.threshold ?? Number.NaN)],
      ['calibration', vector(Float64Array.of(slope, intercept))],
      ['counts', text(JSON.stringify(metric.counts))],
      ['evaluation', text(JSON.stringify(metric.evaluation))],
      ['provenance', text(JSON.stringify(metric.provenance))],
      ['conformance_x', stacked(conformance, 'x', d)],
      ['conformance_y', stacked(conformance, 'y', d)],
      ['conformance_distance', vector(Float64Array.from(conformance, ({ distance }) => distance))],
      ...(metric.similarity
        ? [['isMetric', number(0)] as const, ['similarity', matrix(metric.similarity)] as const]
        : []),
    ]),
  );
};

const rowsOf = ({
  shape,
  data,
}: {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}): number[][] => {
  const [rows = 0, columns = 0] = shape;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => data[i * columns + j] ?? 0),
  );
};

/** An array as the value that stands in the JSON under the same name. */
const plain = (array: NpyArray): unknown => {
  if (array.kind === 'records') return undefined;
  if (array.shape.length === 0) return array.data[0];
  if (array.kind === 'texts') return array.data;
  return array.shape.length === 2 ? rowsOf(array) : Array.from(array.data);
};

const nanToNull = (value: unknown): unknown => (typeof value === 'number' && Number.isNaN(value) ? null : value);

/** Reads and checks a metric `.npz`, with the same failures as the JSON reader. */
export const readMetricNpz = (name: string, bytes: Uint8Array): Outcome<MetricFile> => {
  const arrays = readNpz(name, bytes);
  if (!arrays.ok) return arrays;
  const value = (key: string): unknown => {
    const array = arrays.value.get(key);
    return array === undefined ? undefined : plain(array);
  };
  const json = (key: string): unknown => {
    const source = value(key);
    return typeof source === 'string' ? parseJson(source) : undefined;
  };
  const calibration = value('calibration');
  const [slope, intercept]: readonly unknown[] = Array.isArray(calibration) ? calibration : [];
  const [xs, ys, distances] = ['conformance_x', 'conformance_y', 'conformance_distance'].map(value);
  if (!Array.isArray(xs) || !Array.isArray(ys) || !Array.isArray(distances) || xs.length !== distances.length) {
    return failed(
      'metric.conformance',
      say`${name}: expected arrays conformance_x, conformance_y and conformance_distance of one length.`,
    );
  }
  const asIs = [
    'format',
    'version',
    'learner',
    'seed',
    'created',
    'features',
    'center',
    'scale',
    'L',
    'M',
    'similarity',
  ];
  return metricFromRecord(name, {
    ...Object.fromEntries(asIs.map((key) => [key, value(key)])),
    ...Object.fromEntries(['options', 'counts', 'evaluation', 'provenance'].map((key) => [key, json(key)])),
    threshold: nanToNull(value('threshold')),
    calibration: nanToNull(slope) === null ? null : { slope, intercept },
    conformance: distances.map((distance: unknown, i) => ({ x: xs[i], y: ys[i], distance })),
  });
};
