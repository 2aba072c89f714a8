import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../commands/command.ts';
import { commandOf } from '../commands/table.ts';
import { useEnabled, useKeyLabel } from '../commands/useCommand.ts';
import { Key } from '../design/Key.tsx';
import { useSession } from '../session/index.ts';
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

/** What is wanted now and then while judging. */
export const JudgeMenu = (): ReactNode => {
  const words = useWords();
  const annotator = useSession((session) => session.project?.settings.annotator ?? '');
  return (
    <Menu position="bottom-end" width={330}>
      <Menu.Target>
        <ActionIcon variant="default" aria-label={words.judge.more}>
          <IconDots size={18} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Entry command="note" />
        <Entry command="flagFirst" />
        <Entry command="flagSecond" />
        <Entry command="flagThird" />
        <Menu.Divider />
        <Entry command="practice" />
        <Entry command="switchAnnotator" />
        {annotator !== '' && <Menu.Label>{annotator}</Menu.Label>}
        <Menu.Divider />
        <Entry command="tour" />
        <Entry command="help" />
      </Menu.Dropdown>
    </Menu>
  );
};
