// Room: The desktop shell: what runs in Electron’s main process, one small module for each duty.

import { app, type BrowserWindow, nativeTheme } from 'electron';
import { appInfo } from './app-info.ts';
import { createBackups } from './data/backups.ts';
import { createJournal } from './data/journal.ts';
import { openFiles } from './files/open.ts';
import { readSample } from './files/samples.ts';
import { saveAll, saveFile } from './files/save.ts';
import { headlessWords, runHeadless } from './headless.ts';
import { serveCalls } from './ipc/serve.ts';
import { cutNetwork, lockDown } from './lockdown.ts';
import { setMenus } from './menu/install.ts';
import { chooseDataFolder, paths } from './paths.ts';
import { declareAppProtocol, serveAppProtocol } from './protocol/register.ts';
import { recoverFromCrashes } from './recovery/install.ts';
import { exposeGc } from './window/expose-gc.ts';
import { readSwitches } from './switches.ts';
import type { Switches } from './switches.ts';
import { openWindow } from './window/open.ts';
import { playwrightDrives } from './window/playwright-hook.ts';
import { becomeTheOnlyInstance } from './window/single.ts';
import { lowerWorkerPriority } from './window/worker-priority.ts';
import { setLanguage } from './words/language.ts';

let window: BrowserWindow | null = null;

const serveScreens = ({ workerNiceness }: Switches): void => {
  const journal = createJournal(paths.journals());
  const backups = createBackups(paths.backups());
  serveCalls({
    'app.info': appInfo,
    'files.open': openFiles,
    'files.sample': (name) => readSample(paths.samples(), name),
    'files.save': saveFile,
    'files.saveAll': saveAll,
    'journal.append': journal.append,
    'journal.read': journal.read,
    'journal.remove': journal.remove,
    'backup.write': backups.write,
    'backup.list': backups.list,
    'backup.read': backups.read,
    'menu.set': (menus) => setMenus(menus, () => window),
    'language.set': setLanguage,
    'theme.set': (theme) => {
      nativeTheme.themeSource = theme;
      return null;
    },
    'workers.lower': () => {
      if (window) lowerWorkerPriority(window.webContents.getOSProcessId(), workerNiceness);
      return null;
    },
  });
};

const show = (): void => {
  const opened = openWindow();
  window = opened;
  opened.on('closed', () => {
    window = null;
  });
  recoverFromCrashes(opened);
};

const openApp = async (): Promise<void> => {
  chooseDataFolder();
  if (!becomeTheOnlyInstance()) return app.quit();
  const { switches, misread } = readSwitches(process.env, app.isPackaged);
  for (const sentence of misread) console.error(sentence);
  cutNetwork();
  if (switches.forcedCollection) exposeGc();
  declareAppProtocol();
  const watching = switches.testDriver ? playwrightDrives() : undefined;
  await app.whenReady();
  lockDown();
  serveAppProtocol(paths.renderer());
  serveScreens(switches);
  setMenus([], () => window);
  await watching;
  show();
  app.on('activate', () => {
    if (!window) show();
  });
  app.on('window-all-closed', () => app.quit());
};

const words = headlessWords(process.argv);
if (words) runHeadless(words);
else
  openApp().catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
