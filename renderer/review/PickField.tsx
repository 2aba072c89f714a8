import { Checkbox, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GridQuery } from '../../shared/model/query.ts';
import { ItemCard } from '../items/ItemCard.tsx';
import { nameOf } from '../items/naming.ts';
import { useItems } from '../items/useItem.ts';
import { useWords } from '../words/useWords.ts';
import { type AnswerDraft, withPick } from './answerDraft.ts';

interface Props {
  readonly query: GridQuery;
  readonly draft: AnswerDraft;
  readonly change: (draft: AnswerDraft) => void;
}

/** The picks of a grid: as many as were asked for, in any order. */
export const PickField = ({ query, draft, change }: Props): ReactNode => {
  const { judge, review } = useWords();
  const items = useItems(query.candidates);
  const { picks } = draft;
  const full = picks.length >= query.pick;
  return (
    <fieldset className="change-picks">
      <legend>{review.answers.chosen}</legend>
      <Text size="sm" c="dimmed" aria-live="polite">
        {judge.picked(picks.length, query.pick)}
      </Text>
      <div className="change-items">
        {query.candidates.map((id, i) => {
          const item = items[i];
          const picked = picks.includes(id);
          return (
            <div key={id} className="change-item" data-chosen={picked ? '' : undefined}>
              <Checkbox
                label={item ? nameOf(item) : id}
                checked={picked}
                disabled={full && !picked}
                onChange={() => change(withPick(draft, id, query.pick))}
              />
              <div className="change-card">{item && <ItemCard item={item} fields={5} />}</div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
};
