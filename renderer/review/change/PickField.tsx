import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GridQuery } from '../../../shared/model/query.ts';
import { ItemChecks } from '../../content/ItemChecks.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { type AnswerDraft, withPick } from './answerDraft.ts';

interface Props {
  readonly query: GridQuery;
  readonly draft: AnswerDraft;
  readonly change: (draft: AnswerDraft) => void;
}

/** The picks of a grid: as many as were asked for, in any order. */
export const PickField = ({ query, draft, change }: Props): ReactNode => {
  const { judge, review } = useWords();
  const { picks } = draft;
  return (
    <fieldset className="change-picks">
      <legend>{review.answers.chosen}</legend>
      <Text size="sm" c="dimmed" aria-live="polite">
        {judge.picked(picks.length, query.pick)}
      </Text>
      <ItemChecks
        ids={query.candidates}
        checked={picks}
        full={picks.length >= query.pick}
        toggle={(id) => change(withPick(draft, id, query.pick))}
      />
    </fieldset>
  );
};
