import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useView } from '../frame/view.ts';
import { session } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';

const close = (): void => useView.getState().show(null);

const tagsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

const Form = (): ReactNode => {
  const { judge, common } = useWords();
  const last = session()
    .review()
    .find(({ state }) => state === 'standing' || state === 'practice');
  const [note, setNote] = useState(last?.remark?.note ?? '');
  const [tags, setTags] = useState(last?.remark?.tags.join(', ') ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (last !== undefined) void session().remark(last.judgement.id, note.trim(), tagsOf(tags));
    close();
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        label={judge.note.label}
        autosize
        minRows={3}
        value={note}
        data-autofocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <TextInput
        label={judge.note.tags}
        mt="sm"
        value={tags}
        onChange={(event) => setTags(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {common.cancel}
        </Button>
        <Button type="submit" disabled={last === undefined}>
          {common.save}
        </Button>
      </Group>
    </form>
  );
};

/** A note and tags on the judgement made last. */
export const NoteDialog = (): ReactNode => {
  const { judge, common } = useWords();
  const opened = useView((view) => view.overlay === 'note');
  return (
    <Modal opened={opened} onClose={close} title={judge.note.title} closeButtonProps={{ 'aria-label': common.close }}>
      <Form />
    </Modal>
  );
};
