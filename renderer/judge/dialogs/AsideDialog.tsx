import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { itemsOf } from '../../../shared/model/query.ts';
import { ItemChecks } from '../../content/ItemChecks.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { useView } from '../../navigation/view.ts';
import { session } from '../../session/index.ts';

const close = (): void => useView.getState().show(null);

const Form = (): ReactNode => {
  const { judge, common } = useWords();
  // The items that were on screen when it was opened, whatever is asked behind it.
  const [ids] = useState<readonly string[]>(() => {
    const { current } = session();
    return current === null ? [] : itemsOf(current.query);
  });
  const [bad, setBad] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const toggle = (id: string): void => setBad(bad.includes(id) ? bad.filter((other) => other !== id) : [...bad, id]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void session().flag(bad, true, note.trim());
    close();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {judge.aside.lead}
        </Text>
        <ItemChecks ids={ids} checked={bad} toggle={toggle} autoFocus />
        <TextInput label={judge.aside.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common.cancel}
          </Button>
          <Button type="submit" disabled={bad.length === 0}>
            {judge.aside.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Sets any of the items on screen aside, and says why. */
export const AsideDialog = (): ReactNode => {
  const { judge, common } = useWords();
  const opened = useView((view) => view.overlay === 'aside');
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="56rem"
      title={judge.aside.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Form />
    </Modal>
  );
};
