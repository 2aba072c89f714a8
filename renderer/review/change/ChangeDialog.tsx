// Room: Changing one judgement, with what was asked and what was answered before.

import './change.css';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useSelection } from '../../commands/selection.ts';
import { queryText } from '../../content/describe.ts';
import { RemarkFields, remarkDraftOf, remarkOf } from '../../content/RemarkFields.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { session } from '../../session/index.ts';
import type { ReviewRow } from '../../session/state/session.ts';
import { useReview } from '../useReview.ts';
import { AnswerField } from './AnswerField.tsx';
import { Asked } from './Asked.tsx';
import { answerOf, draftOf, sameAnswer } from './answerDraft.ts';
import { correctChosen } from './changing.ts';
import { Earlier } from './Earlier.tsx';

const close = (): void => useReview.setState({ editing: false });

const Form = ({ row }: { readonly row: ReviewRow }): ReactNode => {
  const { common } = useWords();
  const { judgement, remark } = row;
  const [draft, setDraft] = useState(draftOf(judgement.answer));
  const [said, setSaid] = useState(remarkDraftOf(remark));
  const answer = answerOf(draft, judgement.query);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (answer === null) return;
    const { note, tags } = remarkOf(said);
    const before = remarkOf(remarkDraftOf(remark));
    const noted = JSON.stringify(before) !== JSON.stringify({ note, tags });
    if (!sameAnswer(answer, judgement.answer)) void correctChosen(answer, noted ? { note, tags } : undefined);
    else if (noted) void session().remark(judgement.id, note, tags);
    close();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Asked query={judgement.query} />
        <AnswerField query={judgement.query} draft={draft} change={setDraft} />
        <div>
          <RemarkFields draft={said} change={setSaid} />
        </div>
        <Earlier judgement={judgement} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common.cancel}
          </Button>
          <Button type="submit" disabled={answer === null}>
            {common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** All of the chosen judgement, to be changed in place: its answer, strength or picks, its note and tags. */
export const ChangeDialog = (): ReactNode => {
  const words = useWords();
  const editing = useReview((review) => review.editing);
  const id = useSelection((selection) => selection.judgement);
  const row = editing && id !== null ? session().reviewed(id) : null;
  return (
    <Modal
      opened={row !== null}
      onClose={close}
      size="56rem"
      title={row === null ? '' : queryText(row.judgement.query, words)}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {row !== null && <Form key={row.judgement.id} row={row} />}
    </Modal>
  );
};
