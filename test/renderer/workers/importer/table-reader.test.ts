import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../../renderer/workers/importer/import-project.ts';
import { TableReader } from '../../../../renderer/workers/importer/table-reader.ts';

const context = { progress: () => {}, signal: new AbortController().signal };

const csv = (rows: number) => ({
  name: 'things.csv',
  bytes: new TextEncoder().encode(`id,size\n${Array.from({ length: rows }, (_, i) => `item ${i},${i}`).join('\n')}\n`),
});

const setUp = () => {
  const read: string[] = [];
  const reader = new TableReader((file, ...more) => {
    read.push(file.name);
    return tableOf(file, ...more);
  });
  return { reader, read };
};

describe('a reader of tables', () => {
  it('shows the first rows of a table, and hands over all of it without reading again', async () => {
    const { reader, read } = setUp();
    const preview = await reader.preview(csv(80), context);
    expect(preview).toMatchObject({ ok: true, value: { name: 'things.csv', rowCount: 80 } });
    expect(preview.ok && preview.value.sample).toHaveLength(50);
    expect(reader.holdsTable).toBe(true);
    const table = await reader.take(null, context);
    expect(table.ok && table.value.rows.at(-1)).toEqual(['item 79', '79']);
    expect(read).toEqual(['things.csv']);
  });

  it('keeps nothing of a table that it has handed over', async () => {
    const { reader } = setUp();
    await reader.preview(csv(3), context);
    await reader.take(null, context);
    expect(reader.holdsTable).toBe(false);
    await expect(reader.take(null, context)).rejects.toThrow('no table has been previewed');
  });

  it('keeps nothing of an earlier table once another cannot be read', async () => {
    const { reader } = setUp();
    await reader.preview(csv(3), context);
    expect(await reader.preview({ name: 'odd.csv', bytes: new Uint8Array(0) }, context)).toMatchObject({ ok: false });
    expect(reader.holdsTable).toBe(false);
  });

  it('reads a file that nobody has previewed', async () => {
    const { reader, read } = setUp();
    const table = await reader.take(csv(4), context);
    expect(table.ok && table.value.rows).toHaveLength(4);
    expect(read).toEqual(['things.csv']);
  });
});
