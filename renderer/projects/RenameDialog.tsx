import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Project } from '../../shared/model/project.ts';
import { select, selected } from '../commands/selection.ts';
import { useWords } from '../i18n/useWords.ts';
import { library } from '../library/index.ts';
import { useView } from '../navigation/view.ts';
import { projectMeant } from './actions.ts';

const close = (): void => useView.getState().show(null);

const rename = async (project: Project, name: string): Promise<void> => {
  await library.rename(project.id, name);
  if (selected().project?.id === project.id) select({ project: { ...project, name } });
  close();
};

const Form = ({ project }: { readonly project: Project }): ReactNode => {
  const words = useWords();
  const [name, setName] = useState(project.name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') void rename(project, name.trim());
  };
  return (
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
  );
};

/** Another name for the open project, or for the one chosen in a list. */
export const RenameDialog = (): ReactNode => {
  const words = useWords();
  const opened = useView((view) => view.overlay === 'rename');
  const project = opened ? projectMeant() : null;
  return (
    <Modal
      opened={project !== null}
      onClose={close}
      title={words.first.renameTitle}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {project !== null && <Form key={project.id} project={project} />}
    </Modal>
  );
};
