import { describe, expect, it } from 'vitest';
import { coinEntropy, disagreement, gaussianInformation } from '../../../../shared/sampling/posterior/entropy.ts';

/** ∫ f(z) φ(z; mean, variance) dz by the trapezium rule, far into both tails. */
const integral = (mean: number, variance: number, f: (z: number) => number): number => {
  const deviation = Math.sqrt(variance);
  const step = 0.01;
  let sum = 0;
  for (let x = -9; x <= 9; x += step)
    sum += (f(mean + deviation * x) * Math.exp((-x * x) / 2) * step) / Math.sqrt(2 * Math.PI);
  return sum;
};

const probability = (lapse: number) => (z: number) => lapse / 2 + (1 - lapse) / (1 + Math.exp(-z));

describe('the entropy of a coin', () => {
  it('is a bit when fair, nothing when sure, and the same for heads and tails', () => {
    expect(coinEntropy(0.5)).toBeCloseTo(1, 12);
    for (const p of [0, 1, -0.1, 1.1]) expect(coinEntropy(p)).toBe(0);
    for (const p of [0.1, 0.25, 0.4]) {
      expect(coinEntropy(p)).toBeCloseTo(coinEntropy(1 - p), 12);
      expect(coinEntropy(p)).toBeLessThan(coinEntropy(p + 0.05));
    }
    expect(coinEntropy(0.25)).toBeCloseTo(0.25 * 2 + 0.75 * Math.log2(4 / 3), 12);
  });
});

describe('what an answer tells of a metric with normal log-odds', () => {
  it.each([
    [0, 0.5, 0],
    [0.7, 1.4, 0.05],
    [-1.5, 0.8, 0.05],
    [2, 2, 0.1],
  ])('is the entropy of the mean less the mean entropy: mean %s, variance %s, lapse %s', (mean, variance, lapse) => {
    const p = probability(lapse);
    const exact = coinEntropy(integral(mean, variance, p)) - integral(mean, variance, (z) => coinEntropy(p(z)));
    expect(gaussianInformation(mean, variance, lapse)).toBeCloseTo(exact, 3);
  });

  it('does not depend on which answer is called yes', () => {
    for (const mean of [0.3, 1.1, 4])
      expect(gaussianInformation(mean, 2, 0.05)).toBeCloseTo(gaussianInformation(-mean, 2, 0.05), 12);
  });

  it('is never less than nothing', () => {
    for (const mean of [-40, -9, 0, 9, 40])
      for (const variance of [0, 1e-12, 1e-3])
        expect(gaussianInformation(mean, variance, 0.05)).toBeGreaterThanOrEqual(0);
  });
});

describe('disagreement', () => {
  it('is the entropy of the mean less the mean entropy', () => {
    const p = [0.1, 0.4, 0.9, 0.8];
    const mean = p.reduce((sum, value) => sum + value, 0) / 4;
    const entropies = p.reduce((sum, value) => sum + coinEntropy(value), 0) / 4;
    expect(disagreement(p)).toBeCloseTo(coinEntropy(mean) - entropies, 12);
  });

  it('is never less than nothing, and nothing among those who agree', () => {
    for (const p of [0, 0.1, 0.3, 0.7, 1]) {
      expect(disagreement([p, p, p, p, p, p, p])).toBeGreaterThanOrEqual(0);
      expect(disagreement([p, p, p])).toBeCloseTo(0, 12);
    }
  });
});
