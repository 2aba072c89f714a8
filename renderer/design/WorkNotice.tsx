import { Button, Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNumbers, useWords } from '../words/useWords.ts';
import type { Running } from './useWork.ts';

interface Props {
  readonly running: Running;
  readonly cancel: () => void;
}

/** Progress of long work, and the way out of it. */
export const WorkNotice = ({ running, cancel }: Props): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const { fraction, message } = running;
  return (
    <Group mt="lg" gap="md" wrap="nowrap" className="akin-numbers">
      <div style={{ flex: 1 }}>
        <Progress value={fraction * 100} aria-label={message === '' ? words.common.loading : message} />
        <Text size="sm" c="dimmed" mt={4}>
          {message === '' ? words.common.loading : message} {numbers.percent(fraction)}
        </Text>
      </div>
      <Button variant="default" onClick={cancel}>
        {words.common.cancel}
      </Button>
    </Group>
  );
};
