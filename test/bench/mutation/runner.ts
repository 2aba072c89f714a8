import { join, relative } from 'node:path';
import type { TestModule } from 'vitest/node';
import { planted, probed } from './edits.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { Patience } from './patience.ts';
import { openSuite, root } from './suite.ts';
import type { Verdict } from './verdict.ts';

/** What the hunter asks of this process; it reports when a test file ended, and when all have. */
export type Task =
  | {
      readonly kind: 'reach';
      readonly files: readonly string[];
      readonly tests: readonly string[];
      readonly folder: string;
    }
  | {
      readonly kind: 'mutant';
      readonly file: string;
      readonly mutant: Mutant;
      readonly tests: readonly string[];
      /** Milliseconds of computing that no test file needs. */
      readonly patience: number;
    };

export interface TestEnd {
  readonly test: string;
  readonly milliseconds: number;
  readonly ok: boolean;
}

export type Report = ({ readonly kind: 'ended' } & TestEnd) | { readonly kind: 'done'; readonly verdict: Verdict };

const send = (report: Report): void => void process.send?.(report);

const patience = new Patience(() => send({ kind: 'done', verdict: 'endless' }));

const named = (file: string): string => relative(root, file).replaceAll('\\', '/');

/** The file with every mutant's site marked. */
const withProbes = (files: ReadonlySet<string>) => (path: string, code: string) =>
  files.has(named(path)) ? probed(named(path), code, mutantsOf(path, code)) : null;

let current: Extract<Task, { kind: 'mutant' }> | null = null;

const onTestModuleEnd = (module: TestModule): void => {
  patience.refresh();
  const { duration } = module.diagnostic();
  send({ kind: 'ended', test: named(module.moduleId), milliseconds: duration, ok: module.ok() });
};

/** One vitest for all mutants; a run for the reach has its own, since its files are all changed. */
const open = async (task: Task) => {
  const reporters = [{ onTestModuleEnd }];
  const vitest = await (task.kind === 'reach'
    ? openSuite(withProbes(new Set(task.files)), {
        reporters,
        setupFiles: [join(import.meta.dirname, 'reach-setup.ts')],
        env: { AKIN_REACHED: task.folder },
      })
    : openSuite((path, code) => (named(path) === current?.file ? planted(code, current.mutant) : null), {
        reporters,
        bail: 1,
      }));
  const specifications = await vitest.globTestSpecifications();
  return { vitest, specifications: new Map(specifications.map((one) => [named(one.moduleId), one])) };
};

let suite: ReturnType<typeof open> | null = null;

const run = async (task: Task): Promise<void> => {
  suite ??= open(task);
  const { vitest, specifications } = await suite;
  const stale = [current?.file, task.kind === 'mutant' ? task.file : undefined];
  current = task.kind === 'mutant' ? task : null;
  for (const file of stale) if (file !== undefined) vitest.invalidateFile(join(root, file));
  if (task.kind === 'mutant') patience.limit(task.patience);
  const tests = task.tests.flatMap((test) => specifications.get(test) ?? []);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests);
  patience.limit(Number.POSITIVE_INFINITY);
  const passed = unhandledErrors.length === 0 && testModules.every((module) => module.ok());
  send({ kind: 'done', verdict: passed ? 'passed' : 'failed' });
};

process.on('message', (task: Task) => {
  run(task).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

// Nobody is left to answer to.
process.on('disconnect', () => process.exit());
