import type { Answer, Strength } from '../../../shared/model/judgement.ts';
import type { Query } from '../../../shared/model/query.ts';

/** An answer while it is being changed. What another answer would need is kept, so that going back loses nothing. */
export interface AnswerDraft {
  readonly is: Answer['is'];
  readonly strength: Strength | null;
  readonly item: string | null;
  readonly picks: readonly string[];
}

export const draftOf = (answer: Answer): AnswerDraft => ({
  is: answer.is,
  strength: 'strength' in answer ? (answer.strength ?? null) : null,
  item: answer.is === 'odd' ? answer.item : null,
  picks: answer.is === 'chosen' ? answer.items : [],
});

/** Picks or lets go of a candidate; one more than are asked for is not picked. */
export const withPick = (draft: AnswerDraft, item: string, most: number): AnswerDraft => {
  if (draft.picks.includes(item)) return { ...draft, picks: draft.picks.filter((picked) => picked !== item) };
  return draft.picks.length < most ? { ...draft, picks: [...draft.picks, item] } : draft;
};

/** The answer that a draft has come to; null while something is missing, or it does not answer this query. */
export const answerOf = ({ is, strength, item, picks }: AnswerDraft, query: Query): Answer | null => {
  switch (is) {
    case 'similar':
    case 'different':
      if (query.kind !== 'pair') return null;
      return strength === null ? { is } : { is, strength };
    case 'left':
    case 'right':
      return query.kind === 'triplet' ? { is } : null;
    case 'odd':
      return query.kind === 'odd' && item !== null && query.items.includes(item) ? { is, item } : null;
    case 'chosen':
      return query.kind === 'grid' && picks.length === query.pick ? { is, items: picks } : null;
    case 'unsure':
      return { is };
  }
};

/** Whether two answers say the same; the order of picks says nothing. */
export const sameAnswer = (one: Answer, other: Answer): boolean => {
  if (one.is === 'chosen' && other.is === 'chosen')
    return JSON.stringify([...one.items].sort()) === JSON.stringify([...other.items].sort());
  const [a, b] = [draftOf(one), draftOf(other)];
  return a.is === b.is && a.strength === b.strength && a.item === b.item;
};
