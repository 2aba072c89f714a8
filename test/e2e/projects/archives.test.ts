import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { type App, launchApp, withApp } from '../harness/app.ts';
import { answerSaving, bytesOf } from '../harness/saving.ts';
import { goTo, judgeEggsUpTo, learn } from '../judging/egg-expert.ts';
import { loggedEntries, openSample, status } from '../storage/durability-steps.ts';
import { acts, countOf, deleteProject, importArchive, mergeArchive } from './archive-steps.ts';

const running: App[] = [];

const start = async (): Promise<App> => {
  const app = await launchApp();
  running.push(app);
  return app;
};

afterAll(async () => {
  for (const app of running) await app.close();
});

const exported = async (app: App, command: string): Promise<string> => {
  const saving = await answerSaving(app);
  await goTo(app.page, 'Export');
  return saving.save(command);
};

/** Stands for what is in a file: a metric is too long to be shown where it differs. */
const digest = (path: string): string => createHash('sha256').update(bytesOf(path)).digest('hex');

describe('a project archive', () => {
  it('brings a deleted project back: the same judgements, the same metrics, the same pictures', () =>
    withApp(async (app) => {
      await openSample(app.page, 'Alien eggs');
      await judgeEggsUpTo(app.page, 12);
      await learn(app.page);
      const before = {
        entries: acts(await loggedEntries(app.page)),
        snapshots: await countOf(app, 'snapshots'),
        points: await countOf(app, 'curve'),
        blobs: await countOf(app, 'blobs'),
        metric: digest(await exported(app, 'exportJson')),
      };
      const archive = await exported(app, 'exportArchive');
      await deleteProject(app, 'Alien eggs');
      expect([await countOf(app, 'snapshots'), await countOf(app, 'blobs')]).toEqual([0, 0]);

      await importArchive(app, archive);
      expect(await status(app.page)).toBe('Ready. 12 judgements.');
      expect({
        entries: acts(await loggedEntries(app.page)),
        snapshots: await countOf(app, 'snapshots'),
        points: await countOf(app, 'curve'),
        blobs: await countOf(app, 'blobs'),
        metric: digest(await exported(app, 'exportJson')),
      }).toEqual(before);
      expect(before.snapshots).toBeGreaterThan(1);
      expect(app.complaints).toEqual([]);
    }));

  it('of two annotators merges into one set, whichever comes first', async () => {
    const ada = await start();
    await openSample(ada.page, 'Alien eggs');
    await judgeEggsUpTo(ada.page, 4);
    const shared = await exported(ada, 'exportArchive');

    const ben = await start();
    await importArchive(ben, shared);
    await judgeEggsUpTo(ben.page, 9);
    const bens = await exported(ben, 'exportArchive');

    await goTo(ada.page, 'Judge');
    await judgeEggsUpTo(ada.page, 7);
    const adas = await exported(ada, 'exportArchive');

    await mergeArchive(ada, bens);
    await mergeArchive(ben, adas);
    const [one, other] = [await loggedEntries(ada.page), await loggedEntries(ben.page)];
    expect(one).toHaveLength(12);
    expect(acts(one)).toEqual(acts(other));
    await goTo(ada.page, 'Judge');
    await expect.poll(() => status(ada.page)).toBe('Ready. 12 judgements.');

    await mergeArchive(ada, bens);
    expect(acts(await loggedEntries(ada.page))).toEqual(acts(one));
  });
});
