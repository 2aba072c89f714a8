import { describe, expect, it } from 'vitest';
import { samplingWeights } from '../../../../shared/evaluation/calibration/sampling-weights.ts';
import { judgedFrom } from '../../../../shared/evaluation/held-out/evidence.ts';
import { judgementPlan } from '../../../../shared/evaluation/held-out/plan.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

/** A plan of these answers (left, right, similar), each in the fold given. */
const planOf = (answers: readonly (readonly [number, number, 0 | 1])[], fold: readonly number[], atRandom = 1) => {
  const judged = judgedFrom({
    pairs: {
      left: Int32Array.from(answers, ([left]) => left),
      right: Int32Array.from(answers, ([, right]) => right),
      similar: Uint8Array.from(answers, ([, , similar]) => similar),
      weight: new Float64Array(answers.length).fill(1),
    },
  });
  const plan = judgementPlan({ ...judged, atRandom: judged.atRandom.fill(atRandom) }, {}, 5, 1);
  return { ...plan, fold: Int8Array.from(fold) };
};

/** Far more items that nothing else tells about. */
const loose = Array.from({ length: 200 }, (_, i) => [100 + 2 * i, 101 + 2 * i, 0] as const);
const looseFolds = loose.map((_, i) => i % 5);

describe('representative', () => {
  it('counts a pair that two other answers tell for less', () => {
    const counts = samplingWeights(planOf([[0, 1, 1], [1, 2, 1], [0, 2, 1], ...loose], [0, 1, 2, ...looseFolds], 0));
    expect(Math.max(counts[0] ?? 1, counts[1] ?? 1, counts[2] ?? 1)).toBeLessThan(0.3);
    expect(new Set(counts.slice(3))).toEqual(new Set([1]));
  });

  it('does not call a pair told by answers of its own fold, or by two that say "different"', () => {
    const own = samplingWeights(planOf([[0, 1, 1], [1, 2, 1], [0, 2, 1], ...loose], [0, 0, 0, ...looseFolds], 0));
    const apart = samplingWeights(planOf([[0, 1, 0], [1, 2, 0], [0, 2, 0], ...loose], [0, 1, 2, ...looseFolds], 0));
    expect(new Set([...own, ...apart])).toEqual(new Set([1]));
  });

  it('leaves told pairs their share where all pairs are told', () => {
    const random = createRandom(3);
    const dense = Array.from({ length: 400 }, () => {
      const left = random.integer(12);
      return [left, (left + 1 + random.integer(11)) % 12, 1] as const;
    });
    const counts = samplingWeights(
      planOf(
        dense,
        dense.map((_, i) => i % 5),
        0,
      ),
    );
    expect(Math.min(...counts)).toBeGreaterThan(0.5);
  });

  it('counts random questions for more than picked ones, and is the same each time', () => {
    const picked = samplingWeights(planOf(loose, looseFolds, 0));
    const random = samplingWeights(planOf(loose, looseFolds, 1));
    expect(random[0]).toBeGreaterThan(picked[0] ?? 9);
    expect(samplingWeights(planOf(loose, looseFolds, 1))).toEqual(random);
  });
});
