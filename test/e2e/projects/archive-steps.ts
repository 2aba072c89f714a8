import { expect } from 'vitest';
import type { Entry } from '../../../shared/model/judgement.ts';
import type { App } from '../harness/app.ts';
import { command } from '../harness/screens.ts';
import { giveToUser } from '../harness/stage.ts';
import { goTo } from '../judging/egg-expert.ts';
import { loggedEntries } from '../storage/durability-steps.ts';

/** Answers the system's open dialog, which no test can reach, with this file. */
export const answerOpening = ({ electron }: App, path: string): Promise<void> => {
  giveToUser(path);
  return electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
};

/** Opens an archive as a project of its own, from the list of projects. */
export const importArchive = async (app: App, path: string): Promise<void> => {
  await answerOpening(app, path);
  const fromArchive = app.page.getByRole('button', { name: 'From an archive file' });
  if (!(await fromArchive.isVisible())) await app.page.getByRole('button', { name: 'Open project' }).click();
  await fromArchive.click();
  await app.page.getByRole('navigation').waitFor({ timeout: 60_000 });
  await goTo(app.page, 'Judge');
  await app.page.locator('.stage-current').first().waitFor();
};

/** Takes the judgements of an archive into the open project. */
export const mergeArchive = async (app: App, path: string): Promise<void> => {
  await answerOpening(app, path);
  await command(app.page, 'Bring in judgements from an archive');
  await app.page.getByText('The judgements of the archive are in this project now.').waitFor({ timeout: 60_000 });
};

/** Deletes the open project from the list of projects. */
export const deleteProject = async ({ page }: App, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'All projects' }).click();
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the project' }).click();
  // The shell backs the project up before the database lets go of it.
  await expect.poll(async () => (await loggedEntries(page)).length, { timeout: 30_000 }).toBe(0);
};

/** Entries whatever project they are in, in an order that does not depend on how they came together. */
export const acts = (entries: readonly Entry[]): readonly unknown[] =>
  entries.map(({ project: _, ...act }) => act).sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a table of the app's database holds, read past the app. */
export const countOf = ({ page }: App, table: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('akin');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const count = database.transaction(name).objectStore(name).count();
          count.onerror = () => reject(count.error);
          count.onsuccess = () => {
            database.close();
            resolve(count.result);
          };
        };
      }),
    table,
  );
