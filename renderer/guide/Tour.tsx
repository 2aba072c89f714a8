// Room: The tour for those who open Akin the first time.

import { Button, Group, Modal, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../navigation/view.ts';

/** Four short steps; leaving at any of them is one key, coming back another. */
export const Tour = (): ReactNode => {
  const { guide } = useWords();
  const opened = useView((view) => view.overlay === 'tour');
  const [at, setAt] = useState(0);
  const close = (): void => {
    setAt(0);
    useView.getState().show(null);
  };
  const { steps } = guide;
  const step = steps[at];
  const last = at === steps.length - 1;
  return (
    <Modal opened={opened} onClose={close} title={guide.title} withCloseButton={false} centered>
      <Text size="sm" c="dimmed">
        {guide.step(at + 1, steps.length)}
      </Text>
      <Title order={2} my={4}>
        {step?.title}
      </Title>
      <Text mih="5.5rem">{step?.text}</Text>
      {last && (
        <Text size="sm" c="dimmed">
          {guide.again}
        </Text>
      )}
      <Group justify="space-between" mt="md">
        <Button variant="subtle" color="gray" onClick={close}>
          {guide.leave}
        </Button>
        <Button data-autofocus onClick={() => (last ? close() : setAt(at + 1))}>
          {last ? guide.finish : guide.next}
        </Button>
      </Group>
    </Modal>
  );
};
