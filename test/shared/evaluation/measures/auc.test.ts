import { describe, expect, it } from 'vitest';
import { auc, tripletAccuracy } from '../../../../shared/evaluation/measures/auc.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

/** The definition, in O(n²). */
const byPairs = (scores: readonly number[], positive: readonly number[], weight?: readonly number[]): number => {
  let sum = 0;
  let total = 0;
  scores.forEach((high, i) => {
    scores.forEach((low, j) => {
      if (positive[i] !== 1 || positive[j] === 1) return;
      const w = (weight?.[i] ?? 1) * (weight?.[j] ?? 1);
      total += w;
      sum += w * (high > low ? 1 : high === low ? 0.5 : 0);
    });
  });
  return sum / total;
};

describe('auc', () => {
  it('equals its definition, with many ties and with weights', () => {
    const random = createRandom(3);
    for (let round = 0; round < 20; round++) {
      const scores = Array.from({ length: 60 }, () => random.integer(8));
      const positive = Array.from({ length: 60 }, () => random.integer(2));
      const weight = Array.from({ length: 60 }, () => random.next());
      expect(auc(scores, positive)).toBeCloseTo(byPairs(scores, positive), 12);
      expect(auc(scores, positive, weight)).toBeCloseTo(byPairs(scores, positive, weight), 12);
    }
  });

  it('is 1 for a perfect order, 0 for the reverse, a half for one score, null for one class', () => {
    expect(auc([1, 2, 3, 4], [0, 0, 1, 1])).toBe(1);
    expect(auc([4, 3, 2, 1], [0, 0, 1, 1])).toBe(0);
    expect(auc([1, 1, 1], [0, 1, 1])).toBe(0.5);
    expect(auc([1, 2], [1, 1])).toBeNull();
    expect(auc([], [])).toBeNull();
  });

  it('ends on a score that is not a number', () => {
    expect(auc([Number.NaN, 1], [1, 0])).not.toBeUndefined();
  });
});

describe('tripletAccuracy', () => {
  it('counts ties as one half and minds weights', () => {
    expect(tripletAccuracy([1, -1, 0, 2])).toBe(2.5 / 4);
    expect(tripletAccuracy([1, -1], [3, 1])).toBe(0.75);
    expect(tripletAccuracy([])).toBeNull();
  });
});
