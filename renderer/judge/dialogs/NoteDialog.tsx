import { Button, Group, Modal, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { itemsOf } from '../../../shared/model/query.ts';
import { answerText, queryText } from '../../content/describe.ts';
import { RemarkFields, remarkDraftOf, remarkOf } from '../../content/RemarkFields.tsx';
import { useItems } from '../../content/useItem.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useView } from '../../navigation/view.ts';
import { session } from '../../session/index.ts';

const close = (): void => useView.getState().show(null);

const Form = (): ReactNode => {
  const words = useWords();
  const { common } = words;
  // What was judged last when it was opened, whatever happens behind it.
  const [row] = useState(() => session().reviewed(session().lastJudged ?? ''));
  useItems(row === null ? [] : itemsOf(row.judgement.query));
  const [draft, setDraft] = useState(remarkDraftOf(row?.remark ?? null));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { note, tags } = remarkOf(draft);
    if (row !== null) void session().remark(row.judgement.id, note, tags);
    close();
  };
  return (
    <form onSubmit={submit}>
      {row !== null && (
        <Text size="sm" c="dimmed" mb="md">
          {queryText(row.judgement.query, words)}: {answerText(row.judgement, words)}
        </Text>
      )}
      <RemarkFields draft={draft} change={setDraft} autoFocus />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {common.cancel}
        </Button>
        <Button type="submit" disabled={row === null}>
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
