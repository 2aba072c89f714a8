import { describe, expect, it } from 'vitest';
import type { MetricSnapshot } from '../../../../renderer/workers/metric-snapshot.ts';
import { restoreState } from '../../../../renderer/workers/trainer/refit.ts';
import { learningSpace } from '../../../../shared/learners/space.ts';
import { fromRows, identity } from '../../../../shared/numbers/dense.ts';

const space = learningSpace(
  fromRows([
    [0, 1],
    [1, 0],
    [2, 5],
    [7, 3],
  ]),
  { standardize: true },
);

const snapshot: MetricSnapshot = {
  id: 'm',
  project: 'p',
  at: 1,
  judgements: 12,
  rows: [
    {
      learner: 'itml',
      report: null,
      failure: null,
      audit: null,
      crossValidatedAuc: 0.8,
      aucStandardError: 0.05,
      threshold: 1,
    },
  ],
  chosen: 'itml',
  because: '',
  code: 'best',
  beatsEuclidean: true,
  metric: {
    learner: 'itml',
    options: {},
    seed: 1,
    created: '',
    features: ['a', 'b'],
    center: space.center,
    scale: space.scale,
    L: identity(2),
    threshold: 1,
    calibration: null,
    counts: {},
    evaluation: { heldOut: 12 },
    provenance: {},
  },
  asking: { slope: -1, intercept: 2 },
  weights: [],
  agreements: [0.9],
};

describe('what the trainer knew when it learned the metric in force', () => {
  it('is back after a restart: where to start from, and how far the last fits agreed', () => {
    const restored = restoreState(space, snapshot, 1);
    expect(restored?.memory?.warm.itml?.L).toEqual(identity(2));
    expect(restored?.memory?.choice).toMatchObject({ learner: 'itml', code: 'best' });
    expect(restored?.memory?.summaries.itml?.asking?.intercept).toBe(2);
    expect(restored?.agreements).toEqual([0.9]);
    expect(restored?.calls?.length).toBeGreaterThan(0);
  });

  it('is not guessed at where the stored metric cannot say', () => {
    const { code: _, ...earlier } = snapshot;
    expect(restoreState(space, earlier, 1)).toBeNull();
    expect(restoreState(space, { ...snapshot, metric: { ...snapshot.metric, L: identity(3) } }, 1)).toBeNull();
    expect(restoreState(space, { ...snapshot, metric: { ...snapshot.metric, similarity: identity(2) } }, 1)).toBeNull();
  });
});
