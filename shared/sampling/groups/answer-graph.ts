import type { Pairs } from '../../model/constraints.ts';

/** Judged items as nodes, same/different answers as edges, in an order that does not depend on that of the answers. */
export interface AnswerGraph {
  /** Item row of each node, ascending. */
  readonly rows: Int32Array;
  /** Node of an item row; −1 where there is none. */
  readonly node: Int32Array;
  /** Ends of each edge, as nodes. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 for "similar". */
  readonly similar: Uint8Array;
  /** The edges at node i are `incident[start[i]]` up to, but not with, `incident[start[i + 1]]`. */
  readonly start: Int32Array;
  readonly incident: Int32Array;
}

/** Joins numbers below `count` into sets; the head of each set stands for it. */
export const disjointSets = (count: number) => {
  const head = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (head[root] !== root) {
      // Halving the path keeps every later walk short.
      head[root] = head[head[root] ?? root] ?? root;
      root = head[root] ?? root;
    }
    return root;
  };
  const join = (i: number, j: number): void => {
    head[rootOf(i)] = rootOf(j);
  };
  return { rootOf, join };
};

const ascending = (a: number, b: number): number => a - b;

/** Rows that the pairs are about, ascending, and the place of each of them in that list, −1 for the others. */
const judgedRows = ({ left, right }: Pairs, items: number): { rows: Int32Array; place: Int32Array } => {
  const rows = Int32Array.from(new Set([...left, ...right])).sort(ascending);
  const place = new Int32Array(items).fill(-1);
  rows.forEach((row, at) => {
    place[row] = at;
  });
  return { rows, place };
};

/** The pairs of the largest part of the answers that hangs together: what is apart from it says nothing about it. */
const largestPart = (pairs: Pairs, items: number): ((pair: number) => boolean) => {
  const { left, right } = pairs;
  const { rows, place } = judgedRows(pairs, items);
  const { rootOf, join } = disjointSets(rows.length);
  left.forEach((a, pair) => {
    join(place[a] ?? 0, place[right[pair] ?? 0] ?? 0);
  });
  const rootAt = (pair: number): number => rootOf(place[left[pair] ?? 0] ?? 0);
  const size = new Int32Array(rows.length);
  for (const pair of left.keys()) size[rootAt(pair)] = (size[rootAt(pair)] ?? 0) + 1;
  const largest = size.indexOf(size.reduce((most, count) => Math.max(most, count), 0));
  return (pair) => rootAt(pair) === largest;
};

const incidence = (count: number, from: Int32Array, to: Int32Array): Pick<AnswerGraph, 'start' | 'incident'> => {
  const start = new Int32Array(count + 1);
  for (const ends of [from, to]) for (const node of ends) start[node + 1] = (start[node + 1] ?? 0) + 1;
  for (let i = 0; i < count; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const filled = start.slice();
  const incident = new Int32Array(2 * from.length);
  const note = (node: number, edge: number): void => {
    const at = filled[node] ?? 0;
    incident[at] = edge;
    filled[node] = at + 1;
  };
  for (let edge = 0; edge < from.length; edge++) {
    note(from[edge] ?? 0, edge);
    note(to[edge] ?? 0, edge);
  }
  return { start, incident };
};

/**
 * The largest connected part of the answers.
 * @param items how many rows the feature matrix has. A pair of an item with itself says nothing and is left out.
 */
export const answerGraph = (pairs: Pairs, items: number): AnswerGraph => {
  const { left, right, similar } = pairs;
  const isIn = largestPart(pairs, items);
  const kept = Array.from(left.keys())
    .filter((i) => left[i] !== right[i] && isIn(i))
    .map((i) => {
      const [a, b] = [left[i] ?? 0, right[i] ?? 0];
      return { low: Math.min(a, b), high: Math.max(a, b), similar: similar[i] ?? 0 };
    })
    .sort((a, b) => a.low - b.low || a.high - b.high || a.similar - b.similar);
  const ends = {
    ...pairs,
    left: Int32Array.from(kept, ({ low }) => low),
    right: Int32Array.from(kept, ({ high }) => high),
  };
  const { rows, place: node } = judgedRows(ends, items);
  const from = Int32Array.from(kept, ({ low }) => node[low] ?? 0);
  const to = Int32Array.from(kept, ({ high }) => node[high] ?? 0);
  return {
    rows,
    node,
    from,
    to,
    similar: Uint8Array.from(kept, (edge) => edge.similar),
    ...incidence(rows.length, from, to),
  };
};
