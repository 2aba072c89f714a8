import { readFileSync } from 'node:fs';
import type { BrowserWindow } from 'electron';
import { writeAtomically } from '../files/atomic.ts';
import { paths } from '../paths.ts';
import { initialState, parseState, type WindowState } from './state.ts';

export const recallWindow = (): WindowState => {
  try {
    return parseState(readFileSync(paths.windowState(), 'utf8'));
  } catch {
    return initialState;
  }
};

/** Resizing fires many events; only where the window comes to rest is worth a write. */
const restMilliseconds = 400;

/** Writes down where the window is whenever it comes to rest, so that a crash forgets nothing either. */
export const rememberWindow = (window: BrowserWindow): void => {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    if (window.isDestroyed()) return;
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    // Where the window was is no reason to disturb anybody: the next start uses the last known place.
    writeAtomically(paths.windowState(), Buffer.from(JSON.stringify(state))).catch(() => undefined);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, restMilliseconds);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', save);
};
