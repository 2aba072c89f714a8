import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { marksName } from './edits.ts';

/** Runs in each test file's own thread: keeps the marks that probed code sets, and writes them down at the end. */
const reached = new Map<string, Uint8Array>();

Object.assign(globalThis, {
  [marksName]: (file: string, sites: number): Uint8Array => {
    const marks = reached.get(file) ?? new Uint8Array(sites);
    reached.set(file, marks);
    return marks;
  },
});

afterAll(() => {
  const sites: Record<string, readonly number[]> = {};
  for (const [file, marks] of reached) sites[file] = [...marks.keys()].filter((site) => marks[site] === 1);
  const folder = process.env['AKIN_REACHED'] ?? '';
  writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify({ test: expect.getState().testPath, sites }));
});
