import { describe, expect, it } from 'vitest';
import type { CurveObservation } from '../../../../shared/evaluation/stopping/curve-model.ts';
import { forecast } from '../../../../shared/evaluation/stopping/forecast.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

/** Ways in which accuracy really grows, not all of them inverse powers. */
const shapes: readonly ((n: number, random: readonly number[]) => number)[] = [
  (n, [a = 0, b = 0]) => 0.75 + 0.23 * a - (0.1 + 0.2 * b) * (1 + n / 30) ** -0.6,
  (n, [a = 0, b = 0]) => 0.7 + 0.28 * a - (0.05 + 0.2 * b) * Math.exp(-n / (40 + 200 * b)),
  (_, [a = 0]) => 0.6 + 0.38 * a,
  (n, [a = 0, b = 0]) => 0.6 + 0.2 * a + 0.18 * (n / (n + 100 + 200 * b)),
];

/** One audit in ten; each point scores all audits so far under the metric of that moment, with common luck. */
const study = (seed: number, until: number) => {
  const random = createRandom(seed);
  const shape = shapes[seed % shapes.length];
  const traits = [random.next(), random.next()];
  const truth = (n: number): number => shape?.(n, traits) ?? 0;
  const luck = Array.from({ length: 60 }, () => random.next());
  const observations: CurveObservation[] = [];
  for (let n = 40; n <= until; n += 20) {
    const audits = Math.floor(n / 10);
    const right = luck.slice(0, audits).filter((u) => u < truth(n)).length;
    const smoothed = (right + 1) / (audits + 2);
    observations.push({
      judgements: n,
      accuracy: right / audits,
      standardError: Math.sqrt((smoothed * (1 - smoothed)) / audits),
    });
  }
  return { truth, observations };
};

describe('forecast', () => {
  it('covers what then happens at least 85 % of the time with its 90 % interval, on curves of many shapes', () => {
    let covered = 0;
    let total = 0;
    for (let seed = 0; seed < 60; seed++) {
      const until = [100, 200, 400][seed % 3] ?? 200;
      const { truth, observations } = study(seed, until);
      for (const { more, low, high } of forecast(observations, seed) ?? []) {
        total++;
        if (low <= truth(until + more) && truth(until + more) <= high) covered++;
      }
    }
    expect(total).toBe(180);
    expect(covered / total).toBeGreaterThanOrEqual(0.85);
  });

  it('is narrow enough to be of use where the accuracy is well known', () => {
    const { observations } = study(2, 400);
    const exact = observations.map((one) => ({ ...one, accuracy: 0.9, standardError: 0.01 }));
    const [first] = forecast(exact, 1) ?? [];
    expect((first?.high ?? 1) - (first?.low ?? 0)).toBeLessThan(0.12);
    expect(first?.gain).toBeLessThan(0.02);
  });

  it('widens with the distance and never falls below what no more judgements would give', () => {
    const { observations } = study(1, 200);
    const [near, , far] = forecast(observations, 1) ?? [];
    expect(far?.gain).toBeGreaterThanOrEqual(near?.gain ?? 0);
    expect(far?.high).toBeGreaterThanOrEqual(near?.high ?? 1);
  });

  it('repeats for a seed and waits for three measurements', () => {
    const { observations } = study(5, 200);
    expect(forecast(observations, 3)).toEqual(forecast(observations, 3));
    expect(forecast(observations.slice(0, 2), 3)).toBeNull();
  });
});
