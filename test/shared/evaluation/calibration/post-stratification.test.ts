import { describe, expect, it } from 'vitest';
import { probabilitySimilar } from '../../../../shared/evaluation/calibration/calibrate.ts';
import { ofRandom } from '../../../../shared/evaluation/calibration/calibration-curve.ts';
import { postStratified, typicalDistances } from '../../../../shared/evaluation/calibration/post-stratification.ts';
import { heldOutCalibration } from '../../../../shared/evaluation/held-out/crossfit.ts';
import { judgedFrom } from '../../../../shared/evaluation/held-out/evidence.ts';
import { judgementPlan } from '../../../../shared/evaluation/held-out/plan.ts';
import { scorerOf } from '../../../../shared/evaluation/held-out/scorer.ts';
import { fromRows } from '../../../../shared/numbers/dense.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Pairs of items that nothing else tells about, every `nth` of them drawn at random. */
const planOf = (similar: ArrayLike<number>, nth: number) => {
  const count = similar.length;
  const judged = judgedFrom({
    pairs: {
      left: Int32Array.from({ length: count }, (_, i) => 2 * i),
      right: Int32Array.from({ length: count }, (_, i) => 2 * i + 1),
      similar: Uint8Array.from(similar),
      weight: new Float64Array(count).fill(1),
    },
  });
  return judgementPlan({ ...judged, atRandom: judged.atRandom.map((_, i) => (i % nth === 0 ? 1 : 0)) }, {}, 5, 1);
};

describe('typicalDistances', () => {
  const random = createRandom(2);
  const items = fromRows(
    Array.from({ length: 60 }, (_, i) => [random.normal() + (i < 10 ? 1000 : 0), random.normal()]),
  );
  const scorer = scorerOf(items, { L: fromRows([[1, 0]]) });

  it('is ascending, in units of the mean, and the same for the same seed', () => {
    const typical = typicalDistances(items, scorer, undefined, 1);
    expect(typical).toEqual(Float64Array.from(typical).sort());
    expect(sumOf(typical) / typical.length).toBeCloseTo(1, 1);
    expect(typicalDistances(items, scorer, undefined, 1)).toEqual(typical);
    expect(typicalDistances(items, scorer, undefined, 2)).not.toEqual(typical);
  });

  it('draws from items of the pool only', () => {
    const inPool = Uint8Array.from({ length: 60 }, (_, i) => (i < 10 ? 0 : 1));
    const farthest = typicalDistances(items, scorer, inPool, 1).at(-1) ?? Number.NaN;
    expect(farthest).toBeLessThan(100 / scorer.unit);
    expect(typicalDistances(items, scorer, undefined, 1).at(-1)).toBeGreaterThan(100_000 / scorer.unit);
  });

  it('is empty where the pool has no pair', () => {
    const inPool = new Uint8Array(60);
    inPool[3] = 1;
    expect(typicalDistances(items, scorer, inPool, 1)).toHaveLength(0);
  });
});

/** Distances of random pairs: from 0 to 10, evenly. */
const typical = Float64Array.from({ length: 1000 }, (_, i) => i / 100);

/** Distances of pairs that a strategy likes: nine in ten below 4, every tenth drawn at random. */
const asked = (count: number, seed = 3): Float64Array => {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, (_, i) => (i % 10 === 0 ? 10 : 4) * random.next());
};

