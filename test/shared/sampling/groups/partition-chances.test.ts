import { describe, expect, it } from 'vitest';
import { type Partition, partitionSteps } from '../../../../shared/sampling/groups/partition.ts';
import { answersOf, byClass, placing, randomRows } from '../answers.ts';
import { finish } from '../sampling-contexts.ts';

const found = (...given: Parameters<typeof answersOf>): Partition => {
  const partition = finish(partitionSteps(answersOf(...given), 40, 1));
  if (!partition) throw new Error('there were answers');
  return partition;
};

const nodesOf = ({ graph }: Partition): readonly number[] => [...graph.rows.keys()];

const unsure = found(randomRows(40, 90), byClass(3), 0.1);
const sure = found(placing(40, 3), byClass(3));

describe('chances that a partition tells', () => {
  it('of two at random: the mean over all pairs of nodes', () => {
    for (const partition of [unsure, sure]) {
      const nodes = nodesOf(partition);
      const pairs = nodes.flatMap((a) => nodes.filter((b) => b < a).map((b) => partition.together(a, b)));
      expect(pairs.some((chance) => chance > 0)).toBe(true);
      const mean = pairs.reduce((sum, chance) => sum + chance, 0) / pairs.length;
      expect(partition.base).toBeCloseTo(mean, 12);
    }
    expect(nodesOf(unsure).some((a) => unsure.together(a, 0) > 0 && unsure.together(a, 0) < 1)).toBe(true);
  });

  it('of two: the same either way, and one of an item with itself', () => {
    for (const a of nodesOf(unsure)) {
      expect(unsure.together(a, a)).toBe(1);
      for (const b of nodesOf(unsure)) expect(unsure.together(a, b)).toBe(unsure.together(b, a));
    }
  });

  it('of a node in its own group alone: sure', () => {
    const { members } = unsure;
    const single = members.findIndex((nodes) => nodes.length === 1);
    const [node] = members[single] ?? [];
    expect(single).toBeGreaterThanOrEqual(0);
    expect(unsure.membership(node ?? -1, single)).toBe(1);
    for (const other of nodesOf(unsure))
      expect(unsure.membership(other, single)).toBe(unsure.together(other, node ?? -1));
  });

  it('of a node in a group: that of bearing the label most members bear, so no member speaks for more of them', () => {
    const sumOver = (nodes: readonly number[], chance: (node: number) => number): number =>
      nodes.reduce((sum, node) => sum + chance(node), 0);
    for (const { members, together, membership } of [unsure, sure])
      members.forEach((nodes, g) => {
        const most = sumOver(nodes, (node) => membership(node, g)) + 1e-9;
        for (const member of nodes) expect(most).toBeGreaterThan(sumOver(nodes, (node) => together(node, member)));
        expect(most).toBeLessThan(nodes.length + 1e-6);
      });
  });

  it('hold two groups apart by an answer only, whichever is named first', () => {
    for (const { graph, group, members, apart } of [unsure, sure]) {
      const said = (a: number, b: number): boolean =>
        [...graph.similar.keys()].some((e) => {
          const [from, to] = [group[graph.from[e] ?? 0], group[graph.to[e] ?? 0]];
          return graph.similar[e] !== 1 && ((from === a && to === b) || (from === b && to === a));
        });
      for (const a of members.keys()) for (const b of members.keys()) expect(apart(a, b)).toBe(a !== b && said(a, b));
    }
  });

  it('number groups by their first member, every node in one', () => {
    for (const { group, members } of [unsure, sure]) {
      expect(members.flat().sort((a, b) => a - b)).toEqual([...group.keys()]);
      members.forEach((nodes, g) => {
        for (const node of nodes) expect(group[node]).toBe(g);
      });
      const firsts = members.map(([first = -1]) => first);
      expect([...firsts].sort((a, b) => a - b)).toEqual(firsts);
    }
  });
});
