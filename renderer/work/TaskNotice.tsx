import { Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useNumbers, useSentences, useWords } from '../i18n/useWords.ts';
import type { TaskProgress } from './long-task.ts';

interface Props {
  readonly running: TaskProgress;
  /** Stands in a bar of its own, which has its margins already. */
  readonly inBar?: boolean;
}

/** Progress of long work, and the way out of it. */
export const TaskNotice = ({ running, inBar = false }: Props): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const told = useSentences();
  const { fraction, message } = running;
  const doing = message === '' ? words.common.loading : told(message);
  return (
    <Group mt={inBar ? 0 : 'lg'} gap="md" wrap="nowrap" className="akin-numbers">
      <div style={{ flex: 1 }}>
        <Progress value={fraction * 100} aria-label={doing} />
        <Text size="sm" c="dimmed" mt={4}>
          {doing} {numbers.percent(fraction)}
        </Text>
      </div>
      <CommandButton command="cancelWork" label={words.common.cancel} />
    </Group>
  );
};
