import { List, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSentences, useWords } from '../i18n/useWords.ts';
import type { MetricSnapshot } from '../workers/metric-snapshot.ts';

/** What the learner in force left out, added or could not tell apart; nothing when there is nothing of the kind. */
export const FitNotes = ({ snapshot }: { readonly snapshot: MetricSnapshot }): ReactNode => {
  const { metric } = useWords();
  const told = useSentences();
  const notes = snapshot.rows.find(({ learner }) => learner === snapshot.chosen)?.report?.notes ?? [];
  if (notes.length === 0) return null;
  return (
    <section className="metric-part">
      <Title order={2}>{metric.notes}</Title>
      <List size="sm" maw="44rem">
        {notes.map((note) => (
          <List.Item key={note}>{told(note)}</List.Item>
        ))}
      </List>
    </section>
  );
};
