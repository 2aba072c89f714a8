import { describe, expect, it } from 'vitest';
import { bootstrap, cautiousWilson, wilson } from '../../../../shared/evaluation/measures/interval.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

describe('wilson', () => {
  it('matches published values', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [successes, trials, low, high] of published) {
      const interval = wilson(successes, trials);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('is everything without trials, contains the share and narrows with trials', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    let width = 1;
    for (const trials of [1, 4, 16, 64, 256]) {
      const { low, high } = wilson(trials * 0.75, trials);
      expect(low).toBeLessThan(0.75);
      expect(high).toBeGreaterThan(0.75);
      expect(high - low).toBeLessThan(width);
      width = high - low;
    }
  });

  it('covers the true share in about 95 % of experiments', () => {
    const random = createRandom(5);
    let covered = 0;
    for (let run = 0; run < 2000; run++) {
      let successes = 0;
      for (let i = 0; i < 40; i++) if (random.next() < 0.8) successes++;
      const { low, high } = wilson(successes, 40);
      if (low <= 0.8 && 0.8 <= high) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.93);
    expect(covered / 2000).toBeLessThan(0.98);
  });
});

describe('cautiousWilson', () => {
  it('matches published values', () => {
    // Newcombe 1998, table I, method 4.
    const published = [
      [81, 263, 0.2535, 0.3682],
      [15, 148, 0.0598, 0.1644],
      [0, 20, 0, 0.2005],
      [1, 29, 0.0018, 0.1963],
    ] as const;
    for (const [successes, trials, low, high] of published) {
      const interval = cautiousWilson(successes, trials);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('holds the plain interval, mirrors, and stays within 0 and 1 for fractions of an answer too', () => {
    expect(cautiousWilson(0, 0)).toEqual({ low: 0, high: 1 });
    for (const trials of [0.3, 1, 2.5, 10, 400])
      for (const share of [0, 0.05, 0.5, 0.9, 1]) {
        const plain = wilson(share * trials, trials);
        const { low, high } = cautiousWilson(share * trials, trials);
        const mirrored = cautiousWilson((1 - share) * trials, trials);
        expect(low).toBeLessThanOrEqual(plain.low + 1e-12);
        expect(high).toBeGreaterThanOrEqual(plain.high - 1e-12);
        expect(low).toBeCloseTo(1 - mirrored.high, 10);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }
  });
});

describe('bootstrap', () => {
  const random = createRandom(8);
  const values = Float64Array.from({ length: 400 }, () => random.normal());
  const mean = (cases: Int32Array): number => cases.reduce((sum, i) => sum + (values[i] ?? 0), 0) / cases.length;

  it('agrees with the normal interval of a mean and repeats for a seed', () => {
    const interval = bootstrap(400, mean, { seed: 1, resamples: 2000 });
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeCloseTo((2 * 1.96) / 20, 1);
    expect(bootstrap(400, mean, { seed: 1, resamples: 2000 })).toEqual(interval);
  });

  it('says nothing when the statistic is mostly undefined', () => {
    expect(bootstrap(5, () => null, { seed: 1 })).toBeNull();
  });
});
