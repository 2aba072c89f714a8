import { describe, expect, it } from 'vitest';
import type { MetricSnapshot } from '../../../renderer/workers/metric-snapshot.ts';
import { inForce } from '../../../renderer/workers/snapshot.ts';
import { identity } from '../../../shared/numbers/dense.ts';

const metric: MetricSnapshot['metric'] = {
  learner: 'euclidean',
  options: {},
  seed: 1,
  created: '',
  features: ['a', 'b'],
  center: new Float64Array(2),
  scale: new Float64Array(2).fill(1),
  L: identity(2),
  threshold: 2,
  calibration: { slope: -1, intercept: 1 },
  counts: {},
  evaluation: {},
  provenance: {},
};

const snapshot: MetricSnapshot = {
  id: 'one',
  project: 'two',
  at: 0,
  judgements: 30,
  rows: [],
  chosen: 'euclidean',
  because: '',
  beatsEuclidean: false,
  metric,
  weights: [],
  agreements: [],
};

describe('inForce', () => {
  it('tells the sampler what to expect of its own questions', () => {
    const asking = { slope: -2, intercept: 3 };
    expect(inForce({ ...snapshot, asking })).toEqual({
      snapshot: 'one',
      L: metric.L,
      threshold: 2,
      calibration: asking,
    });
  });

  it('takes the calibration of the metric where a snapshot says nothing else', () => {
    expect(inForce(snapshot).calibration).toEqual(metric.calibration);
    expect(inForce({ ...snapshot, asking: null }).calibration).toEqual(metric.calibration);
  });
});
