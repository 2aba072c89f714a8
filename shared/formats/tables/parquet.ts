import { gunzipSync } from 'fflate';
import { decompress } from 'fzstd';
// The package's main entry brings Node's file system and its types along; this one is plain.
import { parquetMetadata, parquetReadObjects } from 'hyparquet/src/index.js';
import { say } from '../../model/localizable.ts';
import { excerpt } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { Table } from '../../model/table.ts';
import { startsWith } from './encoding.ts';
import { isObject } from './jsonl.ts';

const mark = [0x50, 0x41, 0x52, 0x31];
/** A run-length column of a few bytes can claim any number of rows; a desktop holds no more cells than this. */
const mostCells = 200_000_000;

const cellOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isNaN(value) ? null : String(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner));
};

/** Reads a Parquet file (uncompressed, Snappy, gzip or Zstandard) as a table. Nested values become JSON. Failure: `parquet.broken`. */
export const parquetTable = async (name: string, bytes: Uint8Array): Promise<Outcome<Table>> => {
  if (bytes.length === 0) return failed('parquet.broken', say`${name} is empty (0 bytes); expected a Parquet file.`);
  if (!startsWith(bytes, mark))
    return failed('parquet.broken', say`${name} is no Parquet file: its first bytes are not PAR1.`);
  const buffer = bytes.slice().buffer;
  try {
    const metadata = parquetMetadata(buffer);
    const columns = metadata.schema
      .filter(({ num_children }) => num_children === undefined)
      .map((column) => column.name);
    if (Number(metadata.num_rows) * columns.length > mostCells) {
      return failed('parquet.size', say`${name} claims ${metadata.num_rows} rows, more than fit on a desktop.`);
    }
    const file = { byteLength: buffer.byteLength, slice: (start: number, end?: number) => buffer.slice(start, end) };
    const compressors = {
      GZIP: (input: Uint8Array, length: number) => gunzipSync(input, { out: new Uint8Array(length) }),
      ZSTD: (input: Uint8Array, length: number) => decompress(input, new Uint8Array(length)),
    };
    const records: readonly unknown[] = await parquetReadObjects({ file, metadata, compressors });
    return fromRecords(name, records);
  } catch (error) {
    const why = excerpt(error instanceof Error ? error.message : 'unreadable');
    return failed('parquet.broken', say`${name} cannot be read as Parquet: ${why}.`);
  }
};

const fromRecords = (name: string, records: readonly unknown[]): Outcome<Table> => {
  const [first] = records;
  if (!isObject(first)) return failed('table.no-rows', say`${name} holds no rows; expected at least one.`);
  const columns = Object.keys(first);
  return done({
    name,
    columns,
    rows: records.map((record) => columns.map((column) => (isObject(record) ? cellOf(record[column]) : null))),
    lines: Int32Array.from({ length: records.length }, (_, i) => i + 1),
    notes: [],
  });
};
