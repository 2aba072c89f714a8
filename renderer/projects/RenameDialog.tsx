import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Project } from '../../shared/model/project.ts';
import { library } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly project: Project;
  readonly close: () => void;
}

export const RenameDialog = ({ project, close }: Props): ReactNode => {
  const words = useWords();
  const [name, setName] = useState(project.name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    void library.rename(project.id, name.trim()).then(close);
  };
  return (
    <Modal
      opened
      onClose={close}
      title={words.first.renameTitle}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit}>
        <TextInput
          label={words.first.nameLabel}
          value={name}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {words.common.cancel}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {words.first.rename}
          </Button>
        </Group>
      </form>
    </Modal>
  );
};
