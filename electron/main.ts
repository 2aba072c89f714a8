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
import { chooseDataFolder, places } from './places.ts';
import { declareAppProtocol, serveAppProtocol } from './protocol/register.ts';
import { recoverFromCrashes } from './recovery/install.ts';
import { readSwitches, type Switches } from './switches.ts';
import { driverIsWatching } from './window/automation.ts';
import { lendCollector } from './window/collector.ts';
import { openWindow } from './window/open.ts';
import { becomeTheOnlyInstance } from './window/single.ts';
import { lowerNewestWorker } from './window/workers.ts';
import { setLanguage } from './words/language.ts';

let window: BrowserWindow | null = null;

const serveScreens = ({ workerNiceness }: Switches): void => {
  const journal = createJournal(places.journals());
  const backups = createBackups(places.backups());
  serveCalls({
    'app.info': appInfo,
    'files.open': openFiles,
    'files.sample': (name) => readSample(places.samples(), name),
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
      if (window) lowerNewestWorker(window.webContents.getOSProcessId(), workerNiceness);
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
  if (switches.forcedCollection) lendCollector();
  declareAppProtocol();
  const watching = switches.testDriver ? driverIsWatching() : undefined;
  await app.whenReady();
  lockDown();
  serveAppProtocol(places.renderer());
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
