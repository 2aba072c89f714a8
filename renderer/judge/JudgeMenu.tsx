import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CommandItem } from '../commands/CommandItem.tsx';
import { useWords } from '../i18n/useWords.ts';
import { session } from '../session/index.ts';

/** Who judges, and how much was done: today and in all. Worked out when the menu opens. */
const Who = (): ReactNode => {
  const { judge } = useWords();
  const { project, pace } = session();
  const annotator = project?.settings.annotator ?? '';
  const { today, inAll } = pace();
  return <Menu.Label>{judge.done(annotator === '' ? judge.annotator.unnamed : annotator, today, inAll)}</Menu.Label>;
};

/** What is wanted now and then while judging. */
export const JudgeMenu = (): ReactNode => {
  const words = useWords();
  return (
    <Menu position="bottom-end" width={330}>
      <Menu.Target>
        <ActionIcon variant="default" aria-label={words.judge.more}>
          <IconDots size={18} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Who />
        <CommandItem command="note" />
        <CommandItem command="flagFirst" />
        <CommandItem command="flagSecond" />
        <CommandItem command="flagThird" />
        <CommandItem command="flagSome" />
        <Menu.Divider />
        <CommandItem command="practice" />
        <CommandItem command="switchAnnotator" />
        <Menu.Divider />
        <CommandItem command="tour" />
        <CommandItem command="help" />
      </Menu.Dropdown>
    </Menu>
  );
};
