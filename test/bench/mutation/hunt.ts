import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesUnder } from './files.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import type { TestProcess } from './process.ts';
import type { Reach } from './reach.ts';
import { root } from './suite.ts';
import type { Verdict } from './verdict.ts';

export interface Target {
  readonly file: string;
  readonly line: number;
  readonly mutant: Mutant;
  /** Tests that reach it, those first that are likeliest to fail soon. */
  readonly tests: readonly Reach[];
}

/** The file's own tests first, then the quickest. */
const inOrder = (file: string, tests: readonly Reach[]): readonly Reach[] => {
  const own = ({ test }: Reach): number => (basename(test).replace(/\.test\.tsx?$/, '.ts') === basename(file) ? 0 : 1);
  return [...tests].sort((a, b) => own(a) - own(b) || a.milliseconds - b.milliseconds);
};

/** Every mutant of a folder's files, with the tests that reach it. */
export const targetsIn = (folder: string, reach: readonly Reach[]): readonly Target[] => {
  const sound = reach.filter(({ ok }) => ok);
  return filesUnder(folder).flatMap((file) => {
    const code = readFileSync(join(root, file), 'utf8');
    const reaching = sound.map((one) => ({ one, sites: new Set(one.sites[file]) }));
    return mutantsOf(file, code).map((mutant, number) => ({
      file,
      line: code.slice(0, mutant.start).split('\n').length,
      mutant,
      tests: inOrder(
        file,
        reaching.filter(({ sites }) => sites.has(number)).map(({ one }) => one),
      ),
    }));
  });
};

/** Beside five times what the slowest test took: enough for vitest to begin. */
const grace = 10_000;

export const judged = async ({ file, mutant, tests }: Target, process: TestProcess): Promise<Verdict> =>
  tests.length === 0
    ? 'passed'
    : process.run({
        kind: 'mutant',
        file,
        mutant,
        tests: tests.map(({ test }) => test),
        patience: grace + 5 * Math.max(...tests.map(({ milliseconds }) => milliseconds)),
      });
