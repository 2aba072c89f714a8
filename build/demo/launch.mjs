import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { SetupError } from '../setup/run.mjs';

/** @typedef {import('playwright').ElectronApplication} App */

/** What the page complains of, for the case that the work with it fails. @param {import('playwright').Page} page */
const listen = (page) => {
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
};

/** @param {unknown} error @param {App} app @param {readonly string[]} complaints @returns {Promise<never>} */
const explain = async (error, app, complaints) => {
  const path = join(mkdtempSync(join(tmpdir(), 'akin-halt-')), 'window.png');
  const taken = await app
    .windows()[0]
    ?.screenshot({ path })
    .then(
      () => `see ${path}`,
      () => 'no picture could be taken',
    );
  const lines = [error instanceof Error ? error.message : String(error), ...complaints];
  throw new SetupError(`the app came to a halt (${taken}):\n${stripVTControlCharacters(lines.join('\n'))}`);
};

/**
 * Starts the app on data of its own, works with it, and closes it whatever happens.
 * @template T
 * @param {{ executable: string, args: string[] }} runtime
 * @param {(app: App, page: import('playwright').Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
export const withApp = async ({ executable, args }, work) => {
  const { _electron } = await import('playwright');
  const data = mkdtempSync(join(tmpdir(), 'akin-demo-data-'));
  const env = { ...process.env, AKIN_USER_DATA: data };
  const launched = {
    executablePath: executable,
    args,
    chromiumSandbox: !args.includes('--no-sandbox'),
    env: /** @type {Record<string, string>} */ (env),
  };
  try {
    const app = await _electron.launch(launched).catch((error) => {
      throw new SetupError(`the app did not start: ${stripVTControlCharacters(String(error))}`);
    });
    const page = await app.firstWindow();
    const complaints = listen(page);
    return await work(app, page)
      .catch((error) => explain(error, app, complaints))
      .finally(() => app.close());
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
};
