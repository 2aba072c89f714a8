import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { learnerNames } from '../../../shared/learners/learner.ts';
import { learners } from '../../../shared/learners/registry.ts';
import { strategyByName } from '../../../shared/sampling/registry.ts';
import { strategyNames } from '../../../shared/sampling/strategy.ts';
import { Reference } from '../learners/reference.ts';
import { type Arm, type Play, play } from './play.ts';
import { referenceArm, referencePlay } from './reference.ts';
import { armName, report, type Series } from './report.ts';
import { suite, type Task } from './tasks.ts';

/**
 * npm run bench:sampling -- [--seeds 10] [--first 5] [--queries 400] [--tasks "wine class,…"] [--arms random/auto,default/auto,…] [--kept]
 * Without --arms: what people get, and every strategy with four learners, which takes hours.
 * The defaults were chosen on seeds 1 to 4, what ITML and RCA are asked on 5 to 14 too; a fair figure begins at a later one. Every play is kept in out/bench/sampling, so that
 * an interrupted run goes on where it stopped; --fresh plays anew, --kept plays nothing and reports each task over the seeds that all of its arms have.
 */
const everyArm = [
  'random/auto',
  'default/auto',
  ...['itml', 'mmc', 'rca', 'bayes'].flatMap((learner) => strategyNames.map((strategy) => `${strategy}/${learner}`)),
];

const { values: given } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    first: { type: 'string', default: '5' },
    queries: { type: 'string', default: '400' },
    tasks: { type: 'string', default: Object.keys(suite).join(',') },
    arms: { type: 'string', default: everyArm.join(',') },
    fresh: { type: 'boolean', default: false },
    kept: { type: 'boolean', default: false },
    out: { type: 'string', default: join(import.meta.dirname, 'results.md') },
  },
});

type Maker = () => Play | Promise<Play>;

const kept = join(import.meta.dirname, '../../../out/bench/sampling');
mkdirSync(kept, { recursive: true });
const first = Number(given.first);
const seeds = Array.from({ length: Number(given.seeds) }, (_, i) => first + i);
const queries = Number(given.queries);
const arms = given.arms.split(',').map((text): Arm => {
  const [strategy = '', wanted] = text.split('/');
  return { strategy, learner: learnerNames.find((name) => name === wanted) ?? 'auto' };
});

const fileOf = (task: string, { strategy, learner }: Series['arm'], seed: number): string =>
  join(kept, `${task} ${strategy} ${learner} ${queries} ${seed}.json`.replaceAll(' ', '-'));

const remembered = async (file: string, make: Maker): Promise<Play> => {
  if (!given.fresh && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const made = await make();
  writeFileSync(file, JSON.stringify(made));
  return made;
};

const isKept = (task: string, arm: Series['arm'], seed: number): boolean => existsSync(fileOf(task, arm, seed));

/** Whether the arm can play at all: not every learner learns from triplets, nor does every strategy ask both kinds. */
const canPlay = ({ strategy, learner }: Arm, { kind }: Task): boolean =>
  (learner === 'auto' || learners.get(learner)?.accepts.includes(kind === 'pair' ? 'pairs' : 'triplets') === true) &&
  strategyByName(strategy)?.kinds.includes(kind) === true;

const armsOf = (task: Task): readonly Arm[] =>
  arms.filter((arm) => canPlay(arm, task) && (!given.kept || seeds.some((seed) => isKept(task.name, arm, seed))));

const seedsOf = (task: Task): readonly number[] =>
  given.kept ? seeds.filter((seed) => armsOf(task).every((arm) => isKept(task.name, arm, seed))) : seeds;

const series: Series[] = [];
const add = async (task: Task, arm: Series['arm'], make: (seed: number) => ReturnType<Maker>): Promise<void> => {
  const started = Date.now();
  const plays: Play[] = [];
  for (const seed of seedsOf(task)) plays.push(await remembered(fileOf(task.name, arm, seed), () => make(seed)));
  series.push({ task: task.name, arm, plays });
  const end = plays.reduce((sum, { marks }) => sum + (marks.at(-1)?.auc ?? 0), 0) / plays.length;
  console.error(`${task.name}, ${armName(arm)}: ${end.toFixed(3)} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
};

const outside = await Reference.start();
for (const name of given.tasks.split(',')) {
  const task = suite[name]?.();
  if (!task) throw new Error(`There is no task "${name}"; there are: ${Object.keys(suite).join(', ')}.`);
  for (const arm of armsOf(task)) await add(task, arm, (seed) => play(task, seed, arm, queries));
  const random = series.find(({ task: of, arm }) => of === name && arm.strategy === 'random');
  const mayRefer = !given.kept || seedsOf(task).every((seed) => isKept(name, referenceArm, seed));
  if (random && task.kind === 'pair' && mayRefer)
    await add(task, referenceArm, (seed) =>
      referencePlay(outside, task, seed, random.plays[seedsOf(task).indexOf(seed)]),
    );
}
outside.stop();
const text = [
  '# What the sampler saves',
  '',
  `Made by \`npm run bench:sampling\`: ${seeds.length} seeds at most (from ${first} on; the defaults were chosen on 1 to 4, what ITML and RCA are asked also on 5 to 14), ${queries} queries in batches of 20, one in ten an audit, tested on held-out items.`,
  'Each cell: queries needed · **how many times fewer** [95 % bootstrap over seeds]. Not reached counts as twice the queries given.',
  'Calibration error: mean distance of P(similar) and the share that came true on held-out items, answers without slips, over ten bins.',
  '"class": same class, 5 % of answers turned round. "graded": a hidden metric, a coin-flip at its boundary. "eggs": recorded answers of people.',
  '',
  report(series, queries),
].join('\n');
console.log(text);
writeFileSync(given.out, text);
