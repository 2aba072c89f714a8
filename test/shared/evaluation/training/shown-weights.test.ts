import { describe, expect, it } from 'vitest';
import { judgedFrom } from '../../../../shared/evaluation/held-out/evidence.ts';
import { featureShares } from '../../../../shared/evaluation/training/feature-shares.ts';
import type { TrainingResult } from '../../../../shared/evaluation/training/result.ts';
import { trainSteps } from '../../../../shared/evaluation/training/train.ts';
import { learningSpace } from '../../../../shared/learners/space.ts';
import { type Dense, fromRows } from '../../../../shared/numbers/dense.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { drive, unwrap } from '../../drive.ts';

const width = 7;
const rank = 3;

/** Items in all of `width` features that vary in `rank` directions only, each feature on a scale of its own. */
const flatItems = (count: number, copies = 1): Dense => {
  const random = createRandom(4);
  const mixing = Array.from({ length: rank }, () => Array.from({ length: width }, (_, j) => random.normal() * (j + 1)));
  const rows = Array.from({ length: count }, () => {
    const along = mixing.map(() => random.normal());
    return Array.from({ length: width }, (_, j) =>
      mixing.reduce((sum, one, p) => sum + (along[p] ?? 0) * (one[j] ?? 0), 5 * j),
    );
  });
  return fromRows(rows.flatMap((row) => Array.from({ length: copies }, () => row)));
};

/** A metric that weighs directions differently, fitted without a single answer. */
const covariance = (items: Dense, dimensions: number): TrainingResult => {
  const steps = trainSteps({
    space: learningSpace(items, { standardize: true, dimensions }),
    features: Array.from({ length: width }, (_, j) => `f${j}`),
    judged: judgedFrom({}),
    given: {},
    learners: ['covariance'],
    choose: 'covariance',
    options: {},
    seed: 1,
    effort: 'thorough',
    memory: null,
    created: '2026-01-01T00:00:00.000Z',
  });
  return unwrap(drive(steps));
};

const weightsOf = ({ weights }: TrainingResult): readonly number[] => weights.map(({ weight }) => weight);

const close = (one: readonly number[], other: ArrayLike<number>, digits = 8): void => {
  expect(one).toHaveLength(other.length);
  one.forEach((value, i) => {
    expect(value).toBeCloseTo(other[i] ?? Number.NaN, digits);
  });
};

describe('the weights shown of a reduced space', () => {
  it('are those of the raw features, where the reduction cuts nothing off', () => {
    const items = flatItems(60);
    const shown = covariance(items, rank);
    const standardised = learningSpace(items, { standardize: true, dimensions: width }).items;
    const expected = featureShares(standardised, shown.metric.L);
    expect(Math.max(...expected) / Math.min(...expected)).toBeGreaterThan(1.5);
    close(weightsOf(shown), expected);
  });

  it('come from an even sample of many items', () => {
    // Sorted by kind, as tables often are: the first 4000 rows would tell of one kind alone.
    close(weightsOf(covariance(flatItems(4000, 2), rank)), weightsOf(covariance(flatItems(4000), rank)));
  });
});

describe('featureShares', () => {
  const items = flatItems(40);
  const L = fromRows([
    [1, 0, 0.5, 0, 0, -0.2, 0],
    [0, 2, 0, 0, 0.1, 0, 0],
  ]);

  it('are what each feature adds to the mean squared distance of all pairs, by definition', () => {
    const d = width;
    const parts = new Array<number>(d).fill(0);
    for (let a = 0; a < items.rows; a++)
      for (let b = 0; b < items.rows; b++) {
        const apart = Array.from({ length: d }, (_, j) => (items.data[a * d + j] ?? 0) - (items.data[b * d + j] ?? 0));
        for (let r = 0; r < L.rows; r++) {
          const along = apart.reduce((sum, value, j) => sum + value * (L.data[r * d + j] ?? 0), 0);
          apart.forEach((value, j) => {
            parts[j] = (parts[j] ?? 0) + along * value * (L.data[r * d + j] ?? 0);
          });
        }
      }
    const positive = parts.map((part) => Math.max(0, part));
    const total = positive.reduce((sum, part) => sum + part, 0);
    close(
      [...featureShares(items, L)],
      positive.map((part) => part / total),
    );
  });

  it('do not change when a feature is measured from another zero', () => {
    const moved = { ...items, data: items.data.map((value, at) => value + (at % width === 2 ? 100 : 0)) };
    close([...featureShares(moved, L)], featureShares(items, L));
  });

  it('are 0 for a metric that tells nothing apart', () => {
    expect([...featureShares(items, fromRows([new Array<number>(width).fill(0)]))]).toEqual(
      new Array<number>(width).fill(0),
    );
  });
});
