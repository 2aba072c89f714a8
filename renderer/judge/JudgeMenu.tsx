import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../commands/command.ts';
import { commandOf } from '../commands/table.ts';
import { useEnabled, useKeyLabel } from '../commands/useCommand.ts';
import { Key } from '../design/Key.tsx';
import { session } from '../session/index.ts';
import { useWords } from '../words/useWords.ts';

const Entry = ({ command }: { readonly command: CommandId }): ReactNode => {
  const words = useWords();
  const enabled = useEnabled(command);
  const key = useKeyLabel(command);
  return (
    <Menu.Item
      disabled={!enabled}
      onClick={(event) => commandOf(command).run(event.timeStamp)}
      rightSection={key === null ? null : <Key label={key} />}
    >
      {words.commands[command]}
    </Menu.Item>
  );
};

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
        <Entry command="note" />
        <Entry command="flagFirst" />
        <Entry command="flagSecond" />
        <Entry command="flagThird" />
        <Menu.Divider />
        <Entry command="practice" />
        <Entry command="switchAnnotator" />
        <Menu.Divider />
        <Entry command="tour" />
        <Entry command="help" />
      </Menu.Dropdown>
    </Menu>
  );
};
