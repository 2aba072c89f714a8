import type { Judgement } from '../../model/judgement.ts';
import { queryKey } from '../../model/query.ts';
import { type Interval, wilson } from '../measures/interval.ts';

/** How often the expert gives the same answer to the same question. */
export interface SelfAgreement extends Interval {
  readonly agreement: number;
  readonly count: number;
  /** The accuracy that no metric can exceed on such answers, with the interval that follows. */
  readonly ceiling: { readonly accuracy: number } & Interval;
}

/** The answer by what it means, whatever side things were on; null for "can't tell". */
export const meaning = ({ query, answer }: Judgement): string | null => {
  switch (answer.is) {
    case 'similar':
    case 'different':
      return answer.is;
    case 'left':
      return query.kind === 'triplet' ? query.left : null;
    case 'right':
      return query.kind === 'triplet' ? query.right : null;
    case 'odd':
      return answer.item;
    case 'chosen':
      return [...answer.items].sort().join('\u0000');
    case 'unsure':
      return null;
  }
};

/** Share of agreement of two answers to one question: of a grid, the share of picks in common. */
const agreeing = (one: Judgement, other: Judgement): number => {
  if (one.answer.is === 'chosen' && other.answer.is === 'chosen') {
    const picks = new Set(other.answer.items);
    const common = one.answer.items.filter((item) => picks.has(item)).length;
    return common / Math.max(1, one.answer.items.length, picks.size);
  }
  return meaning(one) === meaning(other) ? 1 : 0;
};

/**
 * The ceiling under the simplest model of a slip: each answer is wrong with the same probability e, independently, so
 * that two agree with probability a = (1 − e)² + e². Then even the true metric agrees with 1 − e = (1 + √(2a − 1)) / 2.
 */
const ceilingOf = (agreement: number): number => (1 + Math.sqrt(Math.max(0, 2 * agreement - 1))) / 2;

/** Successive decided answers of one annotator to one question, in order of answering. */
const repeats = (judgements: readonly Judgement[]): readonly (readonly [Judgement, Judgement])[] => {
  const last = new Map<string, Judgement>();
  const found: [Judgement, Judgement][] = [];
  for (const judgement of judgements) {
    if (meaning(judgement) === null) continue;
    const key = `${judgement.annotator}\u0001${queryKey(judgement.query)}`;
    const before = last.get(key);
    if (before) found.push([before, judgement]);
    last.set(key, judgement);
  }
  return found;
};

/** Self-agreement over repeated questions; null without any. */
export const selfAgreement = (judgements: readonly Judgement[]): SelfAgreement | null => {
  const pairs = repeats(judgements);
  if (pairs.length === 0) return null;
  const agreed = pairs.reduce((sum, [one, other]) => sum + agreeing(one, other), 0);
  const agreement = agreed / pairs.length;
  const { low, high } = wilson(agreed, pairs.length);
  return {
    agreement,
    low,
    high,
    count: pairs.length,
    ceiling: { accuracy: ceilingOf(agreement), low: ceilingOf(low), high: ceilingOf(high) },
  };
};
