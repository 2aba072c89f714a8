import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { newestOf, workerThreads } from '../../../electron/window/worker-priority.ts';

let table = '';

afterEach(() => rmSync(table, { recursive: true, force: true }));

/** A table of processes with one process and these threads. */
const tableOf = (threads: Readonly<Record<string, string>>): string => {
  table = mkdtempSync(join(tmpdir(), 'akin-table-'));
  for (const [id, name] of Object.entries(threads)) {
    mkdirSync(join(table, '7', 'task', id), { recursive: true });
    writeFileSync(join(table, '7', 'task', id, 'comm'), `${name}\n`);
  }
  return table;
};

describe('the threads of a window', () => {
  it('that belong to workers are found, and none that paints', () => {
    const threads = {
      7: 'electron',
      8: 'Compositor',
      9: 'DedicatedWorker',
      10: 'ThreadPoolForeg',
      12: 'DedicatedWorker',
    };
    expect([...workerThreads(7, tableOf(threads))].sort((a, b) => a - b)).toEqual([9, 12]);
  });

  it('begun last are told by the highest number, and by none where there are none', () => {
    expect(newestOf([9, 12, 10])).toBe(12);
    expect(newestOf([])).toBeUndefined();
  });

  it('are none where the process has gone, or the system keeps no such table', () => {
    expect(workerThreads(8, tableOf({ 7: 'electron' }))).toEqual([]);
    expect(workerThreads(7, join(table, 'nowhere'))).toEqual([]);
  });
});
