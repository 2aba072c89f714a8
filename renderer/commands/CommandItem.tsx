import { Menu, type MenuItemProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Key } from '../design/Key.tsx';
import type { CommandId } from './command.ts';
import { usePressable } from './useCommand.ts';

interface Props extends Omit<MenuItemProps, 'children' | 'disabled'> {
  readonly command: CommandId;
  /** Words in place of the command's own name. */
  readonly label?: string;
  /** Makes what the menu belongs to the thing that the command acts on; see `usePressable`. */
  readonly choose?: () => void;
  /** The key would do something else here. */
  readonly withoutKey?: boolean;
}

/** A menu entry for one command, with its key. */
export const CommandItem = ({ command, label, choose, withoutKey = false, ...look }: Props): ReactNode => {
  const { enabled, name, key, press } = usePressable(command, choose);
  return (
    <Menu.Item
      {...look}
      disabled={!enabled}
      onClick={press}
      rightSection={key === null || withoutKey ? null : <Key label={key} />}
    >
      {label ?? name}
    </Menu.Item>
  );
};
