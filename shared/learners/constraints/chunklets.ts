import type { Pairs } from '../../model/constraints.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';

/**
 * Chunklets: connected components of the items joined by similar pairs. A pair that was also called different at least
 * as often (by weight) does not join: one slip would otherwise merge two groups for good.
 * @returns for each of `items` rows its chunklet number, from 0 in order of first row, or −1.
 */
export const chunkletsOf = (pairs: Pairs, items: number): Int32Array => {
  const balance = new Map<string, number>();
  const keyOf = (i: number): string => {
    const left = pairs.left[i] ?? 0;
    const right = pairs.right[i] ?? 0;
    return left < right ? `${left},${right}` : `${right},${left}`;
  };
  for (let i = 0; i < pairs.left.length; i++) {
    const weight = (pairs.similar[i] === 1 ? 1 : -1) * (pairs.weight[i] ?? 1);
    balance.set(keyOf(i), (balance.get(keyOf(i)) ?? 0) + weight);
  }
  const parent = Int32Array.from({ length: items }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) {
      // Halving the path keeps every later walk short.
      parent[root] = parent[parent[root] ?? root] ?? root;
      root = parent[root] ?? root;
    }
    return root;
  };
  const joined = new Uint8Array(items);
  for (let i = 0; i < pairs.left.length; i++) {
    const left = pairs.left[i] ?? 0;
    const right = pairs.right[i] ?? 0;
    if (pairs.similar[i] !== 1 || left === right || (balance.get(keyOf(i)) ?? 0) <= 0) continue;
    parent[rootOf(left)] = rootOf(right);
    joined[left] = 1;
    joined[right] = 1;
  }
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: items }, (_, i) => {
    if (!joined[i]) return -1;
    const root = rootOf(i);
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, numbers.size);
    return numbers.size - 1;
  });
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
