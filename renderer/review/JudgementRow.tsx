import { Button, Menu } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { itemsOf } from '../../shared/model/query.ts';
import { useItems } from '../items/useItem.ts';
import { session } from '../session/index.ts';
import type { ReviewRow } from '../session/session.ts';
import { useNumbers, useWords } from '../words/useWords.ts';
import { answerText, otherAnswers, queryText } from './describe.ts';

const Actions = ({ row, name }: { readonly row: ReviewRow; readonly name: string }): ReactNode => {
  const words = useWords();
  const { judgement, state } = row;
  const { correct, withdraw, restore } = session();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" aria-label={words.review.actions(name)}>
          {words.review.change}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {state !== 'replaced' &&
          otherAnswers(judgement).map((answer) => (
            <Menu.Item key={JSON.stringify(answer)} onClick={() => void correct(judgement.id, answer)}>
              {words.review.changeTo(answerText({ answer }, words))}
            </Menu.Item>
          ))}
        {state === 'retracted' ? (
          <Menu.Item onClick={() => void restore(judgement.id)}>{words.review.restore}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => void withdraw(judgement.id)}>{words.review.withdraw}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

/** One judgement: what was asked and answered, how, and whether it counts. */
export const JudgementRow = memo(({ row }: { readonly row: ReviewRow }): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const { judgement, state, remark, agreement } = row;
  useItems(itemsOf(judgement.query));
  const { review } = words;
  const name = queryText(judgement.query, words);
  const strength = 'strength' in judgement.answer ? judgement.answer.strength : undefined;
  const facts = [
    numbers.date(judgement.at),
    review.took(numbers.fixed(judgement.took / 1000, 1)),
    judgement.annotator,
    judgement.origin.audit ? review.audit : '',
    strength === undefined ? '' : review.strength(strength),
    agreement === null ? '' : review.agreement(numbers.percent(agreement)),
    remark?.note ?? '',
    ...(remark?.tags ?? []).map((tag) => `#${tag}`),
  ].filter((fact) => fact !== '');
  return (
    <div className="review-row" data-state={state}>
      <span className="review-answer" data-answer={judgement.answer.is}>
        {answerText(judgement, words)}
      </span>
      <span className="review-what">
        <span className="review-name">{name}</span>
        <span className="review-facts akin-numbers">{facts.join(' · ')}</span>
      </span>
      <span className="review-state">{state === 'standing' ? '' : review.state[state]}</span>
      <Actions row={row} name={name} />
    </div>
  );
});
JudgementRow.displayName = 'JudgementRow';
