import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesUnder } from './files.ts';
import { root } from './suite.ts';

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A test file and the helpers under test/ that it comes to import. */
const closureOf = (file: string, found = new Set<string>()): ReadonlySet<string> => {
  found.add(file);
  for (const [, path = ''] of textOf(file).matchAll(/from '(\.[^']+)'/g)) {
    const other = relative(root, join(root, dirname(file), path)).replaceAll('\\', '/');
    if (other.startsWith('test/') && !found.has(other) && existsSync(join(root, other))) closureOf(other, found);
  }
  return found;
};

/** Which mutants there are, and how they are numbered. */
const numbering = ['edits', 'mutants', 'swaps', 'walk'].map((name) => `test/bench/mutation/${name}.ts`);

/** Of every unit test file, what changes whenever it may reach something else: the product, its helpers, or itself did. */
export const testKeys = (): ReadonlyMap<string, string> => {
  const product = createHash('sha256');
  for (const file of [...['shared', 'renderer', 'electron'].flatMap(filesUnder), ...numbering])
    product.update(file).update(textOf(file));
  const base = product.digest('hex');
  const keyOf = (file: string): string => {
    const own = createHash('sha256').update(base);
    for (const one of closureOf(file)) own.update(one).update(textOf(one));
    return own.digest('hex');
  };
  const tests = filesUnder('test').filter((file) => /\.test\.tsx?$/.test(file) && !/^test\/(e2e|bench)\//.test(file));
  return new Map(tests.map((file) => [file, keyOf(file)]));
};
