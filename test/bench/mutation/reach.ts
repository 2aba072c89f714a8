import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from './files.ts';
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

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const isElsewhere = (file: string): boolean => /^test\/(e2e|bench)\//.test(file);
/** Which mutants there are, and how they are numbered. */
const isNumbering = (file: string): boolean => /^test\/bench\/mutation\/(edits|mutants|swaps|walk)\.ts$/.test(file);

/** A test's reach holds while the product, the helpers of tests and the test itself are what they were. */
const keysOf = (): ReadonlyMap<string, string> => {
  const everything = ['shared', 'renderer', 'electron', 'test'].flatMap(filesUnder);
  const all = everything.filter((file) => !isElsewhere(file) || isNumbering(file));
  const common = createHash('sha256');
  for (const file of all) if (!isTest(file)) common.update(file).update(readFileSync(join(root, file)));
  const base = common.digest('hex');
  const keyOf = (file: string): string =>
    createHash('sha256')
      .update(base)
      .update(file)
      .update(readFileSync(join(root, file)))
      .digest('hex');
  return new Map(all.filter(isTest).map((file) => [file, keyOf(file)]));
};

const measured = async (files: readonly string[], tests: readonly string[], process: TestProcess) => {
  const folder = mkdtempSync(join(kept, 'run-'));
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
  const keys = keysOf();
  const unknown = [...keys].filter(([, key]) => !known[key]).map(([test]) => test);
  if (unknown.length > 0) console.error(`Measuring what ${unknown.length} test files reach…`);
  for (const one of unknown.length > 0 ? await measured(files, unknown, process) : [])
    known[keys.get(one.test) ?? ''] = one;
  const wanted = new Set(keys.values());
  const current = Object.fromEntries(Object.entries(known).filter(([key]) => wanted.has(key)));
  writeFileSync(store, JSON.stringify(current));
  return Object.values(current);
};
