import { describe, expect, it } from 'vitest';
import {
  calibrate,
  probabilityNearer,
  probabilitySimilar,
} from '../../../../shared/evaluation/calibration/calibrate.ts';
import { calibrationError } from '../../../../shared/evaluation/calibration/ece.ts';
import { createRandom, type Random } from '../../../../shared/numbers/random.ts';

const none = { squared: [], similar: [] };
const noTriplets = { margins: [] };

/** Five answers in a hundred are the wrong key. */
const slips = (random: Random, share = 0.05): boolean => random.next() < share;

const drawn = (count: number, slope: number, intercept: number, spread: number, slipping?: number) => {
  const random = createRandom(4);
  const squared = Float64Array.from({ length: count }, () => spread * random.next());
  const similar = squared.map((value) => {
    const answer = random.next() < probabilitySimilar({ slope, intercept }, value) ? 1 : 0;
    return slips(random, slipping) ? 1 - answer : answer;
  });
  return { squared, similar };
};

describe('calibrate', () => {
  it('recovers the model that drew the answers, slips and all', () => {
    const fitted = calibrate({ pairs: drawn(20_000, -0.5, 2, 10), triplets: noTriplets });
    expect(fitted?.slope).toBeCloseTo(-0.5, 1);
    expect(fitted?.intercept).toBeCloseTo(2, 1);
  });

  it('uses one slope for pairs and triplets', () => {
    const random = createRandom(4);
    const margins = Float64Array.from({ length: 20_000 }, () => {
      const margin = 6 * random.next() - 3;
      const inOrder = random.next() < probabilityNearer({ slope: -0.8, intercept: 0 }, margin);
      return inOrder !== slips(random) ? margin : -margin;
    });
    const fitted = calibrate({ pairs: none, triplets: { margins } });
    expect(fitted?.slope).toBeCloseTo(-0.8, 1);
    expect(fitted?.intercept).toBe(0);
    expect(calibrate({ pairs: drawn(5000, -0.8, 2, 6), triplets: { margins } })?.slope).toBeCloseTo(-0.8, 1);
  });

  it('speaks of random questions where picked ones were answered otherwise', () => {
    const random = createRandom(5);
    const truth = { slope: -0.5, intercept: 1 };
    const squared = Float64Array.from({ length: 400 }, () => 8 * random.next());
    const picked = squared.map((_, i) => (i % 4 === 0 ? 0 : 1));
    const similar = squared.map((value, i) =>
      random.next() < probabilitySimilar({ ...truth, intercept: truth.intercept + (picked[i] ? 1 : 0) }, value) ? 1 : 0,
    );
    const blind = calibrate({ pairs: { squared, similar }, triplets: noTriplets });
    const told = calibrate({ pairs: { squared, similar, picked }, triplets: noTriplets });
    const off = (fitted: typeof told): number => Math.abs((fitted?.intercept ?? 9) - truth.intercept);
    expect(off(told)).toBeLessThan(off(blind));
  });

  it('keeps the slope of random questions where picked ones fell off faster', () => {
    const random = createRandom(6);
    const truth = { slope: -0.4, intercept: 1 };
    const squared = Float64Array.from({ length: 600 }, () => 8 * random.next());
    const picked = squared.map((_, i) => (i % 4 === 0 ? 0 : 1));
    const similar = squared.map((value, i) =>
      random.next() < probabilitySimilar({ ...truth, slope: picked[i] ? 2 * truth.slope : truth.slope }, value) ? 1 : 0,
    );
    const blind = calibrate({ pairs: { squared, similar }, triplets: noTriplets });
    const told = calibrate({ pairs: { squared, similar, picked }, triplets: noTriplets });
    const off = (fitted: typeof told): number => Math.abs((fitted?.slope ?? 9) - truth.slope);
    expect(off(told)).toBeLessThan(off(blind));
  });

  it('does not depend on the unit of the distance', () => {
    const { squared, similar } = drawn(60, -0.5, 2, 10);
    const one = calibrate({ pairs: { squared, similar }, triplets: noTriplets });
    const other = calibrate({ pairs: { squared: squared.map((v) => v * 1e6), similar }, triplets: noTriplets });
    expect((other?.slope ?? 0) * 1e6).toBeCloseTo(one?.slope ?? 1, 6);
    expect(other?.intercept).toBeCloseTo(one?.intercept ?? 0, 6);
  });

  it('stays finite on separable, one-sided, zero and single answers', () => {
    const cases = [
      { squared: [1, 2, 8, 9], similar: [1, 1, 0, 0] },
      { squared: [1, 2, 3], similar: [1, 1, 1] },
      { squared: [0, 0], similar: [1, 0] },
      { squared: [4], similar: [0] },
    ];
    for (const pairs of cases) {
      const { slope, intercept } = calibrate({ pairs, triplets: noTriplets }) ?? { slope: 1, intercept: Number.NaN };
      expect(slope).toBeLessThanOrEqual(0);
      expect(Number.isFinite(slope) && Number.isFinite(intercept)).toBe(true);
    }
    expect(calibrate({ pairs: none, triplets: noTriplets })).toBeNull();
  });

  it('says the base rate where nearer is less alike, never the reverse of a distance', () => {
    const squared = Float64Array.from({ length: 200 }, (_, i) => i / 20);
    const similar = squared.map((value) => (value > 5 ? 1 : 0));
    const fitted = calibrate({ pairs: { squared, similar }, triplets: noTriplets });
    expect(fitted?.slope).toBe(0);
    expect(probabilitySimilar(fitted ?? { slope: 1, intercept: 9 }, 3)).toBeCloseTo(99 / 200, 1);
  });
});

describe('calibrationError', () => {
  it('is small for honest and large for boastful probabilities', () => {
    const { squared, similar } = drawn(5000, -0.5, 2, 10, 0);
    const honest = squared.map((value) => probabilitySimilar({ slope: -0.5, intercept: 2 }, value));
    const boastful = honest.map((p) => (p > 0.5 ? 1 : 0));
    expect(calibrationError(honest, similar)).toBeLessThan(0.03);
    expect(calibrationError(boastful, similar)).toBeGreaterThan(0.1);
    expect(calibrationError([], [])).toBeNull();
  });

  it('is the plain difference when everything is predicted alike', () => {
    expect(calibrationError([0.7, 0.7, 0.7, 0.7], [1, 0, 1, 0], 1)).toBeCloseTo(0.2, 12);
  });
});
