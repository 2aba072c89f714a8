import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Revision } from '../../../shared/model/judgement.ts';
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

describe('the log', () => {
  it('commits with strict durability', async () => {
    const durability = await app.page.evaluate(async (entry) => {
      const seen: string[] = [];
      const original = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...args) {
        const transaction = original.apply(this, args);
        if (transaction.mode === 'readwrite') seen.push(transaction.durability);
        return transaction;
      };
      const opened = await storage.openDatabase('strict');
      if (!opened.ok) throw new Error(opened.failure.what);
      seen.length = 0;
      await storage.commitEntries(opened.value, 'p', [entry], { queries: [] });
      IDBDatabase.prototype.transaction = original;
      opened.value.close();
      return seen;
    }, judgementOf('a'));
    expect(durability).toEqual(['strict']);
  });

  it('holds entries and desk together: neither is there when one cannot be written', async () => {
    const after = await app.page.evaluate(
      async ([first, second]) => {
        const opened = await storage.openDatabase('together');
        if (!opened.ok) throw new Error(opened.failure.what);
        await storage.commitEntries(opened.value, 'p', [first], 'before');
        // The second of these is there already, so that the transaction must fail as a whole.
        const refused = await storage.commitEntries(opened.value, 'p', [second, first], 'after').then(
          () => false,
          () => true,
        );
        return [refused, await storage.countEntries(opened.value, 'p'), await storage.readQueue(opened.value, 'p')];
      },
      [judgementOf('a'), judgementOf('b')] as const,
    );
    expect(after).toEqual([true, 1, 'before']);
  });

  it('reads back in order of commitment, however long it is', async () => {
    const entries = Array.from({ length: 1203 }, (_, i) => judgementOf(`j${(i * 7919) % 1203}`));
    const ids = await app.page.evaluate(async (all) => {
      const opened = await storage.openDatabase('long');
      if (!opened.ok) throw new Error(opened.failure.what);
      for (const entry of all.slice(0, 5)) await storage.commitEntries(opened.value, 'p', [entry]);
      await storage.commitEntries(opened.value, 'p', all.slice(5));
      return (await storage.allEntries(opened.value, 'p')).map(({ id }) => id);
    }, entries);
    expect(ids).toEqual(entries.map(({ id }) => id));
  });

  it('reads back its own entries only, densely or thinly sown among those of others', async () => {
    const own = Array.from({ length: 1100 }, (_, i) => judgementOf(`own${i}`));
    const others = Array.from({ length: 2500 }, (_, i) => judgementOf(`other${i}`));
    const read = await app.page.evaluate(
      async ([mine, theirs]) => {
        const opened = await storage.openDatabase('sown');
        if (!opened.ok) throw new Error(opened.failure.what);
        // By turns at first; then a stretch of others, so wide that it is not read along with the rest.
        for (let at = 0; at < 1000; at += 100) {
          await storage.commitEntries(opened.value, 'p', mine.slice(at, at + 100));
          await storage.commitEntries(opened.value, 'q', theirs.slice(at, at + 100));
        }
        await storage.commitEntries(opened.value, 'p', mine.slice(1000, 1050));
        await storage.commitEntries(opened.value, 'q', theirs.slice(1000));
        await storage.commitEntries(opened.value, 'p', mine.slice(1050));
        const idsOf = async (project: string) => (await storage.allEntries(opened.value, project)).map(({ id }) => id);
        return [await idsOf('p'), await idsOf('q'), await idsOf('r')];
      },
      [own, others] as const,
    );
    expect(read).toEqual([own.map(({ id }) => id), others.map(({ id }) => id), []]);
  });

  it('merges by id: what is there stays once, what is new comes in', async () => {
    const counts = await app.page.evaluate(
      async ([a, b, c]) => {
        const opened = await storage.openDatabase('merge');
        if (!opened.ok) throw new Error(opened.failure.what);
        await storage.commitEntries(opened.value, 'p', [a, b]);
        const fresh = await storage.mergeEntries(opened.value, 'p', [b, c, c]);
        const again = await storage.mergeEntries(opened.value, 'p', [a, b, c]);
        // Another project may hold the same judgement: a duplicate does.
        const elsewhere = await storage.mergeEntries(opened.value, 'q', [a]);
        return [fresh, again, elsewhere, await storage.countEntries(opened.value, 'p')];
      },
      [judgementOf('a'), judgementOf('b'), judgementOf('c')] as const,
    );
    expect(counts).toEqual([1, 0, 1, 3]);
  });
});

