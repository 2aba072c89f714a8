import { Button, Group, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useView } from '../frame/view.ts';
import { session } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';
import { RemarkFields, remarkDraftOf, remarkOf } from './RemarkFields.tsx';

const close = (): void => useView.getState().show(null);

const Form = (): ReactNode => {
  const { common } = useWords();
  const last = session()
    .review()
    .find(({ state }) => state === 'standing' || state === 'practice');
  const [draft, setDraft] = useState(remarkDraftOf(last?.remark ?? null));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { note, tags } = remarkOf(draft);
    if (last !== undefined) void session().remark(last.judgement.id, note, tags);
    close();
  };
  return (
    <form onSubmit={submit}>
      <RemarkFields draft={draft} change={setDraft} autoFocus />
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
