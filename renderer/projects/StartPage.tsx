import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from '../design/AnswerIcons.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/index.ts';
import { FailureNotice } from '../work/FailureNotice.tsx';
import { Choice } from './Choice.tsx';
import { ProjectRows } from './ProjectRows.tsx';
import { SampleButtons } from './SampleButtons.tsx';
import { useProjects } from './useProjects.ts';

const ways = ['openSample', 'newProject', 'openProject'] as const;

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
        {ways.map((way, i) => (
          <Choice
            key={way}
            command={way}
            name={words.first[way]}
            hint={words.first[`${way}Hint`]}
            focused={i === 0 && projects !== null && projects.length > 0}
          />
        ))}
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
