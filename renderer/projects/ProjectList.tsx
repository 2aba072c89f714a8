import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';
import { PageHead } from './PageHead.tsx';
import { ProjectRows } from './ProjectRows.tsx';
import { useProjects } from './useProjects.ts';

/** All projects on this machine. */
export const ProjectList = (): ReactNode => {
  const words = useWords();
  const projects = useProjects();
  return (
    <div className="first-inner">
      <PageHead title={words.first.projectsTitle} lead={words.first.projectsLead} />
      {projects?.length === 0 && <Text mb="lg">{words.first.noProjects}</Text>}
      {projects !== null && <ProjectRows projects={projects} />}
    </div>
  );
};
