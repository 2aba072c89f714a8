import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { dot } from '../../../../shared/numbers/vector.ts';
import { uniformCandidates } from '../../../../shared/sampling/candidates.ts';
import { openPool } from '../../../../shared/sampling/pool.ts';
import { drawMetrics } from '../../../../shared/sampling/posterior/metric-draws.ts';
import { samplingPosterior } from '../../../../shared/sampling/posterior/posterior.ts';
import { finish, judged, normalItems, samplingContext } from '../sampling-contexts.ts';

const items = normalItems(40, 3);

const of = (kind: 'pair' | 'triplet', answers: number) => {
  const sampling = samplingContext({ items, kind, constraints: judged(items, kind, answers) });
  const belief = finish(samplingPosterior({ sampling }));
  if (!belief) throw new Error('there are answers');
  return { belief, candidates: finish(uniformCandidates(openPool(sampling), 250, createRandom(1))) };
};

describe.each(['pair', 'triplet'] as const)('metrics drawn from the belief about a %s', (kind) => {
  it('spread as its directions say', () => {
    const { belief: sure, candidates: some } = of(kind, 900);
    const draws = drawMetrics(sure, 1500, createRandom(5));
    const logOdds = (p: number): number => {
      const s = (p - 0.025) / 0.95;
      return Math.log(s / (1 - s));
    };
    const arity = kind === 'pair' ? 2 : 3;
    let looked = 0;
    for (let c = 0; c < some.count; c++) {
      const at = c * arity;
      if (Math.abs(sure.logit(some.rows, at)) > 4) continue;
      looked++;
      const z = draws.probabilities(some.rows, at, arity).map(logOdds);
      const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
      const variance = z.reduce((sum, value) => sum + (value - mean) ** 2, 0) / z.length;
      const direction = sure.direction(some.rows, at);
      const expected = dot(direction, direction);
      expect(Math.abs(mean - sure.logit(some.rows, at))).toBeLessThan(0.3 * Math.sqrt(expected));
      expect(Math.abs(variance / expected - 1)).toBeLessThan(0.3);
    }
    expect(looked).toBeGreaterThan(5);
  });
});
