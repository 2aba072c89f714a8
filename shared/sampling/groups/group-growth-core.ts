import { sigmoid } from '../../numbers/sigmoid.ts';
import type { Predictor } from '../predict.ts';
import type { StrategyContext } from '../strategy-runner.ts';
import type { Partition } from './partition.ts';

/** The groups that items are placed into: the largest ones that answers hold apart from each other. */
export interface GroupCore {
  /** Rows of a group's sure members that may be shown. */
  sureRows(group: number): readonly number[];
  /** P(the item belongs to each of the other core groups). @param own the item's group, −1 for none. */
  chances(item: number, own: number): readonly { readonly group: number; readonly p: number }[];
}

const mostGroups = 30;

/** A member is sure from this share of the draws on. */
const sureFrom = 0.8;

/** A group is as near as its so many nearest members, and as likely by the answers as its first so many. */
const nearest = 5;
const compared = 12;

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Puts a value into its place in a descending list of at most so many. */
const keepLargest = (list: number[], value: number, most: number): void => {
  if (list.length < most) list.push(value);
  else if (value > (list[most - 1] ?? 0)) list[most - 1] = value;
  else return;
  for (let at = list.length - 1; at > 0 && (list[at - 1] ?? 0) < value; at--) {
    list[at] = list[at - 1] ?? 0;
    list[at - 1] = value;
  }
};

/** By size, each group that is held apart from all before it: one that is not may be part of them. */
const apartBySize = ({ members, apart }: Partition): ReadonlySet<number> => {
  const core = new Set<number>();
  const sizeOf = (group: number): number => members[group]?.length ?? 0;
  for (const group of Array.from(members.keys()).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)) {
    if (core.size >= mostGroups) break;
    if (Array.from(core).every((other) => apart(group, other))) core.add(group);
  }
  return core;
};

/** Chances are what the answers say times what the metric says, and what is left is a group of its own. */
export const groupCoreOf = ({ sampling }: StrategyContext, partition: Partition, predictor: Predictor): GroupCore => {
  const { members, graph, together, membership } = partition;
  const core = apartBySize(partition);
  const isShown = (row: number): boolean => sampling.inPool?.[row] !== 0;
  const sure = members.map((nodes, group) =>
    nodes.filter((node) => membership(node, group) >= sureFrom && isShown(graph.rows[node] ?? 0)),
  );
  const base = within(partition.base, 0.02, 0.9);
  const unknown = 1 / (core.size + 1);
  const byMetric = (item: number, nodes: readonly number[]): number => {
    const pair = [item, 0];
    const near: number[] = [];
    for (const node of nodes) {
      pair[1] = graph.rows[node] ?? 0;
      keepLargest(near, sigmoid(predictor.logit(pair)), nearest);
    }
    const p = within(mean(near), 0.02, 0.98);
    return (p / (1 - p)) * ((1 - base) / base);
  };
  const chances = (item: number, own: number): ReturnType<GroupCore['chances']> => {
    const node = own < 0 ? -1 : (graph.node[item] ?? -1);
    const weights: { group: number; weight: number }[] = [];
    let total = 0;
    let joined = 0;
    sure.forEach((nodes, group) => {
      if (group === own || nodes.length === 0 || !core.has(group)) return;
      const byAnswers = node < 0 ? unknown : mean(nodes.slice(0, compared).map((other) => together(node, other)));
      const weight = byAnswers * byMetric(item, nodes);
      joined += byAnswers;
      total += weight;
      weights.push({ group, weight });
    });
    total += Math.max(0.02, 1 - joined);
    return weights.map(({ group, weight }) => ({ group, p: weight / total }));
  };
  return { sureRows: (group) => (sure[group] ?? []).map((node) => graph.rows[node] ?? 0), chances };
};
