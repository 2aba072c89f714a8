import { Text } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useWords } from '../i18n/useWords.ts';
import { FailureNotice } from '../work/FailureNotice.tsx';
import { useTask } from '../work/long-task.ts';
import { TaskNotice } from '../work/TaskNotice.tsx';
import { DeletedProjects } from './DeletedProjects.tsx';
import { PageHead } from './PageHead.tsx';
import { ProjectRows } from './ProjectRows.tsx';
import { useProjects } from './useProjects.ts';

/** All projects on this machine, and the way in for an archive from another. */
export const ProjectList = (): ReactNode => {
  const words = useWords();
  const projects = useProjects();
  const { running, failure } = useTask();
  return (
    <div className="first-inner">
      <PageHead title={words.first.projectsTitle} lead={words.first.projectsLead} />
      {failure !== null && <FailureNotice failure={failure} />}
      {projects?.length === 0 && <Text mb="lg">{words.first.noProjects}</Text>}
      {projects !== null && <ProjectRows projects={projects} focusFirst />}
      <CommandButton
        command="importArchive"
        label={words.first.fromArchive}
        mt="lg"
        leftSection={<IconArchive size={18} aria-hidden="true" />}
      />
      {running !== null && <TaskNotice running={running} />}
      {projects !== null && <DeletedProjects projects={projects} />}
    </div>
  );
};
