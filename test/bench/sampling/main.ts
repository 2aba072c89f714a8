import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { learnerNames } from '../../../shared/learners/learner.ts';
import { type Arm, type Play, play } from './play.ts';
import { armName, report, type Series } from './report.ts';
import { suite } from './tasks.ts';

/**
 * npm run bench:sampling -- [--seeds 10] [--queries 400] [--tasks "wine class,…"] [--arms random/auto,default/auto,…]
 * Every play is kept in out/bench/sampling, so that an interrupted run goes on where it stopped; --fresh plays anew.
 */
const { values: given } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    queries: { type: 'string', default: '400' },
    tasks: { type: 'string', default: Object.keys(suite).join(',') },
    arms: {
      type: 'string',
      default:
        'random/auto,default/auto,random/itml,default/itml,random/bayes,default/bayes,band-epig/bayes,uncertainty-top/bayes,random/mmc,default/mmc,random/rca,default/rca',
    },
    fresh: { type: 'boolean', default: false },
    out: { type: 'string', default: join(import.meta.dirname, 'results.md') },
  },
});

const kept = join(import.meta.dirname, '../../../out/bench/sampling');
mkdirSync(kept, { recursive: true });
const seeds = Number(given.seeds);
const queries = Number(given.queries);
const arms = given.arms.split(',').map((text): Arm => {
  const [strategy = '', wanted] = text.split('/');
  return { strategy, learner: learnerNames.find((name) => name === wanted) ?? 'auto' };
});

const remembered = (file: string, make: () => Play): Play => {
  if (!given.fresh && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const made = make();
  writeFileSync(file, JSON.stringify(made));
  return made;
};

const series: Series[] = [];
for (const name of given.tasks.split(',')) {
  const task = suite[name]?.();
  if (!task) throw new Error(`There is no task "${name}"; there are: ${Object.keys(suite).join(', ')}.`);
  for (const arm of arms) {
    const started = Date.now();
    const plays = Array.from({ length: seeds }, (_, i) => {
      const file = `${name} ${arm.strategy} ${arm.learner} ${queries} ${i + 1}.json`.replaceAll(' ', '-');
      return remembered(join(kept, file), () => play(task, i + 1, arm, queries));
    });
    series.push({ task: name, arm, plays });
    const end = plays.reduce((sum, { marks }) => sum + (marks.at(-1)?.auc ?? 0), 0) / seeds;
    console.error(`${name}, ${armName(arm)}: ${end.toFixed(3)} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  }
}
const text = [
  '# What the sampler saves',
  '',
  `Made by \`npm run bench:sampling\`: ${seeds} seeds, ${queries} queries in batches of 20, one in ten an audit, tested on held-out items.`,
  'Each cell: queries needed · **how many times fewer** [95 % bootstrap over seeds]. Not reached counts as twice the queries given.',
  '"class": same class, 5 % of answers turned round. "graded": a hidden metric, a coin-flip at its boundary. "eggs": recorded answers of people.',
  '',
  report(series, queries),
].join('\n');
console.log(text);
writeFileSync(given.out, text);
