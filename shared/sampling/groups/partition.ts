// Room: What answers tell of groups: closure, partitions, the pairs that follow from them.

import type { Pairs } from '../../model/constraints.ts';
import { type AnswerGraph, answerGraph, disjointSets } from './answer-graph.ts';
import { slipShare } from './partition-chain.ts';
import { drawPartitions, type PartitionDraw } from './partition-draws.ts';

/** What same/different answers say of which items belong together, were similarity "being of one group". */
export interface Partition {
  readonly graph: AnswerGraph;
  /** Group of each node, numbered from 0 by first member: items that "similar" answers join, slips left out. */
  readonly group: Int32Array;
  /** Nodes of each group. */
  readonly members: readonly (readonly number[])[];
  /** Whether an answer holds two groups apart. */
  apart(a: number, b: number): boolean;
  /** P(two nodes belong together), from the draws. */
  together(a: number, b: number): number;
  /** P(a node belongs to a group), from the draws. */
  membership(node: number, group: number): number;
  /** P(together) of two nodes at random. */
  readonly base: number;
}

/** Draws whose labels are looked at between two pauses. */
const labelledAtOnce = 16;

/** Share of slips under a prior of .05 that is worth 40 answers; where it nears .3 there are no groups. */
const slipsSeen = (slips: number, answers: number): number => Math.min(0.3, (slips + 40 * slipShare) / (answers + 40));

/** The most probable draw, given the share of slips that all of them see; a group more must explain something too. */
const bestOf = (draws: readonly PartitionDraw[], answers: number): PartitionDraw | undefined => {
  const share = draws.reduce((sum, { slips }) => sum + slipsSeen(slips, answers), 0) / draws.length;
  const cost = ({ slips, groups }: PartitionDraw): number => slips * Math.log((1 - share) / share) + groups;
  return draws.reduce<PartitionDraw | undefined>(
    (best, draw) => (best === undefined || cost(draw) < cost(best) ? draw : best),
    undefined,
  );
};

/** Nodes that "similar" answers join inside their group of the draw: nothing is concluded by exclusion. */
const joinedWithin = ({ from, to, similar }: AnswerGraph, group: Int32Array): Int32Array => {
  const { rootOf, join } = disjointSets(group.length);
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [from[e] ?? 0, to[e] ?? 0];
    if (similar[e] === 1 && group[a] === group[b]) join(a, b);
  }
  const numbers = new Map<number, number>();
  return group.map((_, node) => {
    const root = rootOf(node);
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, numbers.size);
    return numbers.size - 1;
  });
};

const membersOf = (group: Int32Array): readonly (readonly number[])[] => {
  const members: number[][] = [];
  group.forEach((g, node) => {
    const known = members[g];
    if (known) known.push(node);
    else members[g] = [node];
  });
  return members;
};

/** The label that most members of each group carry in a draw. */
const labelsIn = ({ group }: PartitionDraw, members: Partition['members']): Int32Array =>
  Int32Array.from(members, (nodes) => {
    const [first, second] = nodes;
    if (first !== undefined && second === undefined) return group[first] ?? -1;
    const counts = new Map<number, number>();
    let best = -1;
    for (const node of nodes) {
      const label = group[node] ?? -1;
      const count = (counts.get(label) ?? 0) + 1;
      counts.set(label, count);
      if (best < 0 || count > (counts.get(best) ?? 0)) best = label;
    }
    return best;
  });

/** Share of pairs of nodes that are together, over the draws. */
const baseOf = (draws: readonly PartitionDraw[], n: number): number => {
  let sum = 0;
  for (const { group } of draws) {
    const size = new Int32Array(n);
    for (const label of group) size[label] = (size[label] ?? 0) + 1;
    for (const count of size) sum += count * (count - 1);
  }
  return sum / (draws.length * n * (n - 1));
};

const apartBy = ({ from, to, similar }: AnswerGraph, group: Int32Array): Partition['apart'] => {
  const n = group.length;
  const keyOf = (a: number, b: number): number => Math.min(a, b) * n + Math.max(a, b);
  const held = new Set<number>();
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [group[from[e] ?? 0] ?? 0, group[to[e] ?? 0] ?? 0];
    if (similar[e] !== 1 && a !== b) held.add(keyOf(a, b));
  }
  return (a, b) => held.has(keyOf(a, b));
};

/**
 * The partition of the largest connected part of the answers; null without any. Deterministic for a seed, whatever the
 * order of the answers.
 * @param starts chains of draws: more are surer to find the best partition, at so many times the cost.
 */
export function* partitionSteps(
  pairs: Pairs,
  items: number,
  seed: number,
  starts = 4,
): Generator<void, Partition | null, void> {
  const graph = answerGraph(pairs, items);
  const n = graph.rows.length;
  if (n === 0) return null;
  const draws = yield* drawPartitions(graph, seed, starts);
  const group = joinedWithin(graph, bestOf(draws, graph.from.length)?.group ?? new Int32Array(n));
  const members = membersOf(group);
  const count = draws.length;
  // Draws of one node lie together: the two functions below are called a million times.
  const label = new Int32Array(n * count);
  const labels = new Int32Array(members.length * count);
  for (const [at, draw] of draws.entries()) {
    draw.group.forEach((value, node) => {
      label[node * count + at] = value;
    });
    labelsIn(draw, members).forEach((value, g) => {
      labels[g * count + at] = value;
    });
    if (at % labelledAtOnce === 0) yield;
  }
  const agreement = (one: Int32Array, i: number, other: Int32Array, j: number): number => {
    let sum = 0;
    for (let at = 0; at < count; at++) if (one[i * count + at] === other[j * count + at]) sum++;
    return sum / count;
  };
  return {
    graph,
    group,
    members,
    apart: apartBy(graph, group),
    together: (a, b) => agreement(label, a, label, b),
    membership: (node, g) => agreement(label, node, labels, g),
    base: baseOf(draws, n),
  };
}
