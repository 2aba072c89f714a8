import type { Answer, Judgement, Strength } from '../../../shared/model/judgement.ts';
import type { PairQuery, TripletQuery } from '../../../shared/model/query.ts';

/** Answers that one word says; the first two may have a strength. */
const plain: readonly Answer[] = [
  { is: 'similar' },
  { is: 'different' },
  { is: 'left' },
  { is: 'right' },
  { is: 'unsure' },
];
const words: readonly Answer['is'][] = plain.map(({ is }) => is);
const strengths: readonly Strength[] = [1, 2, 3, 4, 5];

const sizeOf = (fields: object): number => Object.keys(fields).length;

/** What of a judgement is none of a text, a time or a number: in 16 bits. */
export interface Form {
  readonly triplet: boolean;
  readonly answer: Answer;
  readonly audit: boolean;
  readonly practice: boolean;
}

/** A number for an answer; null where it names items, or holds what this version does not know. */
const answerCode = (answer: Answer): number | null => {
  const word = words.indexOf(answer.is);
  if (word < 0) return null;
  if (sizeOf(answer) === 1) return word;
  const told = 'strength' in answer ? answer.strength : undefined;
  const strength = told === undefined ? -1 : strengths.indexOf(told);
  return strength < 0 || word > 1 || sizeOf(answer) > 2 ? null : word + 8 * (strength + 1);
};

const answerOf = (code: number): Answer => {
  const is = words[code % 8];
  const strength = strengths[(code >> 3) - 1];
  return strength !== undefined && (is === 'similar' || is === 'different')
    ? { is, strength }
    : (plain[code % 8] ?? { is: 'unsure' });
};

export const formCode = ({ triplet, answer, audit, practice }: Form): number | null => {
  const code = answerCode(answer);
  return code === null ? null : 8 * code + (triplet ? 1 : 0) + (audit ? 2 : 0) + (practice ? 4 : 0);
};

export const formOf = (code: number): Form => ({
  triplet: (code & 1) !== 0,
  answer: answerOf(code >> 3),
  audit: (code & 2) !== 0,
  practice: (code & 4) !== 0,
});

/** The query of a judgement on a pair or a triplet that has the fields of this version and no others; else null. */
export const packable = ({ query, origin, ...rest }: Judgement): PairQuery | TripletQuery | null => {
  if (sizeOf(rest) !== 9 || sizeOf(origin) !== 7) return null;
  if (query.kind === 'pair') return sizeOf(query) === 3 ? query : null;
  return query.kind === 'triplet' && sizeOf(query) === 4 ? query : null;
};
