import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { testKeys } from './key.ts';
import type { TestProcess } from './process.ts';
import type { TestEnd } from './runner.ts';
import { root } from './suite.ts';

/** What a test file reaches: numbers of mutants by product file. */
export interface Reach {
  readonly test: string;
  readonly milliseconds: number;
  readonly ok: boolean;
  readonly sites: Readonly<Record<string, readonly number[]>>;
}

const kept = join(root, 'out/bench/mutation');
const store = join(kept, 'reach.json');

const measured = async (files: readonly string[], tests: readonly string[], process: TestProcess) => {
  const folder = mkdtempSync(join(tmpdir(), 'akin-mutation-'));
  const ends: TestEnd[] = [];
  const verdict = await process.run({ kind: 'reach', files, tests, folder }, (end) => ends.push(end));
  process.close();
  if (verdict === 'crashed' || verdict === 'endless') throw new Error(`The tests without a mutant: ${verdict}.`);
  const sites = new Map<string, Reach['sites']>();
  for (const name of readdirSync(folder)) {
    const { test, sites: one } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    sites.set(relative(root, test).replaceAll('\\', '/'), one);
  }
  rmSync(folder, { recursive: true });
  return ends.map((end): Reach => ({ ...end, sites: sites.get(end.test) ?? {} }));
};

/** Which tests reach which mutants of these files; only tests not measured before are run. */
export const reachOf = async (files: readonly string[], process: TestProcess): Promise<readonly Reach[]> => {
  mkdirSync(kept, { recursive: true });
  const known: Record<string, Reach> = existsSync(store) ? JSON.parse(readFileSync(store, 'utf8')) : {};
  const keys = testKeys();
  const unknown = [...keys].filter(([, key]) => !known[key]).map(([test]) => test);
  if (unknown.length > 0) console.error(`Measuring what ${unknown.length} test files reach…`);
  for (const one of unknown.length > 0 ? await measured(files, unknown, process) : [])
    known[keys.get(one.test) ?? ''] = one;
  const wanted = new Set(keys.values());
  const current = Object.fromEntries(Object.entries(known).filter(([key]) => wanted.has(key)));
  writeFileSync(store, JSON.stringify(current));
  return Object.values(current);
};
