import { describe, expect, it } from 'vitest';
import { readReason } from '../../../../shared/sampling/reason.ts';
import { strategies } from '../../../../shared/sampling/registry.ts';
import { committee } from '../../../../shared/sampling/strategies/committee.ts';
import { chooseNow, judged, normalItems, samplingContext } from '../sampling-contexts.ts';

const items = normalItems(24, 3);

describe.each(['pair', 'triplet'] as const)('a committee asked for a %s', (kind) => {
  const bitsAfter = (answers: number): readonly number[] =>
    chooseNow(
      committee,
      samplingContext({ items, kind, constraints: judged(items, kind, answers), auditShare: 0 }),
      12,
    ).draws.map(({ score }) => score ?? Number.NaN);

  it('disagrees, by a bit at most, and the less the more was answered', () => {
    const [few, many] = [bitsAfter(15), bitsAfter(400)];
    for (const bits of [...few, ...many]) {
      expect(bits).toBeGreaterThanOrEqual(0);
      expect(bits).toBeLessThanOrEqual(1);
    }
    const sum = (bits: readonly number[]): number => bits.reduce((total, value) => total + value, 0);
    expect(sum(many)).toBeGreaterThan(1e-3);
    expect(sum(many)).toBeLessThan(sum(few) / 2);
  });

  it('asks first what its members disagree most about, and says how much', () => {
    const draws = chooseNow(
      committee,
      samplingContext({ items, kind, auditShare: 0, constraints: judged(items, kind, 30) }),
      12,
    ).draws;
    const greedy = draws.filter(({ probability }) => (probability ?? 0) > 0.5);
    const scores = greedy.map(({ score }) => score ?? Number.NaN);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(greedy.length).toBeGreaterThan(6);
    for (const { why, score } of greedy) expect(readReason(why).numbers['bits']).toBeCloseTo(score ?? Number.NaN, 2);
  });
});

it.each([...strategies.values()].flatMap((strategy) => strategy.kinds.map((kind) => [strategy.name, kind] as const)))(
  '%s has something to ask for a %s before anything is known',
  (name, kind) => {
    const strategy = strategies.get(name);
    if (!strategy) throw new Error('a strategy of the registry');
    const nothing = samplingContext({ items: normalItems(6, 2), kind, constraints: {}, metric: null });
    expect(chooseNow(strategy, nothing, 5).draws).toHaveLength(5);
  },
);
