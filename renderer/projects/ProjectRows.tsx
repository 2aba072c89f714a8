import { ActionIcon, Menu, Stack } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Project } from '../../shared/model/project.ts';
import { library } from '../session/index.ts';
import { useNumbers, useWords } from '../words/useWords.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { openProject } from './opening.ts';
import { RenameDialog } from './RenameDialog.tsx';

type Asking = { readonly what: 'rename' | 'delete'; readonly project: Project } | null;

const ProjectRow = ({
  project,
  ask,
}: {
  readonly project: Project;
  readonly ask: (asking: Asking) => void;
}): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  return (
    <div className="project-row">
      <button type="button" className="project-open" onClick={() => void openProject(project.id)}>
        <span className="project-name">{project.name}</span>
        <span className="project-about akin-numbers">
          {words.common.kind[project.itemKind]}, {words.common.items(project.itemCount)},{' '}
          {words.first.lastOpened(numbers.date(project.opened))}
        </span>
      </button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={words.first.menuOf(project.name)}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => ask({ what: 'rename', project })}>
            {words.first.rename}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void library.duplicate(project.id)}>
            {words.first.duplicate}
          </Menu.Item>
          <Menu.Item
            color="ember"
            leftSection={<IconTrash size={16} />}
            onClick={() => ask({ what: 'delete', project })}
          >
            {words.first.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
};

/** Projects, each to be opened, renamed, duplicated or deleted. */
export const ProjectRows = ({ projects }: { readonly projects: readonly Project[] }): ReactNode => {
  const [asking, ask] = useState<Asking>(null);
  const stop = (): void => ask(null);
  return (
    <Stack gap="xs">
      {projects.map((project) => (
        <ProjectRow key={project.id} project={project} ask={ask} />
      ))}
      {asking?.what === 'rename' && <RenameDialog project={asking.project} close={stop} />}
      {asking?.what === 'delete' && <DeleteDialog project={asking.project} close={stop} />}
    </Stack>
  );
};
