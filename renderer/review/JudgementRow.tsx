import { memo, type ReactNode } from 'react';
import { itemsOf } from '../../shared/model/query.ts';
import { answerText, queryText } from '../content/describe.ts';
import { useItems } from '../content/useItem.ts';
import type { Words } from '../i18n/catalogue.ts';
import type { Numbers } from '../i18n/numbers.ts';
import { useNumbers, useWords } from '../i18n/useWords.ts';
import type { ReviewRow } from '../session/state/session.ts';
import { RowMenu } from './RowMenu.tsx';

/** How, when and by whom it was answered, and what was noted. */
const factsOf = ({ judgement, remark, agreement }: ReviewRow, words: Words, numbers: Numbers): readonly string[] => {
  const { review } = words;
  const strength = 'strength' in judgement.answer ? judgement.answer.strength : undefined;
  return [
    numbers.date(judgement.at),
    review.took(numbers.fixed(judgement.took / 1000, 1)),
    judgement.annotator,
    judgement.origin.audit ? review.audit : '',
    strength === undefined ? '' : review.strength(strength),
    agreement === null ? '' : review.agreement(numbers.percent(agreement)),
    remark?.note ?? '',
    ...(remark?.tags ?? []).map((tag) => `#${tag}`),
  ].filter((fact) => fact !== '');
};

interface Props {
  readonly row: ReviewRow;
  /** It is the one that commands act on. */
  readonly chosen: boolean;
}

/** One judgement: what was asked and answered, how, and whether it counts. */
export const JudgementRow = memo(({ row, chosen }: Props): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const { judgement, state } = row;
  useItems(itemsOf(judgement.query));
  const name = queryText(judgement.query, words);
  return (
    <div className="review-row" data-state={state} data-chosen={chosen ? '' : undefined}>
      <span className="review-answer" data-answer={judgement.answer.is}>
        {answerText(judgement, words)}
      </span>
      <span className="review-what">
        <span className="review-name">{name}</span>
        <span className="review-facts akin-numbers">{factsOf(row, words, numbers).join(' · ')}</span>
      </span>
      <span className="review-state">{state === 'standing' ? '' : words.review.state[state]}</span>
      <RowMenu row={row} name={name} />
    </div>
  );
});
JudgementRow.displayName = 'JudgementRow';
