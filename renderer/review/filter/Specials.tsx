import { Chip, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePressable } from '../../commands/useCommand.ts';
import { Key } from '../../design/Key.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { useReview } from '../useReview.ts';
import { type Special, specials } from './filter.ts';

const commands = {
  slow: 'onlySlow',
  contradictions: 'onlyContradictions',
  disagreements: 'onlyDisagreements',
  history: 'onlyHistory',
  notes: 'onlyNotes',
} as const;

const Only = ({ special }: { readonly special: Special }): ReactNode => {
  const { review } = useWords();
  const on = useReview(({ filter }) => filter.only.has(special));
  const { key, press } = usePressable(commands[special]);
  return (
    <Chip size="sm" checked={on} onClick={press} onChange={() => undefined} variant="outline">
      {review.special[special]} {key !== null && <Key label={key} />}
    </Chip>
  );
};

/** Judgements of a special sort; those that are switched on must all hold. */
export const Specials = (): ReactNode => {
  const { review } = useWords();
  return (
    <Group gap="xs" role="group" aria-label={review.only}>
      {specials.map((special) => (
        <Only key={special} special={special} />
      ))}
    </Group>
  );
};