describe('a revision in the log', () => {
  it('lies there as 0.1.0 wrote it, and comes back as what it is about', async () => {
    const revision: Revision = { type: 'retraction', id: 'r', project: 'p', target: 'a', annotator: '', at: 5 };
    const seen = await app.page.evaluate(async (entry) => {
      const opened = await storage.openDatabase('revisions');
      if (!opened.ok) throw new Error(opened.failure.what);
      await storage.commitEntries(opened.value, 'p', [entry]);
      await storage.mergeEntries(opened.value, 'q', [entry]);
      const rows: readonly { readonly entry: unknown }[] = await opened.value.table('log').toArray();
      return { stored: rows.map((row) => row.entry), read: await storage.allEntries(opened.value, 'p') };
    }, revision);
    const { target, ...rest } = revision;
    const stored = { ...rest, judgement: target };
    expect(seen).toEqual({ stored: [stored, { ...stored, project: 'q' }], read: [revision] });
  });
});

describe('a damaged row of the log', () => {
  it('is left out, and written anew where it stands from a copy that has it', async () => {
    const seen = await app.page.evaluate(
      async ([a, b]) => {
        const opened = await storage.openDatabase('damaged');
        if (!opened.ok) throw new Error(opened.failure.what);
        await storage.commitEntries(opened.value, 'p', [a, b]);
        const table = opened.value.table('log');
        const row = await table.toCollection().first();
        await table.put({ ...row, entry: { ...a, query: { kind: 'pair' } } });
        const before = await storage.allEntries(opened.value, 'p');
        const repaired = await storage.mergeEntries(opened.value, 'p', [a, b]);
        return { before, repaired, after: await storage.allEntries(opened.value, 'p') };
      },
      [judgementOf('a'), judgementOf('b')] as const,
    );
    expect(seen).toEqual({ before: [judgementOf('b')], repaired: 1, after: [judgementOf('a'), judgementOf('b')] });
  });
});

describe('items and features', () => {
  it('come back page by page as they were written', async () => {
    const result = await app.page.evaluate(async () => {
      const opened = await storage.openDatabase('pages');
      if (!opened.ok) throw new Error(opened.failure.what);
      const database = opened.value;
      const rows = 9000;
      const items = Array.from({ length: rows }, (_, row) => ({
        id: `i${row}`,
        row,
        content: { kind: 'text' as const, text: `text ${row}` },
      }));
      for (let at = 0; at < rows; at += 2048) await storage.putItems(database, 'p', items.slice(at, at + 2048));
      await storage.putIds(
        database,
        'p',
        items.map(({ id }) => id),
      );
      const matrix = { rows, columns: 3, data: Float64Array.from({ length: rows * 3 }, (_, i) => Math.sin(i)) };
      await storage.putFeatures(database, 'p', matrix);
      const read = await storage.readFeatures(database, 'p');
      let scanned = 0;
      let inOrder = true;
      for await (const some of storage.scanItems(database, 'p')) {
        for (const { row } of some) inOrder &&= row === scanned++;
      }
      const few = await storage.itemsByRow(database, 'p', [8999, 3, 64, 999_999]);
      return {
        same: read.data.every((value, i) => value === matrix.data[i]) && read.rows === rows,
        row: Array.from(await storage.readFeatureRow(database, 'p', 5000)),
        expected: Array.from(matrix.data.slice(15_000, 15_003)),
        ids: (await storage.readIds(database, 'p')).every((id, row) => id === `i${row}`),
        scanned,
        inOrder,
        few: few.map(({ id }) => id).sort(),
        window: (await storage.itemsFrom(database, 'p', 8997, 10)).map(({ row }) => row),
        other: (await storage.readIds(database, 'q')).length,
      };
    });
    expect(result).toMatchObject({ same: true, ids: true, scanned: 9000, inOrder: true, other: 0 });
    expect(result.row).toEqual(result.expected);
    expect(result.few).toEqual(['i3', 'i64', 'i8999']);
    expect(result.window).toEqual([8997, 8998, 8999]);
  });
});

