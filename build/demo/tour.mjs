import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('playwright').Page} Page */

/** @param {Page} page @param {string} sample */
export const openSample = async (page, sample) => {
  await page.getByRole('button', { name: 'Open a sample' }).click();
  await page.getByRole('button', { name: sample }).click();
};

/** @param {Page} page @param {'Items' | 'Judge' | 'Metric' | 'Explore' | 'Export' | 'Review' | 'Settings'} screen */
export const goTo = (page, screen) => page.getByRole('navigation').getByRole('link', { name: screen }).click();

/**
 * Learns from everything that was judged, and waits for it. Euclidean distance is so good on the eggs that the automatic
 * choice may rightly stay with it; there would be nothing to show.
 * @param {Page} page
 */
export const learn = async (page) => {
  await page.getByLabel('Learner', { exact: true }).selectOption('itml');
  await page.locator('[data-command="refit"]').first().click();
  await page.getByText('Metric up to date').waitFor({ timeout: 120_000 });
};

/** Long enough for what moves in to have arrived. */
const settleMilliseconds = 500;

/** @param {Page} page @param {string} path */
export const picture = async (page, path) => {
  await wait(settleMilliseconds);
  await page.screenshot({ path });
  return path;
};

/** What is saved there; a file still being written has a hidden name. @param {string} folder */
export const savedIn = (folder) => readdirSync(folder).filter((name) => !name.startsWith('.'));

/**
 * Presses the button of an export command and waits for its file.
 * @param {Page} page @param {string} command @param {string} folder where the dialogs save to
 */
export const save = async (page, command, folder) => {
  const before = savedIn(folder).length;
  await page.locator(`[data-command="${command}"]`).first().click();
  for (let waited = 0; savedIn(folder).length === before; waited += 50) {
    if (waited > 30_000) throw new Error(`${command} saved nothing`);
    await wait(50);
  }
};
