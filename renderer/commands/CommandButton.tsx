import { Button, type ButtonProps } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { Key } from '../design/Key.tsx';
import { useWords } from '../words/useWords.ts';
import type { CommandId } from './command.ts';
import { commandOf } from './table.ts';
import { useEnabled, useKeyLabel } from './useCommand.ts';

interface Props extends Omit<ButtonProps, 'children'> {
  readonly command: CommandId;
  /** Words in place of the command's own name. */
  readonly label?: string;
  readonly autoFocus?: boolean;
}

/** A button for one command: its name from the catalogue, its key on a cap, off when the command is. */
export const CommandButton = memo(({ command, label, autoFocus, ...look }: Props): ReactNode => {
  const words = useWords();
  const enabled = useEnabled(command);
  const key = useKeyLabel(command);
  return (
    <Button
      variant="default"
      {...look}
      disabled={!enabled}
      onClick={(event) => commandOf(command).run(event.timeStamp)}
      data-command={command}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      rightSection={key === null ? null : <Key label={key} />}
    >
      {label ?? words.commands[command]}
    </Button>
  );
});
CommandButton.displayName = 'CommandButton';
