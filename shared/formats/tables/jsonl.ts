import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { excerpt } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import type { Table } from '../../model/table.ts';
import { decodeText } from './encoding.ts';

const yieldEvery = 4000;

/** One value as a cell; nested values keep their JSON. */
const cellOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
};

const parseLine = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Whether a value out of JSON is an object: neither null nor an array. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads JSON Lines: one object a line, its keys the columns; a key that a line lacks is an empty cell.
 * Columns come in the order in which they are first seen. Failures: `jsonl.line` names the line.
 */
export function* jsonlSteps(name: string, bytes: Uint8Array): Generator<Progress, Outcome<Table>, void> {
  const decoded = decodeText(name, bytes, say`one JSON object a line`);
  if (!decoded.ok) return decoded;
  const sourceLines = decoded.value.text.split('\n');
  const columns = new Map<string, number>();
  const rows: (string | null)[][] = [];
  const lines: number[] = [];
  for (const [i, source] of sourceLines.entries()) {
    if (i % yieldEvery === yieldEvery - 1)
      yield { fraction: i / sourceLines.length, message: say`${rows.length} rows read` };
    if (source.trim() === '') continue;
    const value = parseLine(source);
    if (!isObject(value)) {
      return failed(
        'jsonl.line',
        say`${name}, line ${i + 1}: expected one JSON object, found ${excerpt(source.trim())}.`,
      );
    }
    const row: (string | null)[] = [];
    for (const [key, field] of Object.entries(value)) {
      const at = columns.get(key) ?? columns.size;
      columns.set(key, at);
      while (row.length < at) row.push(null);
      row[at] = cellOf(field);
    }
    rows.push(row);
    lines.push(i + 1);
  }
  if (rows.length === 0) return failed('table.no-rows', say`${name} holds no JSON object; expected one a line.`);
  for (const row of rows) while (row.length < columns.size) row.push(null);
  return done({
    name,
    columns: [...columns.keys()],
    rows,
    lines: Int32Array.from(lines),
    notes: decoded.value.notes,
  });
}
