import type { Constraints, Pairs, Triplets } from './constraints.ts';

/** Derived constraints of one kind are sampled down to this many: more adds cost and hardly any evidence. */
const mostDerived = 5000;

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
 * The constraints as a learner that accepts these kinds wants them: untouched when one of the kinds is there, otherwise
 * with the triplets that follow from pairs. Nothing is derived beside what is there, so that no answer is counted twice.
 */
export const completeConstraints = (
  constraints: Constraints,
  accepts: readonly string[],
  seed: number,
): Constraints => {
  const { pairs, triplets, quadruplets, chunklets, labels, targets } = constraints;
  const present = { pairs, triplets, quadruplets, chunklets, labels, targets };
  if (Object.entries(present).some(([kind, given]) => given && accepts.includes(kind))) return constraints;
  if (!accepts.includes('triplets') || !pairs) return constraints;
  const derived = tripletsOf(pairs, seed);
  return derived.anchor.length > 0 ? { ...constraints, triplets: derived } : constraints;
};
