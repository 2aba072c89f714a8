import type { Judgement } from '../../shared/model/judgement.ts';
import type { Query } from '../../shared/model/query.ts';
import type { Words } from '../i18n/catalogue.ts';
import { library } from '../library/index.ts';
import { nameOf } from './naming.ts';

export const nameById = (id: string): string => {
  const item = library.cached(id);
  return item === null ? id : nameOf(item);
};

/** What was asked, in one line. */
export const queryText = (query: Query, words: Words): string => {
  const text = words.review.query;
  switch (query.kind) {
    case 'pair':
      return text.pair(nameById(query.left), nameById(query.right));
    case 'triplet':
      return text.triplet(nameById(query.anchor), nameById(query.left), nameById(query.right));
    case 'odd':
      return text.odd(query.items.map(nameById).join(', '));
    case 'grid':
      return text.grid(nameById(query.anchor), query.candidates.length);
  }
};

/** What was answered, in one line. */
export const answerText = ({ answer }: Pick<Judgement, 'answer'>, words: Words): string => {
  const { answers, answerDetail } = words.review;
  if (answer.is === 'odd') return answerDetail.odd(nameById(answer.item));
  if (answer.is === 'chosen') return answerDetail.chosen(answer.items.map(nameById).join(', '));
  return answers[answer.is];
};
