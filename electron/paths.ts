import { join } from 'node:path';
import { app } from 'electron';

/** Names the folder the app's data lives in, when it is not to be the usual one. */
export const dataVariable = 'AKIN_USER_DATA';

/** Must run first of all: the single-instance lock and the browser's profile live in this folder. */
export const chooseDataFolder = (): void => {
  const folder = process.env[dataVariable];
  if (folder) app.setPath('userData', folder);
};

const inApp = (...parts: readonly string[]): string => join(app.getAppPath(), ...parts);

const inData = (...parts: readonly string[]): string => join(app.getPath('userData'), ...parts);

export const paths = {
  renderer: () => inApp('out', 'renderer'),
  preload: () => inApp('out', 'electron', 'preload.cjs'),
  headless: () => inApp('out', 'electron', 'headless.cjs'),
  samples: () => inApp('build', 'samples'),
  icon: () => inApp('build', 'icons', 'icon.png'),
  journals: () => inData('journal'),
  backups: () => inData('backups'),
  windowState: () => inData('window.json'),
};
