import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type App, launchApp, withApp } from '../harness/app.ts';
import { freshFolder } from '../harness/stage.ts';
import { loggedEntries, openSample, press, queryShown, status } from './durability-steps.ts';

/** As a power cut: no chance to write anything. */
const killHard = async (app: App): Promise<void> => {
  const gone = new Promise((resolve) => app.electron.process().once('exit', resolve));
  app.electron.process().kill('SIGKILL');
  await gone;
};

const journalLines = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'journal')).flatMap((name) =>
    readFileSync(join(folder, 'journal', name), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  );

const shownQuery = async (app: App): Promise<string> =>
  (await app.page.locator('.stage-current').first().textContent()) ?? '';

const judge = async (app: App, from: number, count: number): Promise<void> => {
  for (let i = from + 1; i <= from + count; i++) {
    await press(app.page, i % 3 === 0 ? 'ArrowLeft' : 'ArrowRight');
    await expect.poll(() => status(app.page), soon).toBe(`Saved. ${i} judgement${i === 1 ? '' : 's'}.`);
  }
};

/** Takes the newest entries out of the database, behind the app's back. */
const loseFromDatabase = (app: App, count: number): Promise<void> =>
  app.page.evaluate(
    (lost) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('akin');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('log', 'readwrite', { durability: 'strict' });
          const cursor = transaction.objectStore('log').openCursor(null, 'prev');
          let left = lost;
          cursor.onsuccess = () => {
            if (!cursor.result || left-- === 0) return;
            cursor.result.delete();
            cursor.result.continue();
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    count,
  );

/** A machine that is busy takes its time. */
const soon = { timeout: 15_000 } as const;

describe('what was acknowledged', () => {
  it('is there after a power cut, in both copies, and the same query is on screen again', async () => {
    const folder = freshFolder();
    const app = await launchApp({ folder });
    await openSample(app.page, 'Patients');
    await judge(app, 0, 9);
    const shown = await shownQuery(app);
    await killHard(app);
    expect(journalLines(folder)).toHaveLength(9);
    await withApp(
      async (again) => {
        await queryShown(again.page);
        await expect.poll(() => shownQuery(again), soon).toBe(shown);
        const entries = await loggedEntries(again.page);
        expect(entries.filter(({ type }) => type === 'judgement')).toHaveLength(9);
        await judge(again, 9, 1);
        expect(again.complaints).toEqual([]);
      },
      { folder },
    );
    expect(journalLines(folder)).toHaveLength(10);
  });

  it('is undone and redone over a restart, and the undone query comes back', async () => {
    const folder = freshFolder();
    let first = '';
    await withApp(
      async (app) => {
        await openSample(app.page, 'Diseases');
        first = await shownQuery(app);
        await judge(app, 0, 3);
        await press(app.page, 'Control+z');
        await expect.poll(() => status(app.page), soon).toContain('2 judgements');
      },
      { folder },
    );
    await withApp(
      async (app) => {
        await queryShown(app.page);
        await press(app.page, 'Control+z');
        await expect.poll(() => status(app.page), soon).toContain('1 judgement');
        await press(app.page, 'Control+z');
        await expect.poll(() => status(app.page), soon).toContain('0 judgements');
        await expect.poll(() => shownQuery(app), soon).toBe(first);
        for (const total of [1, 2, 3]) {
          await press(app.page, 'Control+Shift+z');
          await expect.poll(() => status(app.page), soon).toContain(`${total} judgement`);
        }
        const types = (await loggedEntries(app.page)).map(({ type }) => type);
        expect(types).toEqual([
          ...Array(3).fill('judgement'),
          ...Array(3).fill('retraction'),
          ...Array(3).fill('restoration'),
        ]);
      },
      { folder },
    );
  });
});

describe('a copy that is behind', () => {
  it('is repaired from the other, and the expert is told', async () => {
    const folder = freshFolder();
    await withApp(
      async (app) => {
        await openSample(app.page, 'Patients');
        await judge(app, 0, 5);
        await expect.poll(() => journalLines(folder).length, soon).toBe(5);
        await loseFromDatabase(app, 2);
        expect(await loggedEntries(app.page)).toHaveLength(3);
      },
      { folder },
    );
    await withApp(
      async (app) => {
        await expect.poll(() => status(app.page), soon).toContain('2 judgements were found in the journal');
        expect(await loggedEntries(app.page)).toHaveLength(5);
      },
      { folder },
    );
    for (const name of readdirSync(join(folder, 'journal'))) rmSync(join(folder, 'journal', name));
    await withApp(
      async (app) => {
        await expect.poll(() => existsSync(join(folder, 'journal')) && journalLines(folder).length, soon).toBe(5);
        await expect.poll(() => status(app.page), soon).toContain('5 judgements were missing from the journal');
      },
      { folder },
    );
  });
});

describe('backups', () => {
  it('are made of an open project by itself, and can be read as archives', async () => {
    await withApp(async (app) => {
      await openSample(app.page, 'Alien eggs');
      const backups = join(app.folder, 'backups');
      const found = (): readonly string[] =>
        existsSync(backups) ? readdirSync(backups, { recursive: true }).map(String) : [];
      await expect.poll(found, { timeout: 30_000 }).toContainEqual(expect.stringMatching(/-start\.akin$/));
      const name = found().find((path) => path.endsWith('.akin')) ?? '';
      expect(readFileSync(join(backups, name)).subarray(0, 2).toString()).toBe('PK');
    });
  });
});

describe('a judgement that cannot be saved', () => {
  it('is not counted: the query comes back, the expert is told, and it can be answered again', async () => {
    await withApp(async (app) => {
      await openSample(app.page, 'Patients');
      await judge(app, 0, 2);
      await app.page.evaluate(() => {
        const original = IDBObjectStore.prototype.add;
        IDBObjectStore.prototype.add = function (...args) {
          IDBObjectStore.prototype.add = original;
          if (this.name === 'log') throw new DOMException('The disk is full.', 'QuotaExceededError');
          return original.apply(this, args);
        };
      });
      const shown = await shownQuery(app);
      await press(app.page, 'ArrowRight');
      await expect.poll(() => status(app.page), soon).toContain('could not be saved');
      expect(await status(app.page)).toContain('All earlier judgements are on disk');
      await expect.poll(() => shownQuery(app), soon).toBe(shown);
      expect(await loggedEntries(app.page)).toHaveLength(2);
      await judge(app, 2, 1);
      expect(await loggedEntries(app.page)).toHaveLength(3);
    });
  });
});
