import { createRandom, shuffle } from '../../numbers/random.ts';
import type { Judged } from './evidence.ts';

/** What a judgement asks about, whatever was answered: the same items in any order are the same question. */
const questions = ({ pairs, triplets, pairSource, tripletSource, judgements }: Judged): readonly string[] => {
  const items = Array.from({ length: judgements }, () => new Set<number>());
  pairSource.forEach((judgement, i) => {
    items[judgement]?.add(pairs.left[i] ?? 0).add(pairs.right[i] ?? 0);
  });
  tripletSource.forEach((judgement, i) => {
    items[judgement]
      ?.add(triplets.anchor[i] ?? 0)
      .add(triplets.near[i] ?? 0)
      .add(triplets.far[i] ?? 0);
  });
  return items.map((rows) => [...rows].sort((a, b) => a - b).join());
};

/** Similar pairs, different pairs and triplets are dealt out separately, so that every fold holds some of each. */
const strata = ({ pairs, pairSource, tripletSource, judgements }: Judged): Int8Array => {
  const stratum = new Int8Array(judgements).fill(-1);
  for (const judgement of tripletSource) stratum[judgement] = 2;
  pairSource.forEach((judgement, i) => {
    stratum[judgement] = pairs.similar[i] === 1 ? 1 : 0;
  });
  return stratum;
};

/**
 * Deals judgements into folds, at random by `seed` and balanced by answer. A question that was asked twice stays in one
 * fold: its second answer in another would be a peek. A judgement keeps its fold when later ones are added, so that a
 * refit may warm-start each fold from that fold's own earlier result without having seen what it is tested on.
 * @returns the fold of each judgement; −1 for those that gave no constraint.
 */
export const dealFolds = (judged: Judged, folds: number, seed: number): Int8Array => {
  const question = questions(judged);
  const stratum = strata(judged);
  const random = createRandom(seed).fork('folds');
  const hands: number[][] = [[], [], []];
  const known = new Map<string, number>();
  return Int8Array.from({ length: judged.judgements }, (_, i) => {
    const kind = stratum[i] ?? -1;
    if (kind < 0) return -1;
    const key = question[i] ?? '';
    const before = known.get(key);
    if (before !== undefined) return before;
    const hand = hands[kind] ?? [];
    // Each round deals every fold once, in an order of its own.
    if (hand.length === 0)
      hand.push(
        ...shuffle(
          Array.from({ length: folds }, (__, fold) => fold),
          random.fork(`${kind}:${i}`),
        ),
      );
    const fold = hand.pop() ?? 0;
    known.set(key, fold);
    return fold;
  });
};

/**
 * Share of the held-out judgements all of whose items also occur in the judgements trained on: near 1, cross-validation
 * speaks of new questions about known items, not of new items, and is said to.
 */
export const sharedItems = (judged: Judged, fold: Int8Array): number => {
  const folds = fold.reduce((most, f) => Math.max(most, f), -1) + 1;
  const items = questions(judged).map((key) => (key === '' ? [] : key.split(',')));
  const counts = new Map<string, Int32Array>();
  items.forEach((rows, i) => {
    const f = fold[i] ?? -1;
    if (f < 0) return;
    for (const row of rows) {
      const count = counts.get(row) ?? new Int32Array(folds + 1);
      counts.set(row, count);
      count[f] = (count[f] ?? 0) + 1;
      count[folds] = (count[folds] ?? 0) + 1;
    }
  });
  let shared = 0;
  let total = 0;
  items.forEach((rows, i) => {
    const f = fold[i] ?? -1;
    if (f < 0) return;
    total++;
    if (rows.every((row) => (counts.get(row)?.[folds] ?? 0) > (counts.get(row)?.[f] ?? 0))) shared++;
  });
  return total > 0 ? shared / total : 0;
};
