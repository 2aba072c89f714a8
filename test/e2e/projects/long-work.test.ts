import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp, withApp } from '../harness/app.ts';
import { answerSaving } from '../harness/saving.ts';
import { command } from '../harness/screens.ts';
import { goTo, judgeEggsUpTo } from '../judging/egg-expert.ts';
import { loggedEntries, openSample, status } from '../storage/durability-steps.ts';
import { acts, answerOpening, countOf, deleteProject, importArchive } from './archive-steps.ts';
import { largeArchive } from './large-archive.ts';

const size = { items: 10_000, features: 30, judgements: 5000 };
const tables = ['projects', 'items', 'ids', 'features', 'log', 'snapshots', 'curve', 'desks'] as const;

const counts = (app: App): Promise<readonly number[]> => Promise.all(tables.map((table) => countOf(app, table)));

/** Cancels by its key what is going on, once its progress shows, and waits until nothing goes on any more. */
const cancelAtOnce = async ({ page }: App): Promise<void> => {
  const cancel = page.locator('[data-command=cancelWork]');
  await cancel.waitFor();
  await page.keyboard.press('Control+Shift+.');
  await cancel.waitFor({ state: 'detached' });
};

let app: App;
let adas: string;
let bens: string;

beforeAll(async () => {
  [adas, bens] = await Promise.all([largeArchive(size, 'ada'), largeArchive(size, 'ben')]);
  app = await launchApp();
});

afterAll(async () => {
  await app.close();
});

describe('cancelled half way, with 10,000 items and 5,000 judgements', () => {
  it('an import leaves nothing behind', async () => {
    await app.page.getByRole('button', { name: 'Open project' }).click();
    await app.page.getByText('No projects yet.').waitFor();
    const before = await counts(app);
    await answerOpening(app, adas);
    await app.page.getByRole('button', { name: 'From an archive file' }).click();
    await cancelAtOnce(app);
    expect(await counts(app)).toEqual(before);
    expect(await app.page.getByRole('alert').count()).toBe(0);
  });

  it('an export writes no file', async () => {
    await importArchive(app, adas);
    expect(await status(app.page)).toBe('Ready. 5000 judgements.');
    const { folder } = await answerSaving(app);
    await command(app.page, 'Save the project archive');
    await cancelAtOnce(app);
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  it('a merge leaves the log as it was, and can be done afterwards', async () => {
    const before = await countOf(app, 'log');
    await answerOpening(app, bens);
    await command(app.page, 'Bring in judgements from an archive');
    await cancelAtOnce(app);
    expect(await countOf(app, 'log')).toBe(before);

    await command(app.page, 'Bring in judgements from an archive');
    await expect.poll(() => status(app.page), { timeout: 120_000 }).toBe('Ready. 10000 judgements.');
    expect(await countOf(app, 'log')).toBe(2 * before);
    expect(app.complaints).toEqual([]);
  });
});

describe('a backup', () => {
  it('brings back a project that was deleted', () =>
    withApp(async (other) => {
      const { page } = other;
      await openSample(page, 'Alien eggs');
      await judgeEggsUpTo(page, 5);
      const before = acts(await loggedEntries(page));
      await deleteProject(other, 'Alien eggs');
      await page.getByRole('heading', { name: 'Deleted projects' }).waitFor();
      await page.getByRole('button', { name: 'Bring back: Alien eggs' }).click();
      await page.getByText('What the backup of Alien eggs had is here again.').waitFor();
      expect(await status(page)).toBe('Ready. 5 judgements.');
      expect(acts(await loggedEntries(page))).toEqual(before);
      await goTo(page, 'Judge');
      await page.locator('.stage-current').first().waitFor();
    }));
});
