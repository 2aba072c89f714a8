import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp } from '../harness/app.ts';
import { freshFolder } from '../harness/stage.ts';
import { queryShown } from '../storage/durability-steps.ts';

let app: App;
let files: string;

beforeAll(async () => {
  app = await launchApp();
  files = freshFolder();
});

afterAll(async () => {
  await app.close();
});

/** The dialog that nobody is there to answer chooses this. */
const willChoose = (path: string): Promise<void> =>
  app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(files, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

/** A fresh page at the first window, whatever was open. */
const startOver = async ({ page }: App): Promise<void> => {
  await page.reload();
  const newProject = page.getByRole('button', { name: 'New project' });
  const allProjects = page.getByRole('button', { name: 'All projects' });
  await newProject.or(allProjects).first().waitFor();
  if (await allProjects.isVisible()) await allProjects.click();
  await newProject.click();
};

const chooseTable = async (path: string): Promise<void> => {
  await willChoose(path);
  await startOver(app);
  await app.page.getByRole('button', { name: 'A table' }).click();
};

const chooseFolder = async (path: string): Promise<void> => {
  await willChoose(path);
  await startOver(app);
  await app.page.getByRole('button', { name: 'A folder of pictures' }).click();
};

const failureText = async (): Promise<string> => {
  const failure = app.page.locator('[data-failure]');
  const start = app.page.getByRole('button', { name: 'Import', exact: true });
  await failure.or(start).first().waitFor();
  if (await start.isVisible()) await start.click();
  await failure.waitFor();
  return (await failure.textContent()) ?? '';
};

/** How many records each table of the app's database holds; settings are no part of a project. */
const recordCounts = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const request = indexedDB.open('akin');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const names = [...request.result.objectStoreNames].filter((name) => name !== 'settings');
          const transaction = request.result.transaction(names);
          const counts: Record<string, number> = {};
          for (const name of names) {
            const count = transaction.objectStore(name).count();
            count.onsuccess = () => {
              counts[name] = count.result;
            };
          }
          transaction.oncomplete = () => {
            request.result.close();
            resolve(counts);
          };
        };
      }),
  );

const nothingSaved = async (): Promise<void> => {
  expect(new Set(Object.values(await recordCounts(app.page)))).toEqual(new Set([0]));
};

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const badTables: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
  ['an empty file', 'empty.csv', '', /empty\.csv/],
  ['a header and nothing else', 'header.csv', 'id,a,b\n', /header\.csv/],
  ['a row that is too short', 'ragged.csv', 'id,a,b\n1,2,3\n2,5\n', /ragged\.csv.*line 3/],
  ['an id that stands twice', 'twice.csv', 'id,a\nx,1\ny,2\nx,3\n', /twice\.csv.*line 4.*"x"/],
  ['nothing to compare by', 'constant.csv', 'id,a\nx,1\ny,1\nz,1\n', /constant\.csv.*no usable feature/],
  ['a single item', 'single.csv', 'id,a\nx,1\n', /single\.csv.*1 item/],
  ['no text at all', 'binary.csv', Uint8Array.from({ length: 600 }, (_, i) => (i * 37) % 256), /binary\.csv/],
];

/** A machine that is busy takes its time. */
const soon = { timeout: 15_000 } as const;

describe('a table that cannot be used', () => {
  it.each(badTables)(
    'with %s is refused in a sentence that says where, and nothing stays',
    async (_, name, content, says) => {
      await chooseTable(write(name, content));
      expect(await failureText()).toMatch(says);
      await nothingSaved();
    },
  );
});

describe('a folder that cannot be used', () => {
  it.each([
    ['a picture that is none', 'bad/fake.png', 'I am no picture', /fake\.png is not a picture/],
    ['a picture of 0 bytes', 'none/zero.png', '', /zero\.png has 0 bytes/],
  ])('because of %s is refused by the name of the file, and nothing stays', async (_, name, content, says) => {
    const bad = write(name, content);
    write(join(name, '..', 'good.png'), png);
    await chooseFolder(join(bad, '..'));
    expect(await failureText()).toMatch(says);
    await nothingSaved();
  });

  it('because it holds no pictures is refused', async () => {
    const folder = join(write('notes/readme.txt', 'hello'), '..');
    await chooseFolder(folder);
    const failed = app.page.locator('[data-failure]');
    const page = app.page.getByRole('heading', { name: 'New project' });
    await failed.or(page).first().waitFor();
    await nothingSaved();
  });
});

describe('an import', () => {
  const table = (rows: number): string =>
    `id,size,weight,kind\n${Array.from({ length: rows }, (_, i) => `item ${i},${i % 97},${(i * i) % 89},${i % 3 ? 'a' : 'b'}`).join('\n')}\n`;

  it('that is cancelled leaves nothing behind', async () => {
    await chooseTable(write('large.csv', table(60_000)));
    await app.page.getByRole('button', { name: 'Import', exact: true }).click();
    await app.page.getByRole('progressbar').waitFor();
    await app.page.getByRole('button', { name: 'Cancel' }).click();
    await app.page.getByRole('button', { name: 'Import', exact: true }).waitFor();
    await expect.poll(async () => Object.values(await recordCounts(app.page)), soon).not.toContain(1);
    await nothingSaved();
  });

  it('of a table leads to its first query, and every item is there', async () => {
    await chooseTable(write('things.csv', table(300)));
    await app.page.getByRole('button', { name: 'Import', exact: true }).click();
    await queryShown(app.page);
    const counts = await recordCounts(app.page);
    expect(counts).toMatchObject({ projects: 1, items: Math.ceil(300 / 64), ids: 1, features: 1 });
  });

  it('that died half-way is swept away at the next start', async () => {
    await app.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('akin');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const transaction = request.result.transaction(['projects', 'items'], 'readwrite');
            transaction.objectStore('projects').put({ id: 'half', name: 'half', state: 'pending' });
            transaction.objectStore('items').put({ project: 'half', page: 0, items: [] });
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await app.page.reload();
    await queryShown(app.page);
    await expect.poll(async () => (await recordCounts(app.page))['projects'], soon).toBe(1);
    expect((await recordCounts(app.page))['items']).toBe(Math.ceil(300 / 64));
  });
});