describe('projects', () => {
  it('are shown to nobody before they are whole, and swept away when they never were', async () => {
    const seen = await app.page.evaluate(
      async ([pending, ready, entry]) => {
        const opened = await storage.openDatabase('sweep');
        if (!opened.ok) throw new Error(opened.failure.what);
        const database = opened.value;
        for (const project of [pending, ready]) {
          await storage.beginProject(database, project);
          await storage.putItems(database, project.id, [{ id: 'x', row: 0, content: { kind: 'text', text: 'x' } }]);
          await storage.putIds(database, project.id, ['x']);
          await storage.putBlobs(database, project.id, new Map([['x', new Blob(['x'])]]));
          await storage.commitEntries(database, project.id, [{ ...entry, project: project.id }], 'desk');
        }
        const before = (await storage.readProjects(database)).length;
        await storage.finishProject(database, ready);
        const swept = await storage.sweepPending(database);
        const left = await Promise.all(
          database.tables.map(async (table) => [table.name, await table.count()] as const),
        );
        return { before, swept, names: (await storage.readProjects(database)).map(({ id }) => id), left };
      },
      [projectOf('pending'), projectOf('ready'), judgementOf('a')] as const,
    );
    expect(seen).toMatchObject({ before: 0, swept: 1, names: ['ready'] });
    expect(Object.fromEntries(seen.left)).toMatchObject({ projects: 1, items: 1, ids: 1, blobs: 1, log: 1, desks: 1 });
  });

  it('are duplicated whole and removed without touching their neighbours', async () => {
    const seen = await app.page.evaluate(
      async ([project, entry]) => {
        const opened = await storage.openDatabase('copy');
        if (!opened.ok) throw new Error(opened.failure.what);
        const database = opened.value;
        await storage.beginProject(database, project);
        const items = Array.from({ length: 5000 }, (_, row) => ({
          id: `i${row}`,
          row,
          content: { kind: 'image' as const, name: 'x', blob: 'x' },
        }));
        await storage.putItems(database, project.id, items);
        await storage.putBlobs(database, project.id, new Map([['x', new Blob(['picture'])]]));
        await storage.putFeatures(database, project.id, { rows: 1, columns: 2, data: Float64Array.of(3, 4) });
        await storage.commitEntries(database, project.id, [entry], 'desk');
        const snapshot = { id: 'm', project: project.id, at: 5 };
        await storage.saveSnapshot(database, snapshot, { judgements: 1 });
        await storage.finishProject(database, project);
        const copy = await storage.duplicate(database, project.id);
        await storage.removeProject(database, project.id);
        const archive = await storage.collectArchive(database, copy.id, { pictureBytes: 0, metricBytes: 0 });
        const blob = await storage.readBlob(database, copy.id, 'x');
        return {
          gone: await storage.readProject(database, project.id),
          items: archive?.items.length,
          features: Array.from(archive?.features.data ?? []),
          entries: archive?.entries.map((one) => [one.id, one.project === copy.id]),
          picture: await blob?.text(),
          desk: await storage.readQueue(database, copy.id),
          curve: await storage.readCurve(database, copy.id),
          snapshot: await storage.latestSnapshot(database, copy.id),
          copy: copy.id,
        };
      },
      [projectOf('original'), { ...judgementOf('a'), project: 'original' }] as const,
    );
    expect(seen).toMatchObject({
      gone: null,
      items: 5000,
      features: [3, 4],
      entries: [['a', true]],
      picture: 'picture',
      desk: 'desk',
      curve: [{ judgements: 1 }],
      snapshot: { project: seen.copy, at: 5 },
    });
  });

  it('keep only their newest snapshots, and the whole learning curve', async () => {
    const kept = await app.page.evaluate(async () => {
      const opened = await storage.openDatabase('snapshots');
      if (!opened.ok) throw new Error(opened.failure.what);
      for (let at = 0; at < 210; at++) {
        await storage.saveSnapshot(opened.value, { id: `s${at}`, project: 'p', at }, { judgements: at });
      }
      const newest = await storage.latestSnapshot(opened.value, 'p');
      return [await opened.value.snapshots.count(), newest, (await storage.readCurve(opened.value, 'p')).length];
    });
    expect(kept).toEqual([200, { id: 's209', project: 'p', at: 209 }, 210]);
  });
});

describe('a change', () => {
  it('of the projects is told to every thread, and no other one: the workers need not hear of each judgement', async () => {
    const told = await app.page.evaluate(
      async ([entry, project]) => {
        const opened = await storage.openDatabase('told');
        if (!opened.ok) throw new Error(opened.failure.what);
        const database = opened.value;
        const lists: string[] = [];
        const stop = storage.watchProjects(database, ([first]) => {
          if (first) lists.push(first.id);
        });
        const heard: string[] = [];
        const others = new BroadcastChannel('x-storagemutated-1');
        others.onmessage = ({ data }) => heard.push(...Object.keys(data));
        await storage.commitEntries(database, 'p', [entry], 'here');
        await storage.beginProject(database, project);
        await storage.finishProject(database, project);
        while (lists.length === 0 || heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
        others.close();
        stop();
        database.close();
        return { lists, tables: heard.map((part) => part.split('/')[3]) };
      },
      [judgementOf('told'), projectOf('seen')] as const,
    );
    expect(new Set(told.lists)).toEqual(new Set(['seen']));
    expect(new Set(told.tables)).toEqual(new Set(['projects']));
  });
});
