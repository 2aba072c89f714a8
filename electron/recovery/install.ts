// Room: What happens when the window’s process dies.

import { app, type BrowserWindow, dialog } from 'electron';
import { send } from '../ipc/send.ts';
import { wordsNow } from '../words/language.ts';
import { createCrashBudget } from './budget.ts';

const askWhatNow = async (window: BrowserWindow): Promise<'again' | 'quit'> => {
  const words = wordsNow();
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Akin',
    message: words.broken,
    detail: words.brokenDetail,
    buttons: [words.again, words.quit],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0 ? 'again' : 'quit';
};

/** A renderer that is gone comes back by itself, a few times; then the person decides. */
export const recoverFromCrashes = (window: BrowserWindow): void => {
  const budget = createCrashBudget();
  const { webContents } = window;

  const reload = (crashes: number): void => {
    webContents.once('did-finish-load', () => send(webContents, 'recovered', { crashes }));
    webContents.reload();
  };

  webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const { crashes, mayReload } = budget.spend(Date.now());
    if (mayReload) return reload(crashes);
    askWhatNow(window).then((choice) => {
      if (choice === 'quit') return app.quit();
      budget.reset();
      reload(crashes);
    });
  });
};
