import type { Random } from '../../numbers/random.ts';
import type { AnswerGraph } from './answer-graph.ts';

/** Share of answers that are slips. */
export const slipShare = 0.05;

/** Log-odds that an answer is none. */
const strength = Math.log((1 - slipShare) / slipShare);

/** From this size on a group draws new members no harder: otherwise two large ones would run together. */
const drawingUpTo = 10;

/** Prior weight of so many items joining a group of this size, beside 1 for a group of their own. */
const pull = (size: number, count: number): number => {
  if (count === 1) return size;
  let weight = 1;
  for (let t = 0; t < count; t++) weight *= Math.min(size + t, drawingUpTo) / Math.max(1, t);
  return weight;
};

/** By count, then size: both stop mattering at 10. */
const pulls = Array.from({ length: drawingUpTo + 1 }, (_, count) =>
  Float64Array.from({ length: drawingUpTo + 1 }, (__, size) => pull(size, count)),
);
const noPulls = new Float64Array(drawingUpTo + 1);

/** A Markov chain over partitions of the nodes. Groups are numbers below the number of nodes; it starts with one of all. */
export class PartitionChain {
  /** Group of each node. */
  readonly group: Int32Array;
  /** Groups in use. */
  groups = 1;
  private readonly graph: AnswerGraph;
  private readonly random: Random;
  private readonly size: Int32Array;
  /** The groups in use, and where each stands in that list; the others are free. */
  private readonly used: Int32Array;
  private readonly place: Int32Array;
  private readonly free: number[] = [];
  /** Clusters: the head of each node, and the members of a head as a chain up to its tail. */
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly tail: Int32Array;
  /** Evidence of the answers against a group, for the cluster being moved. */
  private readonly against: Float64Array;
  private readonly weight: Float64Array;

  constructor(graph: AnswerGraph, random: Random) {
    const n = graph.rows.length;
    this.graph = graph;
    this.random = random;
    this.group = new Int32Array(n);
    this.size = new Int32Array(n);
    this.size[0] = n;
    this.used = new Int32Array(n);
    this.place = new Int32Array(n);
    for (let group = n - 1; group > 0; group--) this.free.push(group);
    this.head = new Int32Array(n);
    this.next = new Int32Array(n);
    this.tail = new Int32Array(n);
    this.against = new Float64Array(n);
    this.weight = new Float64Array(n);
  }

  /** Answers that this partition calls slips. */
  slips(): number {
    const { from, to, similar } = this.graph;
    let count = 0;
    for (let e = 0; e < from.length; e++) {
      const isSame = this.group[from[e] ?? 0] === this.group[to[e] ?? 0];
      if (isSame !== (similar[e] === 1)) count++;
    }
    return count;
  }

  /**
   * "Similar" answers inside a group bind their items together by chance, and each bound cluster chooses a group by the
   * "different" answers alone (Swendsen and Wang 1987). @param heat 1 for the posterior, less for a looser one.
   */
  moveClusters(heat: number): void {
    const { from, to, similar } = this.graph;
    const loose = Math.exp(-heat * strength);
    this.scatter();
    for (let e = 0; e < from.length; e++) {
      const [a, b] = [from[e] ?? 0, to[e] ?? 0];
      if (similar[e] !== 1 || this.group[a] !== this.group[b] || this.random.next() < loose) continue;
      this.bind(this.rootOf(a), this.rootOf(b));
    }
    for (let i = 0; i < this.group.length; i++) if (this.head[i] === i) this.move(i, heat, false);
  }

  /** Every node by itself chooses a group by all its answers (Gibbs): what is loosely tied finds its place sooner so. */
  moveNodes(heat: number): void {
    this.scatter();
    for (let i = 0; i < this.group.length; i++) this.move(i, heat, true);
  }

  private scatter(): void {
    for (let i = 0; i < this.group.length; i++) {
      this.head[i] = i;
      this.next[i] = -1;
      this.tail[i] = i;
    }
  }

  private rootOf(node: number): number {
    let root = node;
    while (this.head[root] !== root) {
      this.head[root] = this.head[this.head[root] ?? root] ?? root;
      root = this.head[root] ?? root;
    }
    return root;
  }

  private bind(a: number, b: number): void {
    if (a === b) return;
    this.head[b] = a;
    this.next[this.tail[a] ?? a] = b;
    this.tail[a] = this.tail[b] ?? b;
  }

  private move(cluster: number, heat: number, byAll: boolean): void {
    let count = 0;
    for (let i = cluster; i >= 0; i = this.next[i] ?? -1) {
      count++;
      this.leave(i);
    }
    for (let i = cluster; i >= 0; i = this.next[i] ?? -1) this.weigh(i, byAll, strength);
    const chosen = this.choose(heat, count);
    // The same walk with the opposite sign would leave rounding behind.
    for (let i = cluster; i >= 0; i = this.next[i] ?? -1) this.weigh(i, byAll, 0);
    for (let i = cluster; i >= 0; i = this.next[i] ?? -1) this.group[i] = chosen;
    this.size[chosen] = (this.size[chosen] ?? 0) + count;
  }

  /** Adds `by` for each answer of a node to the evidence against the groups of its partners; 0 wipes it. */
  private weigh(node: number, byAll: boolean, by: number): void {
    const { from, to, similar, start, incident } = this.graph;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at++) {
      const e = incident[at] ?? 0;
      const isSimilar = similar[e] === 1;
      if (isSimilar && !byAll) continue;
      const other = this.group[from[e] === node ? (to[e] ?? 0) : (from[e] ?? 0)] ?? -1;
      if (other >= 0) this.against[other] = by === 0 ? 0 : (this.against[other] ?? 0) + (isSimilar ? -by : by);
    }
  }

  private leave(node: number): void {
    const group = this.group[node] ?? 0;
    this.group[node] = -1;
    this.size[group] = (this.size[group] ?? 0) - 1;
    if (this.size[group] !== 0) return;
    const at = this.place[group] ?? 0;
    const last = this.used[--this.groups] ?? 0;
    this.used[at] = last;
    this.place[last] = at;
    this.free.push(group);
  }

  /** A group by the prior and by the answers against it, or a new one. */
  private choose(heat: number, count: number): number {
    const { groups, used, size, against, weight: weights } = this;
    const pullOf = pulls[Math.min(count, drawingUpTo)] ?? noPulls;
    let total = 1;
    for (let at = 0; at < groups; at++) {
      const group = used[at] ?? 0;
      const contrary = against[group] ?? 0;
      let weight = pullOf[Math.min(size[group] ?? 0, drawingUpTo)] ?? 0;
      if (contrary !== 0) weight *= Math.exp(-heat * contrary);
      weights[at] = weight;
      total += weight;
    }
    let left = this.random.next() * total;
    for (let at = 0; at < groups; at++) {
      left -= weights[at] ?? 0;
      if (left < 0) return used[at] ?? 0;
    }
    const group = this.free.pop() ?? 0;
    this.place[group] = this.groups;
    this.used[this.groups++] = group;
    return group;
  }
}
