import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandId } from './command.ts';
import { usePressable } from './useCommand.ts';

interface Props extends Omit<ActionIconProps, 'children' | 'disabled'> {
  readonly command: CommandId;
  readonly icon: TablerIcon;
  /** Words in place of the command's own name. */
  readonly label?: string;
  /** For what is on or off: whether it is on. */
  readonly pressed?: boolean;
}

/** A small button for one command: an icon, its name and key on a tooltip. */
export const CommandIcon = ({ command, icon: Icon, label, pressed, ...look }: Props): ReactNode => {
  const { enabled, name, key, press } = usePressable(command);
  const said = label ?? name;
  return (
    <Tooltip label={key === null ? said : `${said} (${key})`} openDelay={400}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color="gray"
        {...look}
        disabled={!enabled}
        aria-label={said}
        aria-pressed={pressed}
        onClick={press}
      >
        <Icon size={18} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
};
