import type { MenuItemConstructorOptions } from 'electron';
import type { Menu, MenuItem } from '../../shared/contract/shell.ts';

type Choose = (command: string) => void;

/** The key is only shown: the screens handle keys themselves, so that a text field can have them instead. */
const entry = ({ command, label, accelerator, enabled }: MenuItem, choose: Choose): MenuItemConstructorOptions => ({
  label,
  enabled,
  ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  click: () => choose(command),
});

const separator: MenuItemConstructorOptions = { type: 'separator' };

const clipboard: readonly MenuItemConstructorOptions[] = [
  { role: 'cut', registerAccelerator: false },
  { role: 'copy', registerAccelerator: false },
  { role: 'paste', registerAccelerator: false },
  { role: 'selectAll', registerAccelerator: false },
];

const window: MenuItemConstructorOptions = {
  label: 'Window',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    { role: 'minimize' },
    { role: 'close' },
  ],
};

const editLabel = 'Edit';

/**
 * The native menu: the screens' own menus from their command table, the clipboard under Edit, and the window's.
 * There is no native undo: Ctrl+Z belongs to the judgement.
 */
export const menuTemplate = (
  menus: readonly Menu[],
  choose: Choose,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] => {
  const given = menus.map(({ label, items }): MenuItemConstructorOptions => {
    const entries = items.map((item) => (item === 'separator' ? separator : entry(item, choose)));
    return { label, submenu: label === editLabel ? [...entries, separator, ...clipboard] : entries };
  });
  const edit: MenuItemConstructorOptions[] = menus.some(({ label }) => label === editLabel)
    ? []
    : [{ label: editLabel, submenu: [...clipboard] }];
  const application: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [...application, ...given, ...edit, window];
};
