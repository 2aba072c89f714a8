import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';

/** A note and tags while they are typed. */
export interface RemarkDraft {
  readonly note: string;
  readonly tags: string;
}

export const remarkDraftOf = (
  remark: { readonly note: string; readonly tags: readonly string[] } | null,
): RemarkDraft => ({
  note: remark?.note ?? '',
  tags: remark?.tags.join(', ') ?? '',
});

/** What was typed, tidied: each tag once. */
export const remarkOf = ({ note, tags }: RemarkDraft): { readonly note: string; readonly tags: readonly string[] } => ({
  note: note.trim(),
  tags: [
    ...new Set(
      tags
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    ),
  ],
});

interface Props {
  readonly draft: RemarkDraft;
  readonly change: (draft: RemarkDraft) => void;
  readonly autoFocus?: boolean;
}

export const RemarkFields = ({ draft, change, autoFocus = false }: Props): ReactNode => {
  const { judge } = useWords();
  return (
    <>
      <Textarea
        label={judge.note.label}
        autosize
        minRows={3}
        value={draft.note}
        data-autofocus={autoFocus ? true : undefined}
        onChange={(event) => change({ ...draft, note: event.currentTarget.value })}
      />
      <TextInput
        label={judge.note.tags}
        mt="sm"
        value={draft.tags}
        onChange={(event) => change({ ...draft, tags: event.currentTarget.value })}
      />
    </>
  );
};
