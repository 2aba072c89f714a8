import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type App, withApp } from '../harness/app.ts';
import { command } from '../harness/screens.ts';
import { freshFolder } from '../harness/stage.ts';
import { judgeEggsUpTo, learn } from '../judging/egg-expert.ts';
import { openSample } from '../storage/durability-steps.ts';
import { answerOpening } from './archive-steps.ts';

/** Writes a square matrix with this on its diagonal. */
const diagonal = (size: number, entry: (i: number) => number): string => {
  const rows = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? entry(i) : 0)).join(','),
  );
  const path = join(freshFolder(), 'prior.csv');
  writeFileSync(path, `${rows.join('\n')}\n`);
  return path;
};

/** How many features the only project has, from the app's database. */
const featuresOf = ({ page }: App): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('akin');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('projects').objectStore('projects').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.reduce((count, project) => count + project.features.length, 0));
          };
        };
      }),
  );

it('takes a matrix for a learner from a file or from an earlier metric, shows it, and lets go of it, by keyboard', () =>
  withApp(async (app) => {
    const { page } = app;
    await openSample(page, 'Alien eggs');
    await judgeEggsUpTo(page, 12);
    const features = await featuresOf(app);
    await learn(page, 'itml');
    const given = page.locator('[data-matrix]');
    const commandName = 'Take a matrix for the learner from a file';

    await answerOpening(
      app,
      diagonal(features - 1, () => 1),
    );
    await command(page, commandName);
    await page
      .getByText(`The prior is ${features - 1} × ${features - 1}, but there are ${features} features.`)
      .waitFor();
    await answerOpening(
      app,
      diagonal(features, (i) => (i === 0 ? -1 : 1)),
    );
    await command(page, commandName);
    await page.getByText('The prior is not positive definite').waitFor();
    expect(await given.count()).toBe(0);

    await answerOpening(
      app,
      diagonal(features, (i) => i + 1),
    );
    await page.keyboard.press('Alt+Shift+F');
    await expect.poll(() => given.textContent()).toContain(`${features} × ${features}, from prior.csv`);
    await page.getByText('Metric up to date').waitFor({ timeout: 60_000 });

    await page.keyboard.press('Alt+Shift+V');
    await expect.poll(() => given.count()).toBe(0);
    await page.keyboard.press('Alt+Shift+H');
    await expect.poll(() => given.textContent()).toContain(', from the metric of ');
    await page.getByText('Metric up to date').waitFor({ timeout: 60_000 });
    expect(await page.getByText('The metric could not be learned').count()).toBe(0);
    expect(app.complaints).toEqual([]);
  }));
