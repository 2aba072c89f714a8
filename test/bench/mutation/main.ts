import { parseArgs } from 'node:util';
import { filesUnder } from './files.ts';
import { judged, type Target, targetsIn } from './hunt.ts';
import { TestProcess } from './process.ts';
import { type Reach, reachOf } from './reach.ts';
import { sampleOf } from './sample.ts';
import type { Verdict } from './verdict.ts';

/**
 * npm run bench:mutation -- [--folder evaluation] [--file typical] [--count 60] [--seed 1] [--list] [--quick 3]
 * How many mutants, of those that a unit test evaluates, make one fail: code that can be changed without any test noticing is
 * not tested. A sample of each folder; --count 0 takes all.
 * --quick leaves out test files that take longer than so many seconds: a lower bound, in a fraction of the time.
 * What each test reaches is kept in out/bench/mutation; nothing else is written.
 */
const folders = {
  learners: 'shared/learners',
  sampling: 'shared/sampling',
  evaluation: 'shared/evaluation',
  features: 'shared/features',
  session: 'renderer/session',
} as const;

const { values: given } = parseArgs({
  options: {
    folder: { type: 'string', default: Object.keys(folders).join(',') },
    file: { type: 'string', default: '' },
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    quick: { type: 'string', default: 'Infinity' },
    list: { type: 'boolean', default: false },
  },
});

const tests = new TestProcess();

const told = ({ file, line, mutant: { before, after } }: Target): string => {
  const short = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 80);
  return `${file}:${line}  ${short(before)}  ->  ${after === ';' ? '(removed)' : short(after)}`;
};

/** Were a token put in its own place to fail, no figure would mean anything. */
const assertHarmless = async (target: Target): Promise<void> => {
  const verdict = await judged({ ...target, mutant: { ...target.mutant, after: target.mutant.before } }, tests);
  if (verdict !== 'passed') throw new Error(`The tests of ${target.file} without a mutant: ${verdict}.`);
};

try {
  const reach = await reachOf(Object.values(folders).flatMap(filesUnder), tests);
  for (const { test } of reach.filter(({ ok }) => !ok)) console.log(`left out, since it fails as it is: ${test}`);
  const wanted = given.folder.split(',');
  for (const [name, folder] of Object.entries(folders).filter(([one]) => wanted.includes(one))) {
    const all = targetsIn(folder, reach).filter(({ file }) => file.includes(given.file));
    const reached = all.filter(({ tests: reaching }) => reaching.length > 0);
    const isQuick = ({ milliseconds }: Reach): boolean => milliseconds < 1000 * Number(given.quick);
    const sample = sampleOf(reached, Number(given.count) || reached.length, Number(given.seed)).map((target) => ({
      ...target,
      tests: target.tests.filter(isQuick),
    }));
    const [first] = sample;
    if (first) await assertHarmless(first);
    const count: Record<Verdict, number> = { passed: 0, failed: 0, crashed: 0, endless: 0 };
    for (const target of sample) {
      const verdict = await judged(target, tests);
      count[verdict]++;
      if (given.list && verdict === 'passed') console.log(`  survived: ${told(target)}`);
    }
    const killed = sample.length - count.passed;
    const share = Math.round((100 * killed) / Math.max(1, sample.length));
    console.log(
      `${name}: ${killed} of ${sample.length} killed (${share} %; ${count.endless} by no end, ${count.crashed} by a crash); ` +
        `tests reach ${reached.length} of ${all.length}`,
    );
  }
} finally {
  tests.close();
}
