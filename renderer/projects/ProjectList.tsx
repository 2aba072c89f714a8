import { Button, Text } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FailureNotice } from '../design/FailureNotice.tsx';
import { useWork } from '../design/useWork.ts';
import { WorkNotice } from '../design/WorkNotice.tsx';
import { openFiles } from '../items/files.ts';
import { library } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';
import { openImported } from './opening.ts';
import { PageHead } from './PageHead.tsx';
import { ProjectRows } from './ProjectRows.tsx';
import { useProjects } from './useProjects.ts';

/** All projects on this machine, and the way in for an archive from another. */
export const ProjectList = (): ReactNode => {
  const words = useWords();
  const projects = useProjects();
  const { running, failure, run, cancel } = useWork();
  const fromArchive = (): void => {
    void run(async (work) => {
      const opened = await openFiles('archive');
      const [file] = opened.ok ? opened.value : [];
      if (!opened.ok) return opened;
      return file === undefined ? null : openImported(await library.importArchive(file, work));
    });
  };
  return (
    <div className="first-inner">
      <PageHead title={words.first.projectsTitle} lead={words.first.projectsLead} />
      {failure !== null && <FailureNotice failure={failure} />}
      {projects?.length === 0 && <Text mb="lg">{words.first.noProjects}</Text>}
      {projects !== null && <ProjectRows projects={projects} />}
      <Button
        mt="lg"
        variant="default"
        leftSection={<IconArchive size={18} aria-hidden="true" />}
        disabled={running !== null}
        onClick={fromArchive}
      >
        {words.first.fromArchive}
      </Button>
      {running !== null && <WorkNotice running={running} cancel={cancel} />}
    </div>
  );
};
