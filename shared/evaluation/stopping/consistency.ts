import type { Judgement } from '../../model/judgement.ts';
import { queryKey } from '../../model/query.ts';
import { meaning } from './agreement.ts';

/** Judgements that cannot all be right, or hardly. */
export interface Contradiction {
  /**
   * `direct`: one question, two answers. `triad`: a ~ b and b ~ c but not a ~ c, which a metric allows only within its
   * margin. `cycle`: three comparisons of distances that go round in a circle, which no metric allows.
   */
  readonly kind: 'direct' | 'triad' | 'cycle';
  readonly judgements: readonly string[];
  /** The one that the metric finds least likely; null when it knows none of them. */
  readonly suspect: string | null;
  /** P(answer) of the suspect under the metric; null likewise. */
  readonly probability: number | null;
}

/** P(the answer given) under the metric in force, best held out; null when unknown. */
export type Likelihood = (judgement: Judgement) => number | null;

/** A triad counts when the metric gives one of its answers less than this. */
const margin = 0.3;

const contradiction = (
  kind: Contradiction['kind'],
  judgements: readonly Judgement[],
  likelihood: Likelihood,
): Contradiction => {
  let suspect: string | null = null;
  let probability: number | null = null;
  for (const judgement of judgements) {
    const p = likelihood(judgement);
    if (p === null || (probability !== null && p >= probability)) continue;
    suspect = judgement.id;
    probability = p;
  }
  return { kind, judgements: judgements.map(({ id }) => id), suspect, probability };
};

const directOnes = (judgements: readonly Judgement[], likelihood: Likelihood): Contradiction[] => {
  const byQuestion = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    // A grid is picked anew each time: two picks that differ are the rule, not a contradiction.
    if (meaning(judgement) === null || judgement.query.kind === 'grid') continue;
    const key = queryKey(judgement.query);
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), judgement]);
  }
  return [...byQuestion.values()]
    .filter((answers) => new Set(answers.map(meaning)).size > 1)
    .map((answers) => contradiction('direct', answers, likelihood));
};

const triads = (judgements: readonly Judgement[], likelihood: Likelihood): Contradiction[] => {
  const similar = new Map<string, Map<string, Judgement>>();
  const link = (from: string, to: string, judgement: Judgement): void => {
    const partners = similar.get(from) ?? new Map<string, Judgement>();
    similar.set(from, partners.set(to, judgement));
  };
  const different: (readonly [string, string, Judgement])[] = [];
  for (const judgement of judgements) {
    const { query, answer } = judgement;
    if (query.kind !== 'pair') continue;
    if (answer.is === 'different') different.push([query.left, query.right, judgement]);
    if (answer.is !== 'similar') continue;
    link(query.left, query.right, judgement);
    link(query.right, query.left, judgement);
  }
  const found: Contradiction[] = [];
  for (const [a, c, apart] of different) {
    for (const [b, first] of similar.get(a) ?? []) {
      const second = b === c ? undefined : similar.get(b)?.get(c);
      if (!second) continue;
      const triad = contradiction('triad', [first, second, apart], likelihood);
      if (triad.probability !== null && triad.probability < margin) found.push(triad);
    }
  }
  return found;
};

const pairKey = (one: string, other: string): string => [one, other].sort().join('\u0000');

/** Comparisons "this pair is closer than that one" from triplets and odd ones out, as a graph on pairs. */
const comparisons = (judgements: readonly Judgement[]): Map<string, Map<string, Judgement>> => {
  const closer = new Map<string, Map<string, Judgement>>();
  const add = (near: string, far: string, judgement: Judgement): void => {
    const farther = closer.get(near) ?? new Map<string, Judgement>();
    closer.set(near, farther.set(far, judgement));
  };
  for (const judgement of judgements) {
    const { query, answer } = judgement;
    if (query.kind === 'triplet' && (answer.is === 'left' || answer.is === 'right')) {
      const [near, far] = answer.is === 'left' ? [query.left, query.right] : [query.right, query.left];
      add(pairKey(query.anchor, near), pairKey(query.anchor, far), judgement);
    } else if (query.kind === 'odd' && answer.is === 'odd') {
      const [a, b] = query.items.filter((item) => item !== answer.item);
      if (a === undefined || b === undefined) continue;
      add(pairKey(a, b), pairKey(a, answer.item), judgement);
      add(pairKey(a, b), pairKey(b, answer.item), judgement);
    }
  }
  return closer;
};

const cycles = (judgements: readonly Judgement[], likelihood: Likelihood): Contradiction[] => {
  const closer = comparisons(judgements);
  const found: Contradiction[] = [];
  for (const [one, afterOne] of closer) {
    for (const [two, first] of afterOne) {
      // Each circle is met once from each of its three pairs: the smallest one reports it.
      if (two <= one) continue;
      for (const [three, second] of closer.get(two) ?? []) {
        const third = three > one ? closer.get(three)?.get(one) : undefined;
        if (third) found.push(contradiction('cycle', [first, second, third], likelihood));
      }
    }
  }
  return found;
};

/** All contradictions among standing judgements, the least likely suspects first. O(answers × answers per item). */
export const contradictions = (judgements: readonly Judgement[], likelihood: Likelihood): readonly Contradiction[] =>
  [...directOnes(judgements, likelihood), ...cycles(judgements, likelihood), ...triads(judgements, likelihood)].sort(
    (a, b) => (a.probability ?? 1) - (b.probability ?? 1),
  );
