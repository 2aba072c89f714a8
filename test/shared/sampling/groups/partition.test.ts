import { describe, expect, it } from 'vitest';
import type { Pairs } from '../../../../shared/model/constraints.ts';
import { type Partition, partitionSteps } from '../../../../shared/sampling/groups/partition.ts';
import { answersOf, byClass, placing, randomRows } from '../answers.ts';
import { finish } from '../sampling-contexts.ts';

const found = (pairs: Pairs, items: number): Partition => {
  const partition = finish(partitionSteps(pairs, items, 1));
  if (!partition) throw new Error('there were answers');
  return partition;
};

const groupsOf = ({ graph, members }: Partition): string[] =>
  members.map((nodes) => nodes.map((node) => graph.rows[node]).join()).sort();

/** How many classes each group holds. */
const classesIn = ({ graph, members }: Partition, classes: number): readonly number[] =>
  members.map((nodes) => new Set(nodes.map((node) => (graph.rows[node] ?? 0) % classes)).size);

const reordered = ({ left, right, similar, weight }: Pairs): Pairs => ({
  left: right.slice().reverse(),
  right: left.slice().reverse(),
  similar: similar.slice().reverse(),
  weight,
});

describe('partitionSteps', () => {
  it('finds the classes exactly when no answer is wrong and items are tied by several', () => {
    for (const classes of [2, 3, 5]) {
      const rows = [...placing(40, classes), ...randomRows(40, 300)];
      const { members, graph, group } = found(answersOf(rows, byClass(classes)), 40);
      expect(members).toHaveLength(classes);
      graph.rows.forEach((row, node) => {
        expect(group[node]).toBe(row % classes);
      });
    }
  });

  it('takes no two of different classes for one when no answer is wrong, however few there are', () => {
    for (const count of [20, 60, 150])
      for (const classes of classesIn(found(answersOf(randomRows(40, count), byClass(4)), 40), 4))
        expect(classes).toBe(1);
  });

  it('finds them through 5 % of slips in many answers, where joining whatever is called similar would make one group', () => {
    const partition = found(answersOf(randomRows(60, 600), byClass(3), 0.05), 60);
    const large = partition.members.filter((nodes) => nodes.length > 10);
    expect(large).toHaveLength(3);
    expect(classesIn({ ...partition, members: large }, 3)).toEqual([1, 1, 1]);
  });

  it('is the same whatever the order of the answers and of their sides', () => {
    const pairs = answersOf(randomRows(30, 90), byClass(3), 0.05);
    expect(groupsOf(found(reordered(pairs), 30))).toEqual(groupsOf(found(pairs, 30)));
    expect(found(reordered(pairs), 30).together(0, 5)).toBe(found(pairs, 30).together(0, 5));
  });

  it('does not hang on the numbers of the items when the answers leave no choice', () => {
    const renumbered = (row: number): number => (row * 7) % 40;
    const rows = placing(40, 3);
    const plain = answersOf(rows, byClass(3));
    const other = { ...plain, left: plain.left.map(renumbered), right: plain.right.map(renumbered) };
    const expected = groupsOf(found(plain, 40)).map((rowsOf) =>
      rowsOf
        .split(',')
        .map((row) => renumbered(Number(row)))
        .sort((a, b) => a - b)
        .join(),
    );
    expect(groupsOf(found(other, 40))).toEqual(expected.sort());
  });

  it('is surer of two who are tied by many answers, and concludes nothing by exclusion', () => {
    // 0, 1 and 2 are alike, 3 unlike them; 4 is unlike all four, and so is 5: nothing ties them.
    const alike = (a: number, b: number): boolean => a < 3 && b < 3;
    const rows = [0, 1, 2, 3].flatMap((a) => [1, 2, 3, 4, 5].filter((b) => b > a).map((b) => [a, b] as const));
    const { group, together, apart } = found(answersOf(rows, alike), 6);
    expect(together(0, 1)).toBeGreaterThan(0.9);
    expect(together(0, 3)).toBeLessThan(0.1);
    expect(group[4]).not.toBe(group[5]);
    expect(apart(group[0] ?? 0, group[4] ?? 0)).toBe(true);
    expect(apart(group[4] ?? 0, group[5] ?? 0)).toBe(false);
  });

  it('leaves out what does not hang together with the rest, and has nothing to say of nothing', () => {
    const pairs = answersOf([...placing(20, 2), [25, 26]], byClass(2));
    expect(found(pairs, 30).graph.node[25]).toBe(-1);
    expect(finish(partitionSteps(answersOf([], byClass(2)), 30, 1))).toBe(null);
  });
});
