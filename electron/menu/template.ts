// Room: The native menu, made from what the window says of its commands.

import type { MenuItemConstructorOptions } from 'electron';
import type { Menu, MenuItem } from '../../shared/contract/shell.ts';
import type { ShellWords } from '../words/en.ts';

type Choose = (command: string) => void;

/** The key is only shown: the screens handle keys themselves, so that a text field can have them instead. */
const entry = ({ command, label, accelerator, enabled }: MenuItem, choose: Choose): MenuItemConstructorOptions => ({
  label,
  enabled,
  ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  click: () => choose(command),
});

const separator: MenuItemConstructorOptions = { type: 'separator' };

const clipboard = (words: ShellWords): readonly MenuItemConstructorOptions[] => [
  { role: 'cut', label: words.cut, registerAccelerator: false },
  { role: 'copy', label: words.copy, registerAccelerator: false },
  { role: 'paste', label: words.paste, registerAccelerator: false },
  { role: 'selectAll', label: words.selectAll, registerAccelerator: false },
];

const window = (words: ShellWords): MenuItemConstructorOptions => ({
  label: words.window,
  submenu: [
    { role: 'resetZoom', label: words.resetZoom },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    separator,
    { role: 'togglefullscreen', label: words.fullScreen },
    { role: 'minimize', label: words.minimise },
    { role: 'close', label: words.close },
  ],
});

/**
 * The native menu: the screens' own menus from their command table, the clipboard under Edit, and the window's.
 * There is no native undo: Ctrl+Z belongs to the judgement.
 */
export const menuTemplate = (
  menus: readonly Menu[],
  choose: Choose,
  platform: NodeJS.Platform,
  words: ShellWords,
): MenuItemConstructorOptions[] => {
  const given = menus.map(
    ({ label, items }): MenuItemConstructorOptions => ({
      label,
      submenu: items.map((item) => (item === 'separator' ? separator : entry(item, choose))),
    }),
  );
  const application: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [...application, ...given, { label: words.edit, submenu: [...clipboard(words)] }, window(words)];
};
