import type { ElectronApplication } from 'playwright';

/** Milliseconds for the workers of a page to be found, and for freed memory to go back to the system. */
const pause = 2000;

/** The page and its workers: each has a heap of its own, which the engine's debugger is asked to collect. */
const collectInPages = (app: ElectronApplication): Promise<number> =>
  app.evaluate(async ({ BrowserWindow }, wait) => {
    let heaps = 0;
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const { debugger: tools } = webContents;
      const sessions: (string | undefined)[] = [undefined];
      tools.attach('1.3');
      tools.on('message', (_, method, { sessionId }) => {
        if (method === 'Target.attachedToTarget' && typeof sessionId === 'string') sessions.push(sessionId);
      });
      await tools.sendCommand('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: false,
        flatten: true,
      });
      await new Promise((resolve) => setTimeout(resolve, wait));
      for (const session of sessions) await tools.sendCommand('HeapProfiler.collectGarbage', {}, session);
      tools.detach();
      tools.removeAllListeners('message');
      heaps += sessions.length;
    }
    return heaps;
  }, pause);

const collectInMain = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const load = process.mainModule?.require;
    load?.('node:v8').setFlagsFromString('--expose-gc');
    load?.('node:vm').runInNewContext('gc')();
  });

/** Collects garbage in every heap of the app, twice, since what the first round frees may let go of more. Returns how many heaps. */
export const collectEverywhere = async (app: ElectronApplication): Promise<number> => {
  // The loader that runs this file marks functions with their names by a helper that the app does not have.
  await app.evaluate('globalThis.__name = (named) => named');
  let heaps = 0;
  for (let round = 0; round < 2; round++) {
    heaps = await collectInPages(app);
    await collectInMain(app);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return heaps + 1;
};
