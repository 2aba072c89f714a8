import { createRandom } from '../../numbers/random.ts';
import type { HoldOutPlan } from '../held-out/plan.ts';

/**
 * A question drawn at random counts as so many that a strategy picked; from 1 to 3 it hardly matters (docs/decisions/0015).
 */
const randomCounts = 3;

/** A question answered by others counts at least this much. */
const leastCount = 0.1;

const sampled = 2000;

/** The answers about one item: the other item, whether the two were called similar, and the fold that holds the answer. */
type Answers = Map<number, { readonly isSimilar: boolean; readonly fold: number }>;

const answersOf = ({ judged: { pairs, pairSource }, fold }: HoldOutPlan): ReadonlyMap<number, Answers> => {
  const known = new Map<number, Answers>();
  const note = (of: number, other: number, isSimilar: boolean, held: number): void => {
    const answers = known.get(of) ?? new Map();
    known.set(of, answers.set(other, { isSimilar, fold: held }));
  };
  pairSource.forEach((judgement, i) => {
    const [a, b] = [pairs.left[i] ?? 0, pairs.right[i] ?? 0];
    const isSimilar = pairs.similar[i] === 1;
    note(a, b, isSimilar, fold[judgement] ?? -1);
    note(b, a, isSimilar, fold[judgement] ?? -1);
  });
  return known;
};

/**
 * Whether two other answers tell this one: both items were compared with a third, and it was called similar to one of
 * them at least. What the fold holds out does not count.
 */
const isTold = (known: ReadonlyMap<number, Answers>, a: number, b: number, held: number): boolean => {
  const others = known.get(b);
  if (!others) return false;
  for (const [item, first] of known.get(a) ?? []) {
    const second = others.get(item);
    if (second && first.fold !== held && second.fold !== held && (first.isSimilar || second.isSimilar)) return true;
  }
  return false;
};

/** Odds of being told; half a case of each kind keeps them finite. */
const oddsOf = (told: number, of: number): number => (told + 0.5) / (of - told + 0.5);

/** Odds that a random pair of judged items is told by the answers. */
const oddsAtRandom = (plan: HoldOutPlan, known: ReadonlyMap<number, Answers>): number => {
  const random = createRandom(1);
  const items = [...known.keys()];
  let told = 0;
  for (let draw = 0; draw < sampled; draw++) {
    const first = random.integer(items.length);
    const second = (first + 1 + random.integer(items.length - 1)) % items.length;
    if (isTold(known, items[first] ?? 0, items[second] ?? 0, random.integer(plan.folds))) told++;
  }
  return oddsOf(told, sampled);
};

/**
 * How much each held-out pair counts, so that together they stand for questions drawn at random. A strategy that builds
 * groups asks about items that it knows, and a pair that two other answers tell is foreseen far better than a random one: counted
 * in full, such pairs make probabilities boastful (docs/decisions/0015).
 * They count as often as they occur among random pairs of the judged items.
 */
export const samplingWeights = (plan: HoldOutPlan): Float64Array => {
  const { judged, fold } = plan;
  const known = answersOf(plan);
  const told = Uint8Array.from(judged.pairSource, (judgement, i) =>
    isTold(known, judged.pairs.left[i] ?? 0, judged.pairs.right[i] ?? 0, fold[judgement] ?? -1) ? 1 : 0,
  );
  const count = told.reduce((sum, one) => sum + one, 0);
  const ratio = count === 0 ? 1 : oddsAtRandom(plan, known) / oddsOf(count, told.length);
  const counts = Math.min(1, Math.max(leastCount, ratio));
  return Float64Array.from(
    judged.pairSource,
    (judgement, i) => (judged.atRandom[judgement] === 1 ? randomCounts : 1) * (told[i] === 1 ? counts : 1),
  );
};
