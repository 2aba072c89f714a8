import { describe, expect, it } from 'vitest';
import { judgedFrom } from '../../../../shared/evaluation/held-out/evidence.ts';
import { restoreMemory } from '../../../../shared/evaluation/training/memory.ts';
import type { TrainRequest } from '../../../../shared/evaluation/training/request.ts';
import type { TrainingResult } from '../../../../shared/evaluation/training/result.ts';
import { trainSteps } from '../../../../shared/evaluation/training/train.ts';
import { learningSpace } from '../../../../shared/learners/space.ts';
import { zeros } from '../../../../shared/numbers/dense.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { drive, unwrap } from '../../drive.ts';

const random = createRandom(4);
const count = 60;
const matrix = zeros(count, 5);
// Only the first two features tell the three groups apart.
for (let i = 0; i < count; i++) {
  for (let j = 0; j < 5; j++) matrix.data[i * 5 + j] = random.normal() * (j < 2 ? 0.4 : 1) + (j < 2 ? (i % 3) * 2 : 0);
}
const space = learningSpace(matrix, { standardize: true });
const judged = (pairs: number): TrainRequest['judged'] => {
  const draw = createRandom(5);
  const left = Int32Array.from({ length: pairs }, () => draw.integer(count));
  const right = left.map((i) => (i + 1 + draw.integer(count - 1)) % count);
  const similar = Uint8Array.from(left, (i, at) => (i % 3 === (right[at] ?? 0) % 3 ? 1 : 0));
  const all = judgedFrom({ pairs: { left, right, similar, weight: new Float64Array(pairs).fill(1) } });
  const fifth = all.audit.map((_, i) => (i % 5 === 0 ? 1 : 0));
  return { ...all, audit: fifth, atRandom: fifth };
};

const run = (change: Partial<TrainRequest>): TrainingResult =>
  unwrap(
    drive(
      trainSteps({
        space,
        features: ['a', 'b', 'c', 'd', 'e'],
        judged: judged(100),
        given: {},
        learners: ['euclidean', 'itml', 'rca'],
        choose: 'itml',
        options: {},
        seed: 1,
        effort: 'thorough',
        memory: null,
        created: '2026-01-01T00:00:00.000Z',
        ...change,
      }),
    ),
  );

const recalled = ({ inSpace, metric, asking, choice, rows }: TrainingResult) =>
  restoreMemory(space.items, {
    L: inSpace.L,
    calibration: metric.calibration,
    asking,
    threshold: metric.threshold,
    heldOut: Number(metric.evaluation['heldOut']),
    choice,
    rows,
  });

describe('what a training run left, brought back from its metric', () => {
  const before = run({});
  const remembering = run({ effort: 'quick', judged: judged(105), memory: before.memory });
  const recalling = run({ effort: 'quick', judged: judged(105), memory: recalled(before) });

  it('lets a quick run do what it does with the whole memory', () => {
    expect(recalling.chosen).toBe(remembering.chosen);
    expect(recalling.choice).toEqual(remembering.choice);
    const [is, was] = [recalling.metric, remembering.metric];
    expect(is.calibration?.slope).toBeCloseTo(was.calibration?.slope ?? Number.NaN, 6);
    expect(is.calibration?.intercept).toBeCloseTo(was.calibration?.intercept ?? Number.NaN, 9);
    expect(is.threshold).toBeCloseTo(was.threshold ?? Number.NaN, 6);
    expect(is.evaluation).toEqual(was.evaluation);
    for (const [at, value] of is.L.data.entries())
      expect(Math.abs(value)).toBeCloseTo(Math.abs(was.L.data[at] ?? 0), 5);
  });

  it('keeps what the sampler expects of its own questions', () => {
    const [is, was] = [recalling.asking, remembering.asking];
    expect(is?.slope).toBeCloseTo(was?.slope ?? Number.NaN, 6);
    expect(is?.intercept).toBeCloseTo(was?.intercept ?? Number.NaN, 9);
    expect(Math.abs((is?.slope ?? 0) - (recalling.metric.calibration?.slope ?? 0))).toBeGreaterThan(1e-3);
  });

  it("keeps everybody's scores", () => {
    const scores = ({ rows }: TrainingResult) =>
      rows.map(({ learner, audit, crossValidatedAuc }) => [learner, audit?.accuracy, crossValidatedAuc]).sort();
    expect(scores(recalling)).toEqual(scores(remembering));
  });

  it('has no scores where there were none', () => {
    const few = run({ judged: judged(6) });
    expect(recalled(few).summaries).toEqual({});
  });
});
