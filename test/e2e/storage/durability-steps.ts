import type { Page } from 'playwright';
import type { Entry } from '../../../shared/model/judgement.ts';

/** Opens a sample from the first window and waits for its first query. */
export const openSample = async (page: Page, sample: 'Patients' | 'Alien eggs' | 'Diseases'): Promise<void> => {
  const direct = page.getByRole('button', { name: sample });
  if (!(await direct.isVisible())) await page.getByRole('button', { name: 'Open a sample' }).click();
  await direct.click();
  await queryShown(page);
};

/** Waits until a pair can be answered, and has been on screen long enough to be. */
export const queryShown = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Similar' }).waitFor();
  await page.locator('.stage-current').first().waitFor();
};

/** Presses a key as an expert does: after the query has been painted and looked at, however busy the machine is. */
export const press = async (page: Page, key: string): Promise<void> => {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 150)));
      }),
  );
  await page.keyboard.press(key);
};

export const status = async (page: Page): Promise<string> =>
  (await page.locator('[role=status]').first().textContent()) ?? '';

/** The log as it lies in the app's database, read past the app. */
export const loggedEntries = (page: Page): Promise<readonly Entry[]> =>
  page.evaluate(
    () =>
      new Promise<Entry[]>((resolve, reject) => {
        const request = indexedDB.open('akin');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const all = database.transaction('log').objectStore('log').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            database.close();
            resolve(all.result.map((row: { entry: Entry }) => row.entry));
          };
        };
      }),
  );
