import { List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSentences, useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/index.ts';

/** What there is to know of the items as a whole: what import did with them, where they come from. */
export const ProjectNotes = (): ReactNode => {
  const words = useWords();
  const told = useSentences();
  const project = useSession((session) => session.project);
  if (project === null) return null;
  return (
    <>
      <Title order={2}>{project.name}</Title>
      <Text c="dimmed" mb="lg">
        {words.common.items(project.itemCount)}, {words.common.features(project.features.length)}
      </Text>
      <Text mb="lg">{words.items.chooseOne}</Text>
      {project.notes.length > 0 && (
        <section>
          <Title order={3}>{words.items.notes}</Title>
          <List size="sm" mb="lg">
            {project.notes.map((note) => (
              <List.Item key={note}>{told(note)}</List.Item>
            ))}
          </List>
        </section>
      )}
      {project.attribution !== null && (
        <section>
          <Title order={3}>{words.items.source}</Title>
          <Text size="sm" maw="44rem" style={{ whiteSpace: 'pre-line' }}>
            {project.attribution}
          </Text>
        </section>
      )}
    </>
  );
};
