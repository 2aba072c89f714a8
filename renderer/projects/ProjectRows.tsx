import { ActionIcon, Menu, Stack } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Project } from '../../shared/model/project.ts';
import { CommandItem } from '../commands/CommandItem.tsx';
import { commandOf } from '../commands/registry.ts';
import { select, useSelection } from '../commands/selection.ts';
import { useNumbers, useWords } from '../i18n/useWords.ts';

const ProjectMenu = ({ name, chooseIt }: { readonly name: string; readonly chooseIt: () => void }): ReactNode => {
  const { first } = useWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={first.menuOf(name)} onFocus={chooseIt}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CommandItem
          command="renameProject"
          label={first.rename}
          choose={chooseIt}
          leftSection={<IconPencil size={16} aria-hidden="true" />}
        />
        <CommandItem
          command="duplicateProject"
          label={first.duplicate}
          choose={chooseIt}
          leftSection={<IconCopy size={16} aria-hidden="true" />}
        />
        <CommandItem
          command="deleteProject"
          label={first.remove}
          choose={chooseIt}
          color="ember"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
        />
      </Menu.Dropdown>
    </Menu>
  );
};

interface RowProps {
  readonly project: Project;
  readonly focused: boolean;
}

const ProjectRow = ({ project, focused }: RowProps): ReactNode => {
  const words = useWords();
  const numbers = useNumbers();
  const chosen = useSelection((selection) => selection.project?.id === project.id);
  const button = useRef<HTMLButtonElement>(null);
  const chooseIt = (): void => select({ project });
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <div className="project-row" data-chosen={chosen ? '' : undefined}>
      <button
        ref={button}
        type="button"
        className="project-open"
        onFocus={chooseIt}
        aria-current={chosen ? 'true' : undefined}
        onClick={(event) => {
          chooseIt();
          commandOf('openChosen').run(event.timeStamp);
        }}
      >
        <span className="project-name">{project.name}</span>
        <span className="project-about akin-numbers">
          {words.common.kind[project.itemKind]}, {words.common.items(project.itemCount)},{' '}
          {words.first.lastOpened(numbers.date(project.opened))}
        </span>
      </button>
      <ProjectMenu name={project.name} chooseIt={chooseIt} />
    </div>
  );
};

interface Props {
  readonly projects: readonly Project[];
  /** The first one is to have the focus as soon as it is there. */
  readonly focusFirst?: boolean;
}

/** Projects, each to be opened, renamed, duplicated or deleted; the one with the focus is what commands act on. */
export const ProjectRows = ({ projects, focusFirst = false }: Props): ReactNode => (
  <Stack gap="xs">
    {projects.map((project, i) => (
      <ProjectRow key={project.id} project={project} focused={focusFirst && i === 0} />
    ))}
  </Stack>
);