describe('asTypical', () => {
  const squared = asked(400);
  const plan = planOf(new Uint8Array(400), 10);
  const counts = new Float64Array(400).fill(1);

  it('gives every fifth of the random distances the same weight, as far as it may, and keeps the sum', () => {
    const weighed = postStratified(plan, counts, squared, typical);
    expect(sumOf(weighed)).toBeCloseTo(400, 6);
    const massOf = (from: number, of: Float64Array): number =>
      sumOf(of.filter((_, i) => (squared[i] ?? 0) > from && (squared[i] ?? 0) <= from + 2));
    expect(massOf(0, weighed)).toBeCloseTo(massOf(2, weighed), 0);
    for (const from of [4, 6, 8]) expect(massOf(from, weighed)).toBeGreaterThan(3 * massOf(from, counts));
  });

  it('does not blow up a range that was hardly asked about', () => {
    const alone = squared.map((value, i) => (i === 0 ? 9 : Math.min(value, 4)));
    const weighed = postStratified(plan, counts, alone, typical);
    expect(Math.max(...weighed) / Math.min(...weighed)).toBeLessThanOrEqual(25);
    expect(weighed[0]).toBeGreaterThan(weighed[1] ?? 9);
  });

  it('does not depend on the unit of the distance', () => {
    const inOther = postStratified(
      plan,
      counts,
      squared.map((value) => 1e6 * value),
      typical.map((value) => 1e6 * value),
    );
    expect(inOther).toEqual(postStratified(plan, counts, squared, typical));
  });

  it('leaves random questions, and pairs without a held-out distance, as they are', () => {
    expect(postStratified(planOf(new Uint8Array(400), 1), counts, squared, typical)).toEqual(counts);
    const missing = squared.map((value, i) => (i === 7 ? Number.NaN : value));
    const weighed = postStratified(plan, counts, missing, typical);
    expect(weighed[7]).toBe(1);
    expect(sumOf(weighed)).toBeCloseTo(400, 6);
  });

  it('survives a metric under which all is the same', () => {
    const weighed = postStratified(plan, counts, new Float64Array(400), new Float64Array(1000));
    for (const value of weighed) expect(value).toBeCloseTo(1, 9);
  });
});

describe('a calibration from picked questions', () => {
  type Chance = (squared: number, isPicked?: boolean) => number;

  /** P(similar) of random pairs, from answers of which one in twenty is a slip. */
  const said = (chance: Chance, count: number, isWeighed: boolean, byGroups = 0): Float64Array => {
    const squared = asked(count);
    const random = createRandom(5);
    const answers = squared.map((value, i) => +(random.next() < 0.05 + 0.9 * chance(value, i % 10 !== 0)));
    const plan = planOf(answers, 10);
    const plain = new Float64Array(count).fill(1);
    const counts = isWeighed ? postStratified(plan, plain, squared, typical) : plain;
    const fitted = heldOutCalibration(plan, { squared, margins: new Float64Array(0) }, counts, {
      byGroups,
      prior: ofRandom,
    });
    return typical.map((value) => probabilitySimilar(fitted ?? { slope: 1, intercept: 0 }, value));
  };

  it('has the level of random pairs where there are answers in plenty', () => {
    const chance: Chance = (value) => probabilitySimilar({ slope: -0.6, intercept: 2 }, value);
    const level = sumOf(typical.map((value) => chance(value))) / 1000;
    expect(Math.abs(sumOf(said(chance, 4000, true)) / 1000 - level)).toBeLessThan(0.02);
  });

  it('has it where pairs picked by groups are more alike, too', () => {
    const chance: Chance = (value, isPicked) =>
      probabilitySimilar({ slope: -0.6, intercept: isPicked ? 2.6 : 2 }, value);
    const level = sumOf(typical.map((value) => chance(value))) / 1000;
    const off = (byGroups: number): number => Math.abs(sumOf(said(chance, 4000, true, byGroups)) / 1000 - level);
    expect(off(1)).toBeLessThan(0.02);
    expect(off(0)).toBeGreaterThan(0.03);
  });

  it('is right for more of the random pairs where no curve of its shape is right for all', () => {
    // A curve through the near pairs, which differ much, would call none of the far ones similar.
    const chance: Chance = (value) => (value < 1.5 ? 0.95 : 0.3);
    const errorOf = (probabilities: Float64Array): number =>
      sumOf(probabilities.map((p, i) => Math.abs(p - chance(typical[i] ?? 0)))) / 1000;
    expect(errorOf(said(chance, 400, true))).toBeLessThan(0.9 * errorOf(said(chance, 400, false)));
  });
});
