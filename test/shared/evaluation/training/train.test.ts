import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { probabilitySimilar } from '../../../../shared/evaluation/calibration/calibrate.ts';
import { calibrationError } from '../../../../shared/evaluation/calibration/ece.ts';
import { squaredPairDistances } from '../../../../shared/evaluation/held-out/distances.ts';
import { type Judged, judgedFrom } from '../../../../shared/evaluation/held-out/evidence.ts';
import type { TrainRequest } from '../../../../shared/evaluation/training/request.ts';
import type { TrainingResult } from '../../../../shared/evaluation/training/result.ts';
import { trainSteps } from '../../../../shared/evaluation/training/train.ts';
import type { LearnerName } from '../../../../shared/learners/learner.ts';
import { learningSpace } from '../../../../shared/learners/space.ts';
import type { Progress } from '../../../../shared/model/progress.ts';
import type { Outcome } from '../../../../shared/model/result.ts';
import { fromRows } from '../../../../shared/numbers/dense.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

const wine = readFileSync('test/data/wine.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const width = (wine[0]?.length ?? 0) - 1;
const matrix = fromRows(wine.map((row) => row.slice(0, width).map(Number)));
const classes = Int32Array.from(wine, (row) => Number(row[width]?.replace('class_', '')));
const features = Array.from({ length: width }, (_, i) => `f${i}`);
const space = learningSpace(matrix, { standardize: true });

const judgedWine = (count: number, auditEvery = 5, seed = 1): Judged => {
  const random = createRandom(seed);
  const left = Int32Array.from({ length: count }, () => random.integer(matrix.rows));
  const right = left.map((i) => (i + 1 + random.integer(matrix.rows - 1)) % matrix.rows);
  const similar = Uint8Array.from(left, (i, at) => (classes[i] === classes[right[at] ?? 0] ? 1 : 0));
  const judged = judgedFrom({ pairs: { left, right, similar, weight: new Float64Array(count).fill(1) } });
  return { ...judged, audit: judged.audit.map((_, i) => (i % auditEvery === 0 ? 1 : 0)) };
};

const nothing = judgedFrom({});

const request = (change: Partial<TrainRequest>): TrainRequest => ({
  space,
  features,
  judged: judgedWine(150),
  given: {},
  learners: ['euclidean', 'covariance', 'rca', 'itml'],
  choose: 'auto',
  options: {},
  seed: 1,
  effort: 'thorough',
  memory: null,
  created: '2026-01-01T00:00:00.000Z',
  ...change,
});

const run = (change: Partial<TrainRequest>): { outcome: Outcome<TrainingResult>; progress: Progress[] } => {
  const steps = trainSteps(request(change));
  const progress: Progress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { outcome: step.value, progress };
    progress.push(step.value);
  }
};

const trained = (change: Partial<TrainRequest>): TrainingResult => {
  const { outcome } = run(change);
  if (!outcome.ok) throw new Error(outcome.failure.what);
  return outcome.value;
};

const withoutSeconds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, held) => (key === 'seconds' ? undefined : held)));

