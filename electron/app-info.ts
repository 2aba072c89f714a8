import { app } from 'electron';
import type { AppInfo } from '../shared/contract/shell.ts';

export const appInfo = (): AppInfo => ({
  version: app.getVersion(),
  platform: process.platform,
  runtime: `Electron ${process.versions.electron}, Chromium ${process.versions['chrome'] ?? 'unknown'}`,
});
