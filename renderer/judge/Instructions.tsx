import { ActionIcon, Button, CloseButton, Textarea, Title } from '@mantine/core';
import { IconBook2, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import Markdown from 'react-markdown';
import { session, useSession } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';
import './instructions.css';
import { useReading } from './look.ts';

const close = (): void => useReading.setState({ instructions: false });

export const InstructionsButton = (): ReactNode => {
  const words = useWords();
  const opened = useReading(({ instructions }) => instructions);
  return (
    <ActionIcon
      variant={opened ? 'filled' : 'default'}
      size="md"
      aria-label={words.commands.toggleInstructions}
      aria-pressed={opened}
      onClick={() => useReading.setState({ instructions: !opened })}
    >
      <IconBook2 size={18} stroke={1.7} aria-hidden="true" />
    </ActionIcon>
  );
};

const Editor = ({ text, done }: { readonly text: string; readonly done: () => void }): ReactNode => {
  const words = useWords();
  const [draft, setDraft] = useState(text);
  const save = (): void => {
    void session().updateSettings({ instructions: draft });
    done();
  };
  return (
    <>
      <Textarea
        label={words.judge.instructionsLabel}
        autosize
        minRows={10}
        maxRows={24}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button onClick={save}>{words.judge.instructionsDone}</Button>
    </>
  );
};

/** What "similar" means in this project, in the words of its owner, beside the question. */
export const Instructions = (): ReactNode => {
  const words = useWords();
  const opened = useReading(({ instructions }) => instructions);
  const text = useSession((session) => session.project?.settings.instructions ?? '');
  const [editing, setEditing] = useState(false);
  if (!opened) return null;
  return (
    <aside className="instructions" aria-label={words.commands.toggleInstructions}>
      <header className="instructions-head">
        <Title order={2}>{words.judge.instructionsTitle}</Title>
        <CloseButton icon={<IconX size={18} aria-hidden="true" />} aria-label={words.common.close} onClick={close} />
      </header>
      {editing ? (
        <Editor text={text} done={() => setEditing(false)} />
      ) : (
        <>
          <div className="instructions-text">
            {text === '' ? <p>{words.judge.instructionsEmpty}</p> : <Markdown skipHtml>{text}</Markdown>}
          </div>
          <Button variant="default" onClick={() => setEditing(true)}>
            {words.judge.instructionsEdit}
          </Button>
        </>
      )}
    </aside>
  );
};
