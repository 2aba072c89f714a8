import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Imports } from '../../../renderer/library/importing.ts';
import type { ImporterApi } from '../../../renderer/workers/importer/importer-api.ts';
import { TableReader } from '../../../renderer/workers/importer/table-reader.ts';
import { connect } from '../../../renderer/workers/rpc/connect.ts';
import { serve } from '../../../renderer/workers/rpc/serve.ts';
import type { WorkerHandle } from '../../../renderer/workers/rpc/worker-handle.ts';
import type { OpenedFile } from '../../../shared/contract/shell.ts';
import { say } from '../../../shared/model/localizable.ts';
import { defaultSettings, type Project } from '../../../shared/model/project.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { Table } from '../../../shared/model/table.ts';

const fileOf = (name: string, rows: number): OpenedFile => ({ name, bytes: new Uint8Array(rows) });

/** A table of as many rows as the file has bytes; a file of none cannot be read. */
const tableIn = ({ name, bytes }: OpenedFile): Outcome<Table> =>
  bytes.length === 0
    ? failed('table.empty', say`${name} holds nothing.`)
    : done({
        name,
        columns: ['id', 'size'],
        rows: Array.from(bytes, (_, row) => [`item ${row}`, `${row}`]),
        lines: Int32Array.from(bytes, (_, row) => row + 2),
        notes: [],
      });

const project = (name: string, itemCount: number): Project => ({
  id: name,
  name,
  created: 1,
  opened: 1,
  seed: 1,
  itemKind: 'record',
  itemCount,
  columns: [],
  features: [],
  notes: [],
  attribution: null,
  settings: defaultSettings,
});

/** An import of this name goes on until it is cancelled. */
const toBeCancelled = 'cancelled';

const raised = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

interface Importer {
  gone: boolean;
  /** The worker answers nothing any more but with an error. */
  crashed: boolean;
  /** Bytes of files that were sent to it. */
  received: number;
}

/** Importers that live in this thread and write nothing; how often they parsed a file is counted. */
const setUp = () => {
  const importers: Importer[] = [];
  const counts = { parsed: 0 };
  const start = (): WorkerHandle<ImporterApi> => {
    const { port1, port2 } = new MessageChannel();
    const importer: Importer = { gone: false, crashed: false, received: 0 };
    importers.push(importer);
    const working = (): void => {
      if (importer.crashed) throw new Error('out of memory');
    };
    const tables = new TableReader(async (file) => {
      counts.parsed++;
      importer.received += file.bytes.length;
      return tableIn(file);
    });
    const unused = (): never => {
      throw new Error('not part of an import');
    };
    serve<ImporterApi>(port2, {
      preview: ({ file }, context) => tables.preview(file, context),
      holdsTable: () => {
        working();
        return tables.holdsTable;
      },
      stage: () => null,
      run: async (plan, context) => {
        working();
        if (!plan.table) return done(project(plan.name, 0));
        const table = await tables.take(plan.table.file, context);
        if (!table.ok) return table;
        if (plan.name === toBeCancelled) await raised(context.signal);
        return context.signal.aborted
          ? failed('import.cancelled', say`The import was cancelled.`)
          : done(project(table.value.name, table.value.rows.length));
      },
      duplicate: unused,
      pack: unused,
      unpack: unused,
      take: unused,
    });
    const client = connect<ImporterApi>(port1);
    return {
      ...client,
      terminate: () => {
        importer.gone = true;
        port1.close();
        port2.close();
        client.drop(new Error('The background worker was stopped.'));
      },
    };
  };
  const imports = new Imports(start);
  const run = (file: OpenedFile, name = 'new', signal = new AbortController().signal): Promise<Outcome<Project>> =>
    imports.run({ name, table: { file, columns: [] }, attribution: null, annotator: '' }, [], {
      signal,
      onProgress: () => undefined,
    });
  const cancel = (file: OpenedFile): Promise<Outcome<Project>> => run(file, toBeCancelled, AbortSignal.abort());
  return { imports, importers, counts, run, cancel };
};

