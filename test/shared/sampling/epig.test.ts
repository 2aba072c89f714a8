import { describe, expect, it } from 'vitest';
import { solveCholesky } from '../../../shared/numbers/cholesky.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { dot } from '../../../shared/numbers/vector.ts';
import { candidatesAt, uniformCandidates } from '../../../shared/sampling/candidates.ts';
import { openPool } from '../../../shared/sampling/pool.ts';
import { coinEntropy, disagreement, gaussianInformation } from '../../../shared/sampling/posterior/entropy.ts';
import { informationLeft, samplingPosterior } from '../../../shared/sampling/posterior/posterior.ts';
import { bandEpig, epigPicker } from '../../../shared/sampling/strategies/band-epig.ts';
import { chooseNow, finish, judged, normalItems, samplingContext } from './sampling-contexts.ts';

describe('information', () => {
  it('is nothing when the log-odds are certain and grows with their variance', () => {
    expect(gaussianInformation(0.3, 0, 0.05)).toBeCloseTo(0, 12);
    expect(gaussianInformation(0, 2, 0.05)).toBeGreaterThan(gaussianInformation(0, 1, 0.05));
    expect(gaussianInformation(0, 1, 0.05)).toBeGreaterThan(gaussianInformation(4, 1, 0.05));
  });

  it('agrees with an average over many draws', () => {
    const random = createRandom(2);
    const draws = Float64Array.from({ length: 40_000 }, () => 1 / (1 + Math.exp(-(0.7 + 1.2 * random.normal()))));
    expect(gaussianInformation(0.7, 1.44, 0)).toBeCloseTo(disagreement(draws), 2);
  });

  it('is one bit when two members are sure of opposite answers, none when all agree', () => {
    expect(disagreement([0, 1])).toBeCloseTo(1, 12);
    expect(disagreement([0.3, 0.3, 0.3])).toBeCloseTo(0, 12);
    expect(coinEntropy(0)).toBe(0);
  });
});

describe('the belief', () => {
  const items = normalItems(40, 3);
  const sampling = samplingContext({ items, constraints: judged(items, 'pair', 80) });

  it('gives directions whose inner product is the posterior covariance', () => {
    const belief = finish(samplingPosterior({ sampling }));
    if (!belief) throw new Error('there are answers');
    const [first, second] = [belief.direction([1, 2]), belief.direction([3, 9])];
    // C·u is the gradient g again, so gᵀH⁻¹g′ can be had by solving with all of H.
    const { factor } = belief.posterior;
    const gradient = (u: Float64Array): Float64Array =>
      u.map((_, i) => dot(factor.data.subarray(i * u.length, i * u.length + i + 1), u.subarray(0, i + 1)));
    const solved = solveCholesky(factor, gradient(second).slice());
    expect(dot(first, second)).toBeCloseTo(dot(gradient(first), solved), 10);
  });

  it('leaves less information the more was answered', () => {
    const left = (answers: number): number => {
      const now = samplingContext({ items, constraints: judged(items, 'pair', answers) });
      return informationLeft(chooseNow(bandEpig, now, 5).memory) ?? Number.NaN;
    };
    expect(left(400)).toBeLessThan(left(20));
    expect(left(400)).toBeGreaterThan(0);
    expect(informationLeft(null)).toBeNull();
  });

  it('learns nothing new from a query that a pick of the same batch has as good as answered', () => {
    const belief = finish(samplingPosterior({ sampling }));
    if (!belief) throw new Error('there are answers');
    const pool = openPool(sampling);
    const all = finish(uniformCandidates(pool, 500, createRandom(1)));
    const twins = candidatesAt(all, [0, 0, 1, 2, 3, 4, 5, 6]);
    const picker = finish(epigPicker({ sampling, pool, random: createRandom(4), predictor: null }, belief, twins));
    const picks = Array.from({ length: 6 }, () => {
      const pick = picker.next();
      if (pick) pool.take(pick.rows);
      return pick;
    });
    const scores = picks.map((pick) => pick?.score ?? Number.NaN);
    expect(scores.every(Number.isFinite)).toBe(true);
    expect(new Set(picks.map((pick) => pick?.rows.join())).size).toBe(6);
    expect(Math.max(...scores)).toBe(scores[0]);
  });
});
