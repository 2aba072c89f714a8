import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useView } from '../../navigation/view.ts';
import { session } from '../../session/index.ts';

const close = (): void => useView.getState().show(null);

const Form = (): ReactNode => {
  const { judge, common } = useWords();
  const [name, setName] = useState(session().project?.settings.annotator ?? '');
  const become = (annotator: string): void => {
    void session().updateSettings({ annotator: annotator.trim() });
    close();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    become(name);
  };
  return (
    <form onSubmit={submit}>
      <Text size="sm" c="dimmed" mb="sm">
        {judge.annotator.hint}
      </Text>
      <TextInput
        label={judge.annotator.label}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group gap="xs" mt="sm">
        {session()
          .annotators()
          .map((known) => (
            <Button key={known} size="xs" variant="default" onClick={() => become(known)}>
              {known === '' ? judge.annotator.unnamed : known}
            </Button>
          ))}
      </Group>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {common.cancel}
        </Button>
        <Button type="submit">{common.save}</Button>
      </Group>
    </form>
  );
};

/** Who judges: asked when somebody else sits down. */
export const AnnotatorDialog = (): ReactNode => {
  const { judge, common } = useWords();
  const opened = useView((view) => view.overlay === 'annotator');
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={judge.annotator.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Form />
    </Modal>
  );
};
