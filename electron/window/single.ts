import { app, BrowserWindow } from 'electron';

/**
 * Two instances on one data folder would fight over the browser database, so a second start only brings the
 * first one's window to the front. False when this is the second.
 */
export const becomeTheOnlyInstance = (): boolean => {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  return true;
};
