import { Group, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer, Strength } from '../../../shared/model/judgement.ts';
import type { PairQuery, Query } from '../../../shared/model/query.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { AnswerDraft } from './answerDraft.ts';
import { ItemChoice } from './ItemChoice.tsx';
import { PickField } from './PickField.tsx';

interface Props<Q extends Query = Query> {
  readonly query: Q;
  readonly draft: AnswerDraft;
  readonly change: (draft: AnswerDraft) => void;
}

const strengths: readonly Strength[] = [1, 2, 3, 4, 5];

/** How strongly a pair was called similar or different; it need not have been said. */
const StrengthField = ({ draft, change }: Props<PairQuery>): ReactNode => {
  const { review, commands } = useWords();
  return (
    <Radio.Group
      label={review.strengthLabel}
      value={String(draft.strength ?? '')}
      onChange={(value) => change({ ...draft, strength: strengths.find((step) => String(step) === value) ?? null })}
    >
      <Group gap="md" mt={6}>
        <Radio value="" label={review.noStrength} />
        {strengths.map((step) => (
          <Radio key={step} value={String(step)} label={commands[`strength${step}`]} />
        ))}
      </Group>
    </Radio.Group>
  );
};

/** The answers that a query takes without pointing at an item. */
const wordsFor: Readonly<Record<Query['kind'], readonly Answer['is'][]>> = {
  pair: ['similar', 'different', 'unsure'],
  triplet: ['left', 'right', 'unsure'],
  odd: ['odd', 'unsure'],
  grid: ['chosen', 'unsure'],
};

/** The answer to one query, as it could be given now. */
export const AnswerField = ({ query, draft, change }: Props): ReactNode => {
  const { review } = useWords();
  const possible = wordsFor[query.kind];
  return (
    <Stack gap="md">
      <Radio.Group
        label={review.answer}
        value={draft.is}
        onChange={(value) => {
          const is = possible.find((answer) => answer === value);
          if (is !== undefined) change({ ...draft, is });
        }}
      >
        <Group gap="md" mt={6}>
          {possible.map((is) => (
            <Radio key={is} value={is} label={review.answers[is]} data-autofocus={is === draft.is || undefined} />
          ))}
        </Group>
      </Radio.Group>
      {query.kind === 'pair' && draft.is !== 'unsure' && <StrengthField query={query} draft={draft} change={change} />}
      {query.kind === 'odd' && draft.is === 'odd' && (
        <ItemChoice
          label={review.answers.odd}
          ids={query.items}
          chosen={draft.item}
          choose={(item) => change({ ...draft, item })}
        />
      )}
      {query.kind === 'grid' && draft.is === 'chosen' && <PickField query={query} draft={draft} change={change} />}
    </Stack>
  );
};
