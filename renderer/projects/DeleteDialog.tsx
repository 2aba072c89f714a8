import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { select } from '../commands/selection.ts';
import { useWords } from '../i18n/useWords.ts';
import { library } from '../library/index.ts';
import { useView } from '../navigation/view.ts';
import { projectMeant } from './actions.ts';

const close = (): void => useView.getState().show(null);

/** Deleting asks first, says what goes, and puts the safe choice under the finger. */
export const DeleteDialog = (): ReactNode => {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const opened = useView((view) => view.overlay === 'delete');
  const project = opened ? projectMeant() : null;
  const remove = async (id: string): Promise<void> => {
    setBusy(true);
    await library.remove(id).finally(() => setBusy(false));
    select({ project: null });
    close();
  };
  return (
    <Modal
      opened={project !== null}
      onClose={close}
      title={words.first.removeTitle(project?.name ?? '')}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <Text>{words.first.removeBody}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close} data-autofocus>
          {words.common.cancel}
        </Button>
        <Button color="ember" loading={busy} onClick={() => project !== null && void remove(project.id)}>
          {words.first.removeConfirm}
        </Button>
      </Group>
    </Modal>
  );
};
