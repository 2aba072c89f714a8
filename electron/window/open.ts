// Room: The one window: its options, its place on the screen, its switches for the engine.

import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import { paths } from '../paths.ts';
import { appOrigin } from '../protocol/origin.ts';
import { recallWindow, rememberWindow } from './remember.ts';
import { clampToDisplays, smallest } from './state.ts';

/** Shown before the first paint, so that opening in the dark does not flash. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff');

const options = (): BrowserWindowConstructorOptions => {
  const { bounds } = recallWindow();
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const displays = [primary, ...others].map(({ workArea }) => workArea);
  return {
    title: 'Akin',
    icon: paths.icon(),
    show: false,
    ...(bounds ? clampToDisplays(bounds, displays) : { width: 1280, height: 800 }),
    minWidth: smallest.width,
    minHeight: smallest.height,
    backgroundColor: background(),
    webPreferences: {
      preload: paths.preload(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  };
};

/** Opens the app's one window where it was left. */
export const openWindow = (): BrowserWindow => {
  const window = new BrowserWindow(options());
  if (recallWindow().maximized) window.maximize();
  rememberWindow(window);
  window.once('ready-to-show', () => window.show());
  // A load that fails shows up as a crash or an error page; recovery deals with it.
  window.loadURL(`${appOrigin}/`).catch(() => undefined);
  return window;
};