describe('trainSteps', () => {
  const first = trained({});

  it('chooses a learner that beats Euclidean, and says so', () => {
    expect(['rca', 'itml']).toContain(first.chosen);
    expect(first.choice.beatsEuclidean).toBe(true);
    expect(first.curve.auc ?? 0).toBeGreaterThan(first.curve.euclideanAuc ?? 1);
  });

  it('calibrates on held-out distances: probabilities match the answers of unseen pairs', () => {
    const { L, calibration, threshold } = first.inSpace;
    const unseen = judgedWine(3000, 5, 99).pairs;
    const squared = squaredPairDistances(space.items, L, unseen);
    const predicted = squared.map((value) => probabilitySimilar(calibration ?? { slope: 0, intercept: 0 }, value));
    expect(calibrationError(predicted, unseen.similar)).toBeLessThan(0.08);
    const right = squared.filter((value, i) => Math.sqrt(value) <= (threshold ?? 0) === (unseen.similar[i] === 1));
    expect(right.length / 3000).toBeGreaterThan(0.85);
  });

  it('gives each fitted learner a row, its audits with an interval', () => {
    expect(first.rows.map(({ learner }) => learner).sort()).toEqual(['covariance', 'euclidean', 'itml', 'rca']);
    for (const row of first.rows) {
      expect(row.failure).toBeNull();
      expect(row.audit?.count).toBe(30);
      expect(row.audit?.low).toBeLessThan(row.audit?.accuracy ?? 0);
      expect(row.crossValidatedAuc).toBeGreaterThan(0.5);
    }
  });

  it('shares the distance out over the features', () => {
    expect(first.weights.map(({ feature }) => feature)).toEqual(features);
    expect(first.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
  });

  it('is the same for the same seed', () => {
    expect(withoutSeconds(trained({}))).toEqual(withoutSeconds(first));
  });

  it('refits quickly with the scores it has, the learner in force and Euclidean alone', () => {
    const judged = judgedWine(160);
    const quick = trained({ judged, effort: 'quick', memory: first.memory });
    expect(quick.chosen).toBe(first.chosen);
    expect(quick.choice).toEqual(first.choice);
    expect(quick.rows.length).toBe(first.rows.length);
    expect(quick.curve.judgements).toBe(160);
    expect(quick.inSpace.calibration?.intercept).toBe(first.inSpace.calibration?.intercept);
    expect(quick.metric.L.data).not.toEqual(first.metric.L.data);
  });

  it('speaks to the sampler of questions as they are asked, in the metric of pairs of the pool at random', () => {
    expect(first.asking).toEqual(first.inSpace.calibration);
    const random = judgedWine(150);
    const judged = { ...random, atRandom: random.atRandom.map((_, i) => (i % 5 === 0 ? 1 : 0)) };
    const picked = trained({ judged });
    expect(picked.asking?.slope).toBeLessThan(0);
    expect(picked.asking).not.toEqual(picked.inSpace.calibration);
    const quick = trained({ judged, effort: 'quick', memory: picked.memory });
    expect(quick.asking?.intercept).toBe(picked.asking?.intercept);
    const everywhere = trained({ judged, inPool: new Uint8Array(matrix.rows).fill(1) });
    expect(everywhere.inSpace).toEqual(picked.inSpace);
    const oneClass = trained({ judged, inPool: Uint8Array.from(classes, (label) => (label === 0 ? 1 : 0)) });
    expect(oneClass.inSpace.L).toEqual(picked.inSpace.L);
    expect(oneClass.asking).toEqual(picked.asking);
    expect(oneClass.inSpace.calibration).not.toEqual(picked.inSpace.calibration);
  });

  it('gives the same choice and scores warm as cold', () => {
    const judged = judgedWine(160);
    const warm = trained({ judged, memory: first.memory });
    const cold = trained({ judged });
    expect(warm.chosen).toBe(cold.chosen);
    for (const row of cold.rows) {
      const other = warm.rows.find(({ learner }) => learner === row.learner);
      expect(other?.crossValidatedAuc).toBeCloseTo(row.crossValidatedAuc ?? -1, 3);
    }
  });

  it('goes forward only', () => {
    const { progress } = run({});
    progress.reduce((before, { fraction }) => {
      expect(fraction).toBeGreaterThanOrEqual(before);
      return fraction;
    }, 0);
    expect(progress.at(-1)?.fraction).toBeLessThanOrEqual(1);
  });

  it('stays Euclidean while there is too little or only one kind of answer', () => {
    expect(trained({ judged: judgedWine(9) }).choice.code).toBe('too-few');
    const judged = judgedWine(40);
    const alike = { ...judged, pairs: { ...judged.pairs, similar: new Uint8Array(40).fill(1) } };
    expect(trained({ judged: alike, learners: ['rca'] }).choice.code).toBe('one-kind');
    expect(trained({ judged: nothing, learners: 'auto' }).chosen).toBe('euclidean');
  });

  it('follows a choice by hand, and fails with the reason when that learner cannot be fitted', () => {
    expect(trained({ choose: 'covariance' }).choice).toMatchObject({ learner: 'covariance', code: 'by-hand' });
    const failing = run({ choose: 'itml', judged: nothing });
    expect(failing.outcome.ok).toBe(false);
    const unknown = run({ choose: 'nonsense' as LearnerName });
    expect(unknown.outcome).toMatchObject({ ok: false, failure: { code: 'learner.unknown' } });
  });

  it('keeps a learner that fails in its row and goes on', () => {
    const options = { itml: { gamma: -1 } };
    const result = trained({ options });
    expect(result.rows.find(({ learner }) => learner === 'itml')?.failure?.code).toMatch(/^options/);
    expect(result.chosen).toBe('rca');
  });

  it('stops at the time budget with what it has', () => {
    const result = trained({ expired: () => true });
    expect(result.rows.map(({ learner }) => learner)).toEqual(['euclidean']);
    expect(result.chosen).toBe('euclidean');
  });

  it('holds items out where there are labels and no judgements', () => {
    const result = trained({ judged: nothing, given: { labels: classes }, learners: 'auto' });
    expect(result.curve.euclideanAuc).toBeGreaterThan(0.7);
    expect(result.rows.some(({ learner }) => learner === 'itml')).toBe(false);
  });

  it('composes the metric back to the raw features when the space was reduced', () => {
    const reduced = learningSpace(matrix, { standardize: true, dimensions: 6 });
    const result = trained({ space: reduced });
    expect(result.inSpace.L.columns).toBe(6);
    expect(result.metric.L.columns).toBe(width);
    expect(result.weights.length).toBe(width);
    expect(result.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
  });
});
