import type { Random } from '../numbers/random.ts';
import { createRandom, shuffle } from '../numbers/random.ts';
import type { Constraints, Pairs, Quadruplets, Triplets } from './constraints.ts';

/** Derived constraints of one kind are sampled down to this many: more adds cost and hardly any evidence. */
const mostDerived = 5000;

/** Rounds of matching each similar pair with some different pair. */
const quadrupletRounds = 8;

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

interface QuadrupletRows {
  readonly rows: (readonly [number, number, number, number])[];
  readonly weight: number[];
}

const packed = ({ rows, weight }: QuadrupletRows): Quadruplets => ({
  a: Int32Array.from(rows, (row) => row[0]),
  b: Int32Array.from(rows, (row) => row[1]),
  c: Int32Array.from(rows, (row) => row[2]),
  d: Int32Array.from(rows, (row) => row[3]),
  weight: Float64Array.from(weight),
});

const addFromPairs = (pairs: Pairs, random: Random, into: QuadrupletRows): void => {
  const positions = Array.from(pairs.left, (_, i) => i);
  const similar = positions.filter((i) => pairs.similar[i] === 1);
  const different = positions.filter((i) => pairs.similar[i] !== 1);
  if (similar.length === 0 || different.length === 0) return;
  const longer = Math.max(similar.length, different.length);
  const seen = new Set<number>();
  const rounds = Math.min(quadrupletRounds, Math.ceil(mostDerived / longer));
  for (let round = 0; round < rounds; round++) {
    shuffle(similar, random);
    shuffle(different, random);
    for (let i = 0; i < longer; i++) {
      // Cycling the shorter list uses every pair once a round, as evenly as the two counts allow.
      const near = similar[i % similar.length] ?? 0;
      const far = different[i % different.length] ?? 0;
      const key = near * pairs.left.length + far;
      if (seen.has(key)) continue;
      seen.add(key);
      into.rows.push([pairs.left[near] ?? 0, pairs.right[near] ?? 0, pairs.left[far] ?? 0, pairs.right[far] ?? 0]);
      into.weight.push(Math.min(pairs.weight[near] ?? 1, pairs.weight[far] ?? 1));
    }
  }
};

/**
 * Quadruplets: d(similar pair) < d(different pair), matched at random `quadrupletRounds` times over, each as sure as
 * the less sure of its two pairs; and (a, p, q) as d(a, p) < d(a, q).
 */
export const quadrupletsOf = ({ pairs, triplets }: Constraints, seed: number): Quadruplets => {
  const into: QuadrupletRows = { rows: [], weight: [] };
  if (pairs) addFromPairs(pairs, createRandom(seed).fork('quadruplets'), into);
  if (triplets) {
    triplets.anchor.forEach((anchor, i) => {
      into.rows.push([anchor, triplets.near[i] ?? 0, anchor, triplets.far[i] ?? 0]);
      into.weight.push(triplets.weight[i] ?? 1);
    });
  }
  return packed(into);
};

/** A number in [0, 1) that is random over triplets but always the same for one. */
const lot = (seed: number, anchor: number, near: number, far: number): number => {
  let h = seed ^ 0x9e3779b9;
  for (const row of [anchor, near, far]) {
    h = Math.imul(h ^ row, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return (h >>> 0) / 4294967296;
};

interface Partners {
  /** Rows called similar to an item, and rows called different, each with its weight. */
  readonly near: (readonly [number, number])[];
  readonly far: (readonly [number, number])[];
}

const partnersOf = (pairs: Pairs): ReadonlyMap<number, Partners> => {
  const partners = new Map<number, Partners>();
  const note = (item: number, other: number, i: number): void => {
    const lists = partners.get(item) ?? { near: [], far: [] };
    partners.set(item, lists);
    (pairs.similar[i] === 1 ? lists.near : lists.far).push([other, pairs.weight[i] ?? 1]);
  };
  pairs.left.forEach((left, i) => {
    note(left, pairs.right[i] ?? 0, i);
    note(pairs.right[i] ?? 0, left, i);
  });
  return partners;
};

/**
 * Triplets out of pairs that share an item: a similar to p and different from q gives (a, p, q), as sure as the less
 * sure of the two. Of more than `mostDerived` about that many are kept, each by its own lot, so that most of them stay
 * when more pairs come and a learner's last result remains a good start.
 */
export const tripletsOf = (pairs: Pairs, seed: number): Triplets => {
  const partners = partnersOf(pairs);
  let total = 0;
  for (const { near, far } of partners.values()) total += near.length * far.length;
  const share = mostDerived / Math.max(1, total);
  const found: (readonly [number, number, number, number])[] = [];
  for (const [anchor, { near, far }] of partners) {
    for (const [p, pWeight] of near) {
      for (const [q, qWeight] of far) {
        if (p === q || lot(seed, anchor, p, q) >= share) continue;
        found.push([anchor, p, q, Math.min(pWeight, qWeight)]);
      }
    }
  }
  return {
    anchor: Int32Array.from(found, (row) => row[0]),
    near: Int32Array.from(found, (row) => row[1]),
    far: Int32Array.from(found, (row) => row[2]),
    weight: Float64Array.from(found, (row) => row[3]),
  };
};

/**
 * The constraints as a learner that `eats` these kinds wants them: untouched when one of the kinds is there, otherwise
 * with those that follow from the others: chunklets and triplets from pairs, quadruplets from pairs and triplets.
 * Nothing is derived beside what is there, so that no answer is counted twice.
 */
export const completeConstraints = (
  constraints: Constraints,
  eats: readonly string[],
  items: number,
  seed: number,
): Constraints => {
  const { pairs, triplets, quadruplets, chunklets, labels, targets } = constraints;
  const present = { pairs, triplets, quadruplets, chunklets, labels, targets };
  if (Object.entries(present).some(([kind, given]) => given && eats.includes(kind))) return constraints;
  if (eats.includes('quadruplets') && (pairs || triplets)) {
    const derived = quadrupletsOf(constraints, seed);
    if (derived.a.length > 0) return { ...constraints, quadruplets: derived };
  }
  if (eats.includes('triplets') && pairs) {
    const derived = tripletsOf(pairs, seed);
    if (derived.anchor.length > 0) return { ...constraints, triplets: derived };
  }
  if (eats.includes('chunklets') && pairs) {
    const derived = chunkletsOf(pairs, items);
    if (derived.some((chunklet) => chunklet >= 0)) return { ...constraints, chunklets: derived };
  }
  return constraints;
};
