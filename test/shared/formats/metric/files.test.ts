import { describe, expect, it } from 'vitest';
import { conformancePairs, distanceBetween } from '../../../../shared/formats/metric/conformance.ts';
import { metricWriters, readMetric } from '../../../../shared/formats/metric/formats.ts';
import { metricRecord } from '../../../../shared/formats/metric/json.ts';
import { writeMetricNpz } from '../../../../shared/formats/metric/npz.ts';
import type { Metric } from '../../../../shared/model/metric.ts';
import { identity, zeros } from '../../../../shared/numbers/dense.ts';
import { bytes, failureOf, unwrap } from '../../drive.ts';
import { someFile, someMetric } from './metrics.ts';

const write = (ending: string, metric: Metric, pairs = someFile().conformance): Uint8Array => {
  const writer = metricWriters.get(ending);
  if (!writer) throw new Error(ending);
  return writer(metric, pairs);
};

describe('conformance pairs', () => {
  it('are at least eight, decided by the seed, and true', () => {
    const { metric, items } = someMetric(3, 5);
    const pairs = conformancePairs(metric, items);
    expect(pairs.length).toBeGreaterThanOrEqual(8);
    expect(conformancePairs(metric, items)).toEqual(pairs);
    for (const { x, y, distance } of pairs) expect(distanceBetween(metric, y, x)).toBeCloseTo(distance, 12);
  });

  it('are made up when there are no items', () => {
    const { metric } = someMetric(2, 4);
    expect(conformancePairs(metric, zeros(0, 4)).every(({ distance }) => distance > 0)).toBe(true);
  });
});

describe.each(['json', 'npz'])('a metric as .%s', (ending) => {
  it.each([
    ['with everything', someMetric(3, 5).metric],
    ['without threshold and calibration', { ...someMetric(3, 5).metric, threshold: null, calibration: null }],
    ['of one dimension', { ...someMetric(1, 5).metric }],
    ['that calls everything the same', { ...someMetric(3, 5).metric, L: zeros(0, 5) }],
    ['that is a similarity', { ...someMetric(3, 5).metric, similarity: identity(5) }],
  ])('%s comes back to the last bit', (_name, metric) => {
    const conformance = conformancePairs(metric, zeros(0, 5));
    const back = unwrap(readMetric(`m.${ending}`, write(ending, metric, conformance)));
    expect(back).toEqual({ metric, conformance });
  });

  it('is refused when it is cut short', () => {
    const whole = write(ending, someMetric(3, 5).metric);
    expect(failureOf(readMetric(`m.${ending}`, whole.subarray(0, whole.length >> 1)))).toMatch(
      /^(?:metric\.json|zip\.broken): m\./,
    );
  });
});

describe('a metric in JSON', () => {
  const { metric, conformance } = someFile();
  const record = metricRecord(metric, conformance);
  const read = (change: object) => failureOf(readMetric('m.json', bytes(JSON.stringify({ ...record, ...change }))));

  it('has M = LᵀL beside L', () => {
    const { L, M } = record;
    for (const [i, row] of M.entries()) {
      for (const [j, value] of row.entries()) {
        expect(value).toBeCloseTo(
          L.reduce((sum, line) => sum + (line[i] ?? 0) * (line[j] ?? 0), 0),
          12,
        );
      }
    }
  });

  it('says of a similarity that it is no metric', () => {
    expect(metricRecord({ ...metric, similarity: identity(5) }, conformance)).toMatchObject({ isMetric: false });
    expect(record).not.toHaveProperty('isMetric');
  });

  it.each([
    ['another format', { format: 'other' }, 'metric.format: m.json, field "format": expected "akin-metric"'],
    ['a newer version', { version: 2 }, 'metric.version: m.json, field "version": 2 is newer than the 1'],
    ['a field of another kind', { seed: 'x' }, 'file.field: m.json, field "seed"'],
    ['a missing field', { threshold: undefined }, 'file.field: m.json, field "threshold"'],
    ['a wrong number deep inside', { L: [[1, 2], [1]] }, 'file.field: m.json, field "L": expected rows of one length'],
    [
      'a centre of another length',
      { center: [1] },
      'metric.size: m.json, field "center": expected 5 values, one a feature, found 1',
    ],
    [
      'a scale of zero',
      { scale: [1, 1, 0, 1, 1] },
      'metric.scale: m.json, field "scale[2]": expected a number above 0',
    ],
    ['no conformance pairs', { conformance: [] }, 'file.field: m.json, field "conformance"'],
    [
      'a metric that was edited',
      { L: record.L.map((row) => row.map((value) => 2 * value)) },
      'metric.conformance: m.json, field "conformance[0]"',
    ],
    [
      'an M that was edited',
      { M: record.M.map((row) => row.map((value) => 2 * value)) },
      'metric.gram: m.json, field "M"',
    ],
  ])('refuses %s', (_name, change, sentence) => {
    expect(read(change)).toContain(sentence);
  });

  it('refuses what is no JSON, no metric and no such file', () => {
    expect(failureOf(readMetric('m.json', bytes('{"format":')))).toContain('metric.json: m.json is not JSON');
    expect(failureOf(readMetric('m.json', bytes('[]')))).toContain('metric.format');
    expect(failureOf(readMetric('m.txt', bytes('{}')))).toContain(
      'metric.kind: m.txt: expected a metric ending in .json or .npz',
    );
  });
});

describe('a metric in .npz', () => {
  it('is refused when a pair does not come out', () => {
    const { metric, conformance } = someFile();
    const wrong = conformance.map((pair, i) => (i === 3 ? { ...pair, distance: pair.distance + 1 } : pair));
    expect(failureOf(readMetric('m.npz', writeMetricNpz(metric, wrong)))).toContain('field "conformance[3]"');
  });
});
