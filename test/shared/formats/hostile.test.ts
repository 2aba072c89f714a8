import { describe, expect, it } from 'vitest';
import { readArchive, writeArchive } from '../../../shared/formats/archive/archive.ts';
import { metricWriters, readMetric } from '../../../shared/formats/metric/formats.ts';
import { readTable } from '../../../shared/formats/tables/table.ts';
import type { Outcome } from '../../../shared/model/result.ts';
import { createRandom, type Random } from '../../../shared/numbers/random.ts';
import { bytes } from '../drive.ts';
import { sha256, someArchive } from './archive/projects.ts';
import { someFile } from './metric/metrics.ts';
import { bytesOf, numpyFiles } from './numpy/numpy-files.ts';
import { parquetFiles } from './tables/parquet-files.ts';

const { metric, conformance } = someFile();
const written = (ending: string): Uint8Array => metricWriters.get(ending)?.(metric, conformance) ?? new Uint8Array(0);
const archive = await writeArchive(someArchive(), sha256, 1);

type Reader = (name: string, content: Uint8Array) => Promise<Outcome<unknown>>;
const table: Reader = (name, content) => readTable(name, content);
const metricFile: Reader = async (name, content) => readMetric(name, content);

const cases: readonly (readonly [string, Uint8Array, Reader])[] = [
  ['a.csv', bytes('id,x,"y ""z"""\na,1,"2\n3"\nb,,é\n'), table],
  ['a.jsonl', bytes('{"id":"a","x":[1,{"y":null}]}\n{"id":"b"}\n'), table],
  ['a.npy', bytesOf(numpyFiles.records), table],
  ['a.npz', bytesOf(numpyFiles.npz), table],
  ['a.parquet', bytesOf(parquetFiles.snappy), table],
  ['b.parquet', bytesOf(parquetFiles.zstd), table],
  ['a.json', written('json'), metricFile],
  ['m.npz', written('npz'), metricFile],
  ['a.akin', archive, (name, content) => readArchive(name, content, sha256)],
];

/** Cuts, overwrites, repeats or drops a part of the content. */
const damaged = (content: Uint8Array, random: Random): Uint8Array => {
  const at = random.integer(content.length);
  const end = Math.min(content.length, at + 1 + random.integer(8));
  const before = [...content.subarray(0, at)];
  const after = [...content.subarray(end)];
  switch (random.integer(4)) {
    case 0:
      return content.slice(0, at);
    case 1:
      return Uint8Array.from([...before, ...Array.from({ length: end - at }, () => random.integer(256)), ...after]);
    case 2:
      return Uint8Array.from([...before, ...content.subarray(at, end), ...content.subarray(at, end), ...after]);
    default:
      return Uint8Array.from([...before, ...after]);
  }
};

describe('damaged files', () => {
  it.each(cases)('%s: every damage is read or refused by name, and none is thrown', async (name, content, read) => {
    const random = createRandom(11).fork(name);
    let refused = 0;
    for (let round = 0; round < 250; round++) {
      const outcome = await read(name, damaged(content, random));
      if (outcome.ok) continue;
      refused++;
      expect(outcome.failure.what.startsWith(name), outcome.failure.what).toBe(true);
      expect(outcome.failure.what).not.toContain('\n');
    }
    expect(refused).toBeGreaterThan(0);
  });
});
