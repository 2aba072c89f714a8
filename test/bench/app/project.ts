import type { App } from '../../e2e/harness/app.ts';

/** Imports the table, or the folder of pictures, through the screens; the dialog answers with `path`. */
export const importProject = async ({ electron, page }: App, path: string, pictures: boolean): Promise<number> => {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByRole('button', { name: pictures ? 'A folder of pictures' : 'A table' }).click();
  const start = page.getByRole('button', { name: 'Import', exact: true });
  await start.waitFor({ timeout: 120_000 });
  const begun = performance.now();
  await start.click();
  await page.locator('.stage-current').first().waitFor({ timeout: 600_000 });
  return performance.now() - begun;
};

/**
 * Waits for the first query of the project that is reopened at start. Looked for at every frame: a locator looks again
 * only every half a second.
 */
export const firstQuery = async ({ page }: App): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('.stage-current') !== null, null, { polling: 'raf' });
};
