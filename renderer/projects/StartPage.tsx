import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { commandOf } from '../commands/table.ts';
import { useKeyLabel } from '../commands/useCommand.ts';
import { Mark } from '../design/AnswerIcons.tsx';
import { FailureNotice } from '../design/FailureNotice.tsx';
import { Key } from '../design/Key.tsx';
import { useSession } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';
import { ProjectRows } from './ProjectRows.tsx';
import { SampleButtons } from './SampleButtons.tsx';
import { useProjects } from './useProjects.ts';

type Choice = 'openSample' | 'newProject' | 'openProject';

const ChoiceButton = ({ command, first }: { readonly command: Choice; readonly first: boolean }): ReactNode => {
  const words = useWords();
  const key = useKeyLabel(command);
  const button = useRef<HTMLButtonElement>(null);
  const hint = `choice-${command}`;
  useEffect(() => {
    if (first) button.current?.focus();
  }, [first]);
  return (
    <div className="choice">
      <button
        ref={button}
        type="button"
        className="choice-name"
        aria-describedby={hint}
        onClick={(event) => commandOf(command).run(event.timeStamp)}
      >
        {words.first[command]}
        {key !== null && <Key label={key} />}
      </button>
      <span className="choice-hint" id={hint}>
        {words.first[`${command}Hint`]}
      </span>
    </div>
  );
};

/** The first window: what Akin is, and three ways in. */
export const StartPage = (): ReactNode => {
  const words = useWords();
  const projects = useProjects();
  const trouble = useSession((session) => session.trouble);
  return (
    <div className="first-inner">
      <header className="first-head">
        <span className="first-mark">
          <Mark size={52} />
        </span>
        <h1 className="first-title">{words.first.title}</h1>
        <p className="first-lead">{words.first.lead}</p>
      </header>
      {trouble !== null && <FailureNotice failure={trouble} />}
      <div className="choices">
        <ChoiceButton command="openSample" first={projects !== null && projects.length > 0} />
        <ChoiceButton command="newProject" first={false} />
        <ChoiceButton command="openProject" first={false} />
      </div>
      {projects?.length === 0 && (
        <section className="first-recent">
          <Title order={2} mb="sm">
            {words.first.tryNow}
          </Title>
          <SampleButtons />
        </section>
      )}
      {projects !== null && projects.length > 0 && (
        <section className="first-recent">
          <Title order={2} mb="sm">
            {words.first.recent}
          </Title>
          <ProjectRows projects={projects.slice(0, 4)} />
        </section>
      )}
    </div>
  );
};
