import type { Metric } from '../../model/metric.ts';
import { type Dense, rowOf } from '../../numbers/dense.ts';
import { gram } from '../../numbers/linear.ts';
import { writeCsv } from '../tables/delimited-write.ts';
import type { ConformancePair } from './conformance.ts';
import { metricFormat, metricVersion } from './metric-file.ts';

type Line = readonly (string | number | null)[];

/**
 * The metric as a table for spreadsheets and statistics programs: a column a feature, and a line each for the centre,
 * the scale, the rows of L and of M, and both sides of every conformance pair. `value` holds what is a single number or
 * word: threshold, slope, intercept, learner, a pair's distance.
 */
export const writeMetricCsv = (metric: Metric, conformance: readonly ConformancePair[]): string => {
  const alone = (part: string, value: string | number | null): Line => [
    part,
    null,
    value,
    ...metric.features.map(() => null),
  ];
  const across = (part: string, row: number | null, values: Float64Array, value: number | null = null): Line => [
    part,
    row,
    value,
    ...values,
  ];
  const rows = (part: string, matrix: Dense): readonly Line[] =>
    Array.from({ length: matrix.rows }, (_, i) => across(part, i, rowOf(matrix, i)));
  return writeCsv(
    ['part', 'row', 'value', ...metric.features],
    [
      alone('format', metricFormat),
      alone('version', metricVersion),
      alone('learner', metric.learner),
      ...(metric.similarity ? [alone('is metric', 'no')] : []),
      alone('seed', metric.seed),
      alone('created', metric.created),
      alone('threshold', metric.threshold),
      alone('slope', metric.calibration?.slope ?? null),
      alone('intercept', metric.calibration?.intercept ?? null),
      across('center', null, metric.center),
      across('scale', null, metric.scale),
      ...rows('L', metric.L),
      ...rows('M', gram(metric.L)),
      ...(metric.similarity ? rows('similarity', metric.similarity) : []),
      ...conformance.flatMap(({ x, y, distance }, i) => [
        across('conformance x', i, x, distance),
        across('conformance y', i, y, distance),
      ]),
    ],
  );
};
