import { type BrowserWindow, Menu as NativeMenu } from 'electron';
import type { Menu } from '../../shared/contract/shell.ts';
import { send } from '../ipc/send.ts';
import { wordsNow } from '../words/language.ts';
import { menuTemplate } from './template.ts';

export const setMenus = (menus: readonly Menu[], window: () => BrowserWindow | null): null => {
  const choose = (command: string): void => {
    const target = window();
    if (target) send(target.webContents, 'menu.command', command);
  };
  NativeMenu.setApplicationMenu(
    NativeMenu.buildFromTemplate(menuTemplate(menus, choose, process.platform, wordsNow())),
  );
  return null;
};
