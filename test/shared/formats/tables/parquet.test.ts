import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../shared/formats/tables/table.ts';
import { failureOf, unwrap } from '../../drive.ts';
import { bytesOf } from '../numpy/numpy-files.ts';
import { parquetFiles } from './parquet-files.ts';

describe('reading Parquet', () => {
  it.each(['none', 'snappy', 'gzip', 'zstd'] as const)('compressed by %s', async (compression) => {
    const table = unwrap(await readTable('a.parquet', bytesOf(parquetFiles[compression])));
    expect(table.columns).toEqual(['id', 'n', 'k', 'b', 'd', 'l']);
    expect(table.rows).toEqual([
      ['a', '1.5', '1', 'true', '1970-01-01T00:00:00.000Z', '[1,2]'],
      ['b', null, '1099511627776', 'false', '1970-01-02T00:00:00.000Z', '[]'],
      ['c', null, '3', null, '1970-01-03T00:00:00.000Z', null],
    ]);
  });

  it('says which compression it cannot read', async () => {
    expect(failureOf(await readTable('a.parquet', bytesOf(parquetFiles.brotli)))).toMatch(
      /^parquet\.broken: a\.parquet .*BROTLI/,
    );
  });

  it('refuses damaged, foreign and empty files', async () => {
    const whole = bytesOf(parquetFiles.snappy);
    expect(failureOf(await readTable('a.parquet', whole.subarray(0, 300)))).toMatch(/^parquet\.broken: a\.parquet/);
    expect(failureOf(await readTable('a.parquet', new Uint8Array(50)))).toContain('is no Parquet file');
    expect(failureOf(await readTable('a.parquet', new Uint8Array(0)))).toContain('is empty');
  });
});
