import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentVersion } from '../../../renderer/storage/migrations/all.ts';
import { type App, launchApp } from '../harness/app.ts';
import { bringStorage } from './bundle.ts';
import { judgementOf, projectOf } from './samples.ts';

let app: App;

beforeAll(async () => {
  app = await launchApp();
  await bringStorage(app.page);
});

afterAll(async () => {
  await app.close();
});

const olderVersions = Array.from({ length: currentVersion - 1 }, (_, i) => i + 1);

describe('migrations', () => {
  it('are numbered without a gap', async () => {
    const versions = await app.page.evaluate(() => storage.migrations.map(({ version }) => version));
    expect(versions).toEqual(Array.from({ length: currentVersion }, (_, i) => i + 1));
  });

  it.each(olderVersions)('bring data of version %i up to date, with nothing lost', async (version) => {
    const after = await app.page.evaluate(
      async ([from, project, entry]) => {
        const name = `from-${from}`;
        const old = new storage.Database(name, from);
        await old.open();
        await old.table('projects').add({ ...project, state: 'ready' });
        await old.table('items').add({ project: 'p', page: 0, items: [] });
        await old.table('ids').add({ project: 'p', page: 0, ids: ['x'] });
        await old.table('features').add({ project: 'p', page: 0, columns: 1, values: Float64Array.of(7) });
        await old.table('blobs').add({ project: 'p', key: 'x', blob: new Blob(['x']) });
        await old.table('log').add({ id: entry.id, project: 'p', entry });
        await old.table('snapshots').add({ id: 's', project: 'p', at: 1, snapshot: { id: 's' } });
        await old.table('desks').add({ project: 'p', desk: 'here' });
        await old.table('settings').add({ key: 'theme', value: 'dark' });
        const backedUp = await storage.collectArchive(old, 'p');
        old.close();
        const before = await storage.storedVersion(name);
        const opened = await storage.openDatabase(name);
        if (!opened.ok) throw new Error(opened.failure.what);
        const database = opened.value;
        return {
          backedUp: backedUp?.entries,
          before,
          now: await storage.storedVersion(name),
          projects: (await storage.readProjects(database)).map(({ id }) => id),
          entries: await storage.allEntries(database, 'p'),
          features: Array.from((await storage.readFeatures(database, 'p')).data),
          snapshot: await storage.latestSnapshot(database, 'p'),
          desk: await storage.readQueue(database, 'p'),
          curve: await storage.readCurve(database, 'p'),
          counts: await Promise.all(database.tables.map(async (table) => [table.name, await table.count()] as const)),
        };
      },
      [version, projectOf('p'), judgementOf('a')] as const,
    );
    expect(after).toMatchObject({
      backedUp: [judgementOf('a')],
      before: version,
      now: currentVersion,
      projects: ['p'],
      entries: [judgementOf('a')],
      features: [7],
      snapshot: { id: 's' },
      desk: 'here',
      curve: [],
    });
    const { curve, ...kept } = Object.fromEntries(after.counts);
    expect(curve).toBe(0);
    expect(new Set(Object.values(kept))).toEqual(new Set([1]));
  });

  it('are not tried on data of a newer Akin: it is refused and left as it is', async () => {
    const seen = await app.page.evaluate(async () => {
      const make = (version: number, read: boolean): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('newer', version);
          request.onupgradeneeded = () => {
            if (!read) request.result.createObjectStore('projects').put('from the future', 'x');
          };
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const got = request.result.transaction('projects').objectStore('projects').get('x');
            got.onsuccess = () => {
              request.result.close();
              resolve(got.result);
            };
          };
        });
      const version = 10 * (storage.currentVersion + 1);
      await make(version, false);
      const opened = await storage.openDatabase('newer');
      return { opened: opened.ok ? null : opened.failure, kept: await make(version, true) };
    });
    expect(seen.opened).toMatchObject({ code: 'storage.newer' });
    expect(seen.opened?.what).toContain(`${currentVersion + 1}`);
    expect(seen.kept).toBe('from the future');
  });
});
