import { describe, expect, it } from 'vitest';
import { bestThreshold } from '../../../../shared/evaluation/calibration/threshold.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

describe('bestThreshold', () => {
  it('is the most accurate of all candidates, and the smallest of those', () => {
    const random = createRandom(6);
    for (let round = 0; round < 50; round++) {
      const distances = Array.from({ length: 15 }, () => random.integer(9));
      const similar = Array.from({ length: 15 }, () => random.integer(2));
      const accuracy = (threshold: number): number =>
        distances.filter((distance, i) => (distance <= threshold ? 1 : 0) === similar[i]).length / 15;
      const candidates = [-1, ...new Set(distances)].sort((a, b) => a - b);
      const best = Math.max(...candidates.map(accuracy));
      const got = bestThreshold(distances, similar);
      expect(got?.accuracy).toBeCloseTo(best, 12);
      expect(got?.threshold).toBe(candidates.find((threshold) => accuracy(threshold) === best));
    }
  });

  it('rejects all when that is best, and minds weights', () => {
    expect(bestThreshold([1, 2], [0, 0])?.threshold).toBe(-1);
    expect(bestThreshold([1, 2], [0, 1], [1, 5])).toEqual({ threshold: 2, accuracy: 5 / 6 });
    expect(bestThreshold([], [])).toBeNull();
  });
});
