import { describe, expect, it } from 'vitest';
import { metricIn } from '../../../renderer/storage/stored-metric.ts';
import type { MetricSnapshot } from '../../../renderer/workers/metric-snapshot.ts';
import { asCurve, asSnapshot } from '../../../renderer/workers/stored-snapshot.ts';
import { say } from '../../../shared/model/localizable.ts';
import type { Metric } from '../../../shared/model/metric.ts';
import { identity } from '../../../shared/numbers/dense.ts';
import { damaged } from '../storage/damage.ts';

const metric: Metric = {
  learner: 'itml',
  options: { gamma: 1 },
  seed: 1,
  created: '2026-11-24T00:00:00.000Z',
  features: ['a', 'b'],
  center: new Float64Array(2),
  scale: new Float64Array(2).fill(1),
  L: identity(2),
  threshold: 2,
  calibration: { slope: -1, intercept: 1 },
  counts: { similar: 3 },
  evaluation: { auc: 0.9 },
  provenance: {},
};

const snapshot: MetricSnapshot = {
  id: 's',
  project: 'p',
  at: 5,
  judgements: 30,
  rows: [
    {
      learner: 'itml',
      report: {
        iterations: 4,
        converged: true,
        reason: say`It converged.`,
        objective: 1.5,
        certificate: { kind: 'duality-gap', value: Number.POSITIVE_INFINITY },
        seconds: 0.1,
        notes: [say`A note.`],
      },
      failure: null,
      audit: { accuracy: 0.9, low: 0.8, high: 0.95, count: 20 },
      crossValidatedAuc: 0.9,
      aucStandardError: 0.01,
      threshold: 2,
    },
    {
      learner: 'sdml',
      report: null,
      failure: { code: 'sdml.failed', what: say`It failed.`, safe: say`Nothing was lost.` },
      audit: null,
      crossValidatedAuc: null,
      aucStandardError: null,
      threshold: null,
    },
  ],
  chosen: 'itml',
  because: 'best',
  code: 'best',
  beatsEuclidean: true,
  metric,
  asking: { slope: -2, intercept: 2 },
  weights: [{ feature: 'a', weight: 1 }],
  agreements: [0.9, 1],
};

describe('a snapshot from the database', () => {
  it('is as it was stored', () => {
    expect(asSnapshot(structuredClone(snapshot))).toEqual(snapshot);
    const bilinear = { ...snapshot, metric: { ...metric, similarity: identity(2) } };
    expect(asSnapshot(bilinear)).toEqual(bilinear);
  });

  it('of an earlier version lacks nothing that is needed', () => {
    const { code: _, asking: __, agreements: ___, ...first } = snapshot;
    expect(asSnapshot(first)).toEqual({ ...first, asking: null, agreements: [] });
  });

  it('has a whole metric and sound figures, or is none, whatever of it is damaged', () => {
    for (const { path, value } of damaged(snapshot)) {
      const read = asSnapshot(value);
      if (/^\.metric\.(L|center|scale|features)/.test(path)) {
        const size = read?.metric.features.length;
        if (read)
          expect([read.metric.L.columns, read.metric.center.length, read.metric.scale.length]).toEqual([
            size,
            size,
            size,
          ]);
      }
      if (read === null) continue;
      expect(read.metric.L.data.every(Number.isFinite), path).toBe(true);
      expect(read.metric.L.data.length, path).toBe(read.metric.L.rows * read.metric.L.columns);
      expect(read.agreements.every(Number.isFinite), path).toBe(true);
      expect(asSnapshot(read), path).toEqual(read);
    }
  });

  it('keeps its metric when what is told beside it is damaged', () => {
    for (const { path, value } of damaged(snapshot))
      if (/^\.(rows|because|code|asking|weights|agreements)/.test(path))
        expect(asSnapshot(value)?.metric, path).toEqual(metric);
  });

  it('is none without numbers', () => {
    const broken = (change: Partial<Metric>): unknown => ({ ...snapshot, metric: { ...metric, ...change } });
    expect(asSnapshot(broken({ L: { rows: 2, columns: 2, data: Float64Array.of(1, 0, 0, Number.NaN) } }))).toBeNull();
    expect(asSnapshot(broken({ L: { rows: 3, columns: 2, data: new Float64Array(4) } }))).toBeNull();
    expect(asSnapshot(broken({ center: new Float64Array(3) }))).toBeNull();
    for (const stored of [null, undefined, 'here', [], {}, { id: 's' }]) expect(asSnapshot(stored)).toBeNull();
  });
});

describe('the metric in a stored snapshot', () => {
  it('is found without the rest, or is none', () => {
    expect(metricIn({ metric })).toEqual(metric);
    for (const stored of [null, 's', { metric: null }, { metric: {} }, { metric: { ...metric, scale: [1, 1] } }])
      expect(metricIn(stored)).toBeNull();
  });
});

describe('a learning curve from the database', () => {
  const point = { judgements: 30, auc: 0.8, euclideanAuc: 0.7, accuracy: null, low: null, high: null };

  it('is as it was stored, but for points that are none', () => {
    expect(asCurve([point, null, { ...point, judgements: Number.NaN }, 'x', point])).toEqual([point, point]);
  });

  it('leaves a gap where a figure is damaged', () => {
    expect(asCurve([{ ...point, auc: '0.8', low: Number.NaN }])).toEqual([{ ...point, auc: null }]);
  });
});
