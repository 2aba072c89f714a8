import type { Pairs } from '../../model/constraints.ts';
import { createRandom, type Random } from '../../numbers/random.ts';
import { closureOf } from './closure.ts';
import type { Partition } from './partition.ts';

/** At most so many pairs are added, half of each kind: more say the same again and make every fit slower. */
const mostImplied = 1500;

/** Log-odds of groups from which on answers are taken to follow from others; below their weight would be slight. */
const convinced = -0.85;

/** Two items of one group are taken for similar from this probability on; two of groups held apart, for different up to that. */
const similarFrom = 0.5;
const differentUpTo = 0.2;

/** Weight of all implied pairs for each judged item while there are few, and the number of items at which it has halved. */
const weightPerItem = 6;
const halvedAt = 150;

/** The kind that weighs more may do so by this factor. */
const mostUneven = 3;

const keyOf = (a: number, b: number, items: number): number => Math.min(a, b) * items + Math.max(a, b);

interface Implied {
  readonly left: number;
  readonly right: number;
  readonly similar: 0 | 1;
  readonly sure: number;
}

const whatFollows = (
  { graph, group, together, apart }: Partition,
  isAsked: (left: number, right: number) => boolean,
  random: Random,
): readonly Implied[] => {
  const { rows } = graph;
  const n = rows.length;
  // Looking at three times as many as are wanted leaves enough where a third of the pairs is settled.
  const share = Math.min(1, (6 * mostImplied) / (n * (n - 1)));
  const found: Implied[] = [];
  for (let a = 1; a < n; a++)
    for (let b = 0; b < a; b++) {
      if (share < 1 && random.next() >= share) continue;
      const [left, right] = [rows[a] ?? 0, rows[b] ?? 0];
      if (isAsked(left, right)) continue;
      const [mine, theirs] = [group[a] ?? 0, group[b] ?? 0];
      const p = together(a, b);
      if (mine === theirs && p > similarFrom) found.push({ left, right, similar: 1, sure: p });
      else if (p <= differentUpTo && apart(mine, theirs)) found.push({ left, right, similar: 0, sure: 1 - p });
    }
  return found;
};

const sumOf = (implied: readonly Implied[]): number => implied.reduce((sum, { sure }) => sum + sure, 0);

/** A uniform sample of one kind, half of what may be added. */
const sampled = (implied: readonly Implied[], similar: 0 | 1, random: Random): readonly Implied[] => {
  const all = implied.filter((one) => one.similar === similar);
  const share = mostImplied / 2 / all.length;
  return share >= 1 ? all : all.filter(() => random.next() < share);
};

/** What each kind is multiplied by: together they weigh `total`, half each, unless there are too few of one kind. */
const scalesOf = (kinds: readonly (readonly Implied[])[], total: number): readonly number[] => {
  const scales = kinds.map((kind) => Math.min(1, total / 2 / sumOf(kind)));
  const masses = kinds.map((kind, k) => (scales[k] ?? 0) * sumOf(kind));
  const bound = mostUneven * Math.min(...masses);
  return scales.map((scale, k) => scale * Math.min(1, bound / (masses[k] ?? 1)));
};

/**
 * Answers with the pairs that follow from them where the expert judges by groups: same and same make same, same and
 * different make different. An implied pair weighs by its probability, and all of them by how much the answers themselves have
 * shown to be transitive (`transitivitySteps`); where they have not, for graded similarity, the answers come back as they are.
 * @param pairs in order of answering.
 * @param asked all pairs that were ever answered, those held out from learning too: none of them is implied.
 */
export const withTransitivePairs = (pairs: Pairs, items: number, asked: Pairs = pairs): Pairs => {
  const { logOdds, partition } = closureOf(pairs, items);
  if (!partition || logOdds < convinced) return pairs;
  const keys = new Set(Array.from(asked.left, (left, i) => keyOf(left, asked.right[i] ?? 0, items)));
  const random = createRandom(1).fork('implied pairs');
  const found = whatFollows(partition, (left, right) => keys.has(keyOf(left, right, items)), random);
  const kinds = [sampled(found, 1, random), sampled(found, 0, random)];
  if (kinds.some((kind) => kind.length === 0)) return pairs;
  const count = partition.graph.rows.length;
  const total = (weightPerItem * count) / (1 + count / halvedAt) / (1 + Math.exp(-logOdds));
  const scales = scalesOf(kinds, total);
  const added = kinds.flat();
  return {
    left: Int32Array.from([...pairs.left, ...added.map(({ left }) => left)]),
    right: Int32Array.from([...pairs.right, ...added.map(({ right }) => right)]),
    similar: Uint8Array.from([...pairs.similar, ...added.map(({ similar }) => similar)]),
    weight: Float64Array.from([
      ...pairs.weight,
      ...kinds.flatMap((kind, k) => kind.map(({ sure }) => (scales[k] ?? 1) * sure)),
    ]),
  };
};