describe('a table that is previewed and then imported', () => {
  const file = fileOf('things.csv', 70);

  it('is sent and parsed once, by one importer that goes after the import', async () => {
    const { imports, importers, counts, run } = setUp();
    expect(await imports.preview(file)).toMatchObject({
      ok: true,
      value: { name: 'things.csv', rowCount: 70, columns: [{ name: 'id' }, { name: 'size' }] },
    });
    expect(importers).toMatchObject([{ gone: false }]);
    expect(await run(file)).toMatchObject({ ok: true, value: { name: 'things.csv', itemCount: 70 } });
    expect(counts.parsed).toBe(1);
    expect(importers).toEqual([{ gone: true, crashed: false, received: 70 }]);
  });

  it('is parsed anew after an import that was cancelled, whose importer is gone', async () => {
    const { imports, importers, counts, run, cancel } = setUp();
    await imports.preview(file);
    expect(await cancel(file)).toMatchObject({ ok: false, failure: { code: 'import.cancelled' } });
    expect(importers).toMatchObject([{ gone: true }]);
    expect(await run(file)).toMatchObject({ ok: true, value: { itemCount: 70 } });
    expect(counts.parsed).toBe(2);
  });

  it('is parsed anew where the importer broke down in between', async () => {
    const { imports, importers, counts, run } = setUp();
    await imports.preview(file);
    for (const importer of importers) importer.crashed = true;
    expect(await run(file)).toMatchObject({ ok: true, value: { itemCount: 70 } });
    expect(counts.parsed).toBe(2);
    expect(importers).toMatchObject([{ gone: true }, { gone: true }]);
  });

  it('is parsed anew where it was read again from the disk, since it may have changed', async () => {
    const { imports, run } = setUp();
    await imports.preview(file);
    expect(await run(fileOf('things.csv', 71))).toMatchObject({ ok: true, value: { itemCount: 71 } });
  });

  it('is not kept where nobody waits for it any more when it has been read', async () => {
    const { imports, importers } = setUp();
    const preview = imports.preview(file);
    imports.release();
    expect(await preview).toMatchObject({ ok: true, value: { rowCount: 70 } });
    expect(importers).toMatchObject([{ gone: true }]);
  });
});

describe('a table that cannot be read', () => {
  it('leaves no importer behind', async () => {
    const { imports, importers } = setUp();
    expect(await imports.preview(fileOf('empty.csv', 0))).toMatchObject({
      ok: false,
      failure: { code: 'table.empty' },
    });
    expect(importers).toMatchObject([{ gone: true }]);
  });
});

describe('whatever is done with tables, one after the other', () => {
  const files = [fileOf('a.csv', 3), fileOf('b.csv', 5), fileOf('empty.csv', 0)];
  const step = fc.record({
    what: fc.constantFrom('preview', 'run', 'cancelled run', 'release', 'crash'),
    which: fc.nat({ max: files.length - 1 }),
  });

  it('imports what the file says, parses it no more often than it is shown or imported, and holds one table at most', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { imports, importers, counts, run, cancel } = setUp();
        let most = 0;
        for (const { what, which } of steps) {
          const file = files[which] ?? fileOf('none.csv', 0);
          if (what === 'preview') {
            most++;
            expect((await imports.preview(file)).ok).toBe(file.bytes.length > 0);
          } else if (what === 'release') imports.release();
          else if (what === 'crash') for (const importer of importers) importer.crashed = true;
          else {
            most++;
            const outcome = await (what === 'run' ? run : cancel)(file);
            const rows = outcome.ok ? outcome.value.itemCount : 0;
            expect(rows).toBe(what === 'run' ? file.bytes.length : 0);
          }
          expect(importers.filter(({ gone }) => !gone).length).toBeLessThanOrEqual(1);
        }
        expect(counts.parsed).toBeLessThanOrEqual(most);
        imports.release();
        expect(importers.every(({ gone }) => gone)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
