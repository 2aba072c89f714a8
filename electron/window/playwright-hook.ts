import { url as inspectorUrl } from 'node:inspector';
import { app } from 'electron';

/** What Playwright calls in the main process once it sees every window that opens from then on. */
const readySignal = '__playwright_run';

/** Some other tool may be attached, which gives no signal. */
const patienceMilliseconds = 5000;

/**
 * Resolves at once, except for a test driver that has just started the app with both debuggers on. Were it to attach
 * while the first page is being loaded, Chromium 108 would not tell it of that page, and it would wait for ever. Called
 * only where a test driver is allowed at all (docs/decisions/0008).
 */
export const playwrightDrives = (): Promise<void> => {
  const isDriven = inspectorUrl() !== undefined && app.commandLine.hasSwitch('remote-debugging-port');
  if (!isDriven) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMilliseconds);
    Reflect.set(globalThis, readySignal, () => {
      clearTimeout(timer);
      resolve();
    });
  });
};
