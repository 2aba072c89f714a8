import { Loader, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/index.ts';

/** Nothing to ask: either not yet, or not any more. */
export const NoQuery = (): ReactNode => {
  const words = useWords();
  const exhausted = useSession((session) => session.exhausted);
  if (!exhausted)
    return (
      <div className="judge-empty">
        <Loader color="tide" aria-hidden="true" />
        <Text c="dimmed">{words.judge.drawing}</Text>
      </div>
    );
  return (
    <div className="judge-empty">
      <Title order={2}>{words.judge.exhaustedTitle}</Title>
      <Text maw="32rem" ta="center">
        {words.judge.exhaustedBody}
      </Text>
      <CommandButton command="goMetric" variant="filled" />
    </div>
  );
};
