import { describe, expect, it } from 'vitest';
import { kCentre } from '../../../../shared/sampling/strategies/k-centre.ts';
import { chooseNow, judged, normalItems, samplingContext } from '../sampling-contexts.ts';

const items = normalItems(24, 3);

/** What the answer depends on, as a unit vector: zzᵀ of a pair's difference, the difference of the two of a triplet. */
const unitOf = (drawn: readonly number[]): readonly number[] => {
  const [a = 0, b = 0, c] = [...drawn.slice(0, -2), ...drawn.slice(-2).sort((x, y) => x - y)];
  const outer = (i: number, j: number): readonly number[] => {
    const z = [0, 1, 2].map((k) => (items.data[i * 3 + k] ?? 0) - (items.data[j * 3 + k] ?? 0));
    return z.flatMap((value) => z.map((other) => value * other));
  };
  const far = c === undefined ? null : outer(a, c);
  const phi = outer(a, b).map((value, i) => value - (far?.[i] ?? 0));
  const length = Math.hypot(...phi);
  return phi.map((value) => value / length);
};

const squared = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, i) => sum + (value - (other[i] ?? 0)) ** 2, 0);

describe.each(['pair', 'triplet'] as const)('k-centre on a %s', (kind) => {
  const draws = chooseNow(
    kCentre,
    samplingContext({ items, kind, constraints: judged(items, kind, 40), auditShare: 0 }),
    15,
  ).draws;
  const units = draws.map(({ rows }) => unitOf(rows));

  it('scores a query by how far it is from the nearest of those before it', () => {
    expect(draws[0]?.score).toBe(4);
    draws.slice(1).forEach(({ score }, i) => {
      const nearest = Math.min(...units.slice(0, i + 1).map((other) => squared(units[i + 1] ?? [], other)));
      expect(score).toBeCloseTo(nearest, 9);
    });
  });

  it('goes to the farthest first, so that what it takes on purpose comes ever nearer', () => {
    const greedy = draws.filter(({ probability }) => (probability ?? 0) > 0.5).map(({ score }) => score ?? Number.NaN);
    expect(greedy.length).toBeGreaterThan(8);
    expect([...greedy].sort((a, b) => b - a)).toEqual(greedy);
  });
});
