import type { Pairs } from '../../model/constraints.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';

/** Chunklet number of each item, −1 for none: the connected components of the similar pairs. */
export const closureOf = (count: number, { left, right, similar }: Pairs): Int32Array => {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (item: number): number => {
    let root = item;
    while (parent[root] !== root) {
      // Path halving keeps the trees flat.
      const up: number = parent[parent[root] ?? root] ?? root;
      parent[root] = up;
      root = up;
    }
    return root;
  };
  const linked = new Uint8Array(count);
  for (let i = 0; i < left.length; i++) {
    if (!similar[i]) continue;
    const a = rootOf(left[i] ?? 0);
    const b = rootOf(right[i] ?? 0);
    // The lower root wins, so that the order of pairs does not matter.
    parent[Math.max(a, b)] = Math.min(a, b);
    linked[left[i] ?? 0] = 1;
    linked[right[i] ?? 0] = 1;
  }
  return Int32Array.from({ length: count }, (_, i) => (linked[i] ? rootOf(i) : -1));
};

export interface Chunklets {
  /** The items of all chunklets of two or more, each minus the mean of its chunklet. */
  readonly centred: Dense;
  readonly count: number;
}

/** Centres each chunklet; chunklets of a single item say nothing and are left out. Numbers may have gaps. */
export const centreChunklets = (items: Dense, chunkletOf: Int32Array): Chunklets => {
  const d = items.columns;
  const members = new Map<number, number[]>();
  chunkletOf.forEach((chunklet, item) => {
    if (chunklet < 0) return;
    const list = members.get(chunklet);
    if (list) list.push(item);
    else members.set(chunklet, [item]);
  });
  const chunklets = [...members.values()].filter((list) => list.length > 1);
  const centred = zeros(
    chunklets.reduce((sum, list) => sum + list.length, 0),
    d,
  );
  let row = 0;
  for (const list of chunklets) {
    const mean = new Float64Array(d);
    for (const item of list) {
      for (let j = 0; j < d; j++) mean[j] = (mean[j] ?? 0) + (items.data[item * d + j] ?? 0) / list.length;
    }
    for (const item of list) {
      for (let j = 0; j < d; j++) centred.data[row * d + j] = (items.data[item * d + j] ?? 0) - (mean[j] ?? 0);
      row++;
    }
  }
  return { centred, count: chunklets.length };
};
