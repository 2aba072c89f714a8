import { describe, expect, it } from 'vitest';
import type { Pairs } from '../../../../shared/model/constraints.ts';
import { closureOf } from '../../../../shared/sampling/groups/closure.ts';
import { withTransitivePairs } from '../../../../shared/sampling/groups/transitive-pairs.ts';
import { answersOf, byClass, placing, randomRows } from '../answers.ts';

const items = 40;
const known = placing(items, 3);
const more = randomRows(items, 60).filter(
  ([a, b]) => !known.some(([c, d]) => Math.min(a, b) === Math.min(c, d) && Math.max(a, b) === Math.max(c, d)),
);
const pairs = answersOf([...known, ...more], byClass(3));

const implied = (of: Pairs, all: Pairs) =>
  Array.from({ length: all.left.length - of.left.length }, (_, i) => of.left.length + i).map((i) => ({
    left: all.left[i] ?? -1,
    right: all.right[i] ?? -1,
    similar: all.similar[i] ?? -1,
    weight: all.weight[i] ?? Number.NaN,
  }));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('pairs that follow from answers', () => {
  const all = withTransitivePairs(pairs, items);
  const found = implied(pairs, all);
  const { logOdds, partition } = closureOf(pairs, items);

  it('are every pair that is settled and was not asked, once each', () => {
    if (!partition) throw new Error('there are answers');
    const { graph, group, together, apart } = partition;
    const keys = new Set(Array.from(pairs.left, (a, i) => [a, pairs.right[i] ?? 0].sort((x, y) => x - y).join()));
    const expected: string[] = [];
    for (let a = 0; a < graph.rows.length; a++)
      for (let b = 0; b < a; b++) {
        const key = [graph.rows[a] ?? 0, graph.rows[b] ?? 0].sort((x, y) => x - y).join();
        if (keys.has(key)) continue;
        const p = together(a, b);
        if (group[a] === group[b] && p > 0.5) expected.push(`${key} 1`);
        else if (p <= 0.2 && apart(group[a] ?? 0, group[b] ?? 0)) expected.push(`${key} 0`);
      }
    const given = found.map(({ left, right, similar }) => `${[left, right].sort((x, y) => x - y).join()} ${similar}`);
    expect(given.sort()).toEqual(expected.sort());
  });

  it('weigh half and half for alike and unalike, together what the items and the log-odds are worth', () => {
    const total = (6 * items) / (1 + items / 150) / (1 + Math.exp(-logOdds));
    const mass = (similar: number): number =>
      sumOf(found.filter((one) => one.similar === similar).map(({ weight }) => weight));
    expect(mass(1)).toBeCloseTo(total / 2, 6);
    expect(mass(0)).toBeCloseTo(total / 2, 6);
  });

  it('weigh by their probability', () => {
    if (!partition) throw new Error('there are answers');
    const nodeOf = (row: number): number => partition.graph.node[row] ?? -1;
    for (const similar of [0, 1]) {
      const scales = found
        .filter((one) => one.similar === similar)
        .map(({ left, right, weight }) => {
          const p = partition.together(nodeOf(left), nodeOf(right));
          return weight / (similar === 1 ? p : 1 - p);
        });
      expect(Math.max(...scales) - Math.min(...scales)).toBeLessThan(1e-9);
    }
  });

  it('weigh no more than three times as much for one kind as for the other', () => {
    // Hardly any two alike: 40 items in 13 classes.
    const many = answersOf(
      randomRows(items, 700).filter(([a, b]) => a % 13 !== b % 13 || a < 26 || b < 26),
      byClass(13),
    );
    const some = implied(many, withTransitivePairs(many, items));
    const mass = (similar: number): number =>
      sumOf(some.filter((one) => one.similar === similar).map(({ weight }) => weight));
    expect(some.length).toBeGreaterThan(0);
    expect(Math.max(mass(0), mass(1)) / Math.min(mass(0), mass(1))).toBeLessThan(3 + 1e-9);
    for (const { weight } of some) expect(weight).toBeLessThanOrEqual(1);
  });

  it('are at most fifteen hundred, about half of each kind, in a large collection', () => {
    const large = 200;
    const large3 = answersOf([...placing(large, 3), ...randomRows(large, 150, 9)], byClass(3));
    const some = implied(large3, withTransitivePairs(large3, large));
    for (const similar of [0, 1]) {
      const count = some.filter((one) => one.similar === similar).length;
      expect(count).toBeGreaterThan(650);
      expect(count).toBeLessThan(850);
    }
  });
});
