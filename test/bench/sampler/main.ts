import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { z } from 'zod';
import type { Run } from './choose.ts';

/**
 * node build/bench.mjs sampler [--items 100000] [--features 50] [--rounds 2] [--node]
 * CPU time, longest step and memory of choosing the next 20 queries with `default`, in a worker thread of this Node and of
 * the app's Electron (unless --node), each beside seeing every item once through a metric, measured in the same run.
 */
const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '100000' },
    features: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '2' },
    node: { type: 'boolean', default: false },
  },
});

const checkout = join(import.meta.dirname, '../../..');
const budget = { milliseconds: 1000, mebibytes: 300 };

const electron = (): string =>
  z.object({ executable: z.string() }).parse(JSON.parse(readFileSync(join(checkout, 'out', 'runtime.json'), 'utf8')))
    .executable;

const bundled = async (folder: string): Promise<string> => {
  await build({
    configFile: false,
    root: checkout,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'choose.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node16',
      minify: false,
      rolldownOptions: { external: [/^node:/], output: { format: 'cjs', entryFileNames: 'choose.cjs' } },
    },
  });
  return join(folder, 'choose.cjs');
};

interface Named extends Run {
  readonly runtime: string;
}

const runUnder = (runtime: string, executable: string, script: string): Named => ({
  runtime,
  ...JSON.parse(
    execFileSync(executable, [script, values.items, values.features, values.rounds], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
    }),
  ),
});

const rowsOf = ({ runtime, baseline, measured }: Named): readonly string[] =>
  measured.map(({ truth, answers, round, cpu, longest, memory }) => {
    const cells = [
      runtime,
      `${truth}, ${answers} answers${round === 0 ? ', first time' : ''}`,
      `${cpu.toFixed(0)} ms`,
      `${(cpu / baseline).toFixed(2)} ×`,
      `${longest.toFixed(0)} ms`,
      `${(memory / 2 ** 20).toFixed(0)} MiB`,
    ];
    return `| ${cells.join(' | ')} |`;
  });

const verdict = (what: string, value: number, limit: number, unit: string): string =>
  `${what}: ${value.toFixed(0)} ${unit}, ${value < limit ? 'under' : 'NOT UNDER'} ${limit} ${unit}`;

const folder = mkdtempSync(join(tmpdir(), 'akin-sampler-'));
try {
  const script = await bundled(folder);
  const runs = [
    runUnder('Node', process.execPath, script),
    ...(values.node ? [] : [runUnder('Electron', electron(), script)]),
  ];
  const all = runs.flatMap(({ measured }) => measured);
  const lines = [
    `The next 20 queries out of ${values.items} items of ${values.features} features, chosen by default in a worker thread.`,
    ...runs.map(
      ({ runtime, baseline }) => `${runtime}: one look at every item takes ${baseline.toFixed(0)} ms of CPU.`,
    ),
    '',
    '| runtime | known | CPU time | of one look at every item | longest step | memory on top |',
    '|---|---|---|---|---|---|',
    ...runs.flatMap(rowsOf),
    '',
    verdict('most CPU time', Math.max(...all.map(({ cpu }) => cpu)), budget.milliseconds, 'ms'),
    verdict('most memory on top', Math.max(...all.map(({ memory }) => memory)) / 2 ** 20, budget.mebibytes, 'MiB'),
  ];
  console.log(lines.join('\n'));
} finally {
  rmSync(folder, { recursive: true });
}
