import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Project } from '../../shared/model/project.ts';
import { library } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly project: Project;
  readonly close: () => void;
}

/** Deleting asks first, says what goes, and puts the safe choice under the finger. */
export const DeleteDialog = ({ project, close }: Props): ReactNode => {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const remove = (): void => {
    setBusy(true);
    void library.remove(project.id).then(close);
  };
  return (
    <Modal
      opened
      onClose={close}
      title={words.first.removeTitle(project.name)}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <Text>{words.first.removeBody}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close} data-autofocus>
          {words.common.cancel}
        </Button>
        <Button color="ember" loading={busy} onClick={remove}>
          {words.first.removeConfirm}
        </Button>
      </Group>
    </Modal>
  );
};
