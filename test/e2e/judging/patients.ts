import type { Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { type App, launchApp } from '../harness/app.ts';
import { shownQuery } from '../screens/keyboard-steps.ts';
import { openSample, status } from '../storage/durability-steps.ts';

/** A machine that tests is a busy machine. */
export const patience = { timeout: 20_000 };

export interface Patients {
  /** The window as it is now: another one after a restart. */
  readonly page: Page;
  /** What its pages complained of so far. */
  readonly complaints: readonly string[];
  /** Closes the app and starts it again with the same data. */
  restart(): Promise<void>;
  /** Waits until the status region says just this. */
  says(text: string): Promise<void>;
  /** Waits until the query with this text is on screen. */
  shows(query: string): Promise<void>;
}

/** The app with the Patients sample open, for all tests of the file that calls this. */
export const openPatients = (): Patients => {
  let app: App;
  const earlier: string[] = [];
  beforeAll(async () => {
    app = await launchApp();
    await openSample(app.page, 'Patients');
  });
  afterAll(async () => {
    await app.close();
  });
  return {
    get page() {
      return app.page;
    },
    get complaints() {
      return [...earlier, ...app.complaints];
    },
    restart: async () => {
      await app.close();
      earlier.push(...app.complaints);
      app = await launchApp({ folder: app.folder });
      await app.page.locator('.stage-current').waitFor();
    },
    says: (text) => expect.poll(() => status(app.page), patience).toBe(text),
    shows: (query) => expect.poll(() => shownQuery(app.page), patience).toBe(query),
  };
};
