// Room: What opens over the question: instructions, notes, setting aside, who judges.

import { Button, Textarea, Title } from '@mantine/core';
import { IconBook2, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import Markdown from 'react-markdown';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { CommandIcon } from '../../commands/CommandIcon.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { session, useSession } from '../../session/index.ts';
import './instructions.css';
import { usePanelState } from '../panel-state.ts';

export const InstructionsButton = (): ReactNode => {
  const opened = usePanelState(({ instructions }) => instructions);
  return (
    <CommandIcon
      command="toggleInstructions"
      icon={IconBook2}
      variant={opened ? 'filled' : 'default'}
      size="md"
      pressed={opened}
    />
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
  const opened = usePanelState(({ instructions }) => instructions);
  const text = useSession((session) => session.project?.settings.instructions ?? '');
  const editing = usePanelState((panels) => panels.editing);
  if (!opened) return null;
  return (
    <aside className="instructions" aria-label={words.commands.toggleInstructions}>
      <header className="instructions-head">
        <Title order={2}>{words.judge.instructionsTitle}</Title>
        <CommandIcon command="toggleInstructions" icon={IconX} label={words.common.close} />
      </header>
      {editing ? (
        <Editor text={text} done={() => usePanelState.setState({ editing: false })} />
      ) : (
        <>
          <div className="instructions-text">
            {text === '' ? <p>{words.judge.instructionsEmpty}</p> : <Markdown skipHtml>{text}</Markdown>}
          </div>
          <CommandButton command="editInstructions" label={words.judge.instructionsEdit} />
        </>
      )}
    </aside>
  );
};
