import { Button, type ButtonProps } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { Key } from '../design/Key.tsx';
import type { CommandId } from './command.ts';
import { usePressable } from './useCommand.ts';

interface Props extends Omit<ButtonProps, 'children' | 'disabled'> {
  readonly command: CommandId;
  /** Words in place of the command's own name. */
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  /** Makes what the button stands beside the thing that the command acts on; see `usePressable`. */
  readonly choose?: () => void;
}

/** A button for one command: its name from the catalogue, its key on a cap, off when the command is. */
export const CommandButton = memo(({ command, label, autoFocus, choose, ...look }: Props): ReactNode => {
  const { enabled, name, key, press } = usePressable(command, choose);
  return (
    <Button
      variant="default"
      {...look}
      disabled={!enabled}
      onClick={press}
      data-command={command}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      // The key goes for whatever is chosen, so it is not shown on each of several.
      rightSection={key === null || choose !== undefined ? null : <Key label={key} />}
    >
      {label ?? name}
    </Button>
  );
});
CommandButton.displayName = 'CommandButton';
