import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { checksOf } from './checks.ts';
import { contests, whyBelow } from './contests.ts';
import { dataSetNames, loadDataSet } from './data.ts';
import { oursOn } from './ours.ts';
import { Reference } from './reference.ts';
import { averaged, type Row, ratioOf, tableOf } from './rows.ts';
import { sweeps, sweepTable } from './scaling.ts';
import { splitOf } from './split.ts';
import { theirsOn } from './theirs.ts';
import type { Result } from './types.ts';

/**
 * npm run bench:learners: every learner beside metric-learn 0.7.0, on the same training items and constraints, measured
 * on items that neither has seen. `--data` and `--learners` take lists, `--splits N` (3), `--no-scaling`, `--limit S`.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: dataSetNames.join() },
    learners: { type: 'string', default: '' },
    splits: { type: 'string', default: '3' },
    limit: { type: 'string', default: '120' },
    'no-scaling': { type: 'boolean', default: false },
    out: { type: 'string', default: 'test/bench/learners/results.md' },
  },
});

const limit = Number(values.limit);
const wanted = values.learners === '' ? null : new Set(values.learners.split(','));
const running = contests.filter(({ learner }) => !wanted || wanted.has(learner));
const reference = await Reference.start();
const { metricLearn, scikitLearn, numpy, python, blas } = reference.settings;
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
const versions = `metric-learn ${metricLearn}, scikit-learn ${scikitLearn}, numpy ${numpy}, Python ${python}; BLAS and threads: ${blas}`;
console.log(`${machine}\n${versions}`);

const rows: Row[] = [];
for (const name of values.data.split(',')) {
  const data = await loadDataSet(name);
  const splits = Array.from({ length: Number(values.splits) }, (_, i) => splitOf(data, i + 1));
  const references = new Map<string, Result | null>();
  for (const contest of running) {
    const ours = splits.map((split) => oursOn(contest, split));
    const theirs = [];
    for (const split of splits) {
      const result = await theirsOn(contest, split, reference, limit);
      if (result) theirs.push(result);
    }
    const measured = theirs.length > 0 ? averaged(theirs) : null;
    references.set(contest.label, measured);
    const row = {
      label: contest.label,
      data: name,
      ours: averaged(ours),
      theirs: contest.beside === undefined ? measured : (references.get(contest.beside) ?? null),
      ...(contest.beside === undefined ? {} : { beside: contest.beside }),
    };
    rows.push(row);
    console.error(`${name} ${contest.label}: ratio ${ratioOf(row)?.toPrecision(3) ?? '–'}`);
  }
}

const checks = checksOf(rows);
const sections = [
  '# Learners beside metric-learn 0.7.0',
  `Written by \`npm run bench:learners\`. ${machine}. ${versions}.`,
  `70 % of each class to learn from (400 pairs, 1,000 triplets, 1,000 quadruplets or 100 chunklets of two, drawn from labels), the rest to measure on; mean of ${values.splits} splits. Both sides get the same standardised items and constraints and run with their defaults; seconds are the median of several warm runs (one run where it takes over 5 s). Of two figures Akin's is the first.`,
  tableOf(rows),
  '## Must hold',
  checks
    .map(
      ({ what, holds, informs, detail }) =>
        `- ${holds ? 'holds' : informs ? 'for information' : 'DOES NOT HOLD'}: ${what}: ${detail}`,
    )
    .join('\n'),
  '### Where the AUC is lower',
  whyBelow,
];
if (!values['no-scaling']) {
  sections.push('## Scaling');
  for (const sweep of sweeps) sections.push(await sweepTable(sweep, reference, Math.min(limit, 30)));
}
reference.stop();
const text = `${sections.join('\n\n')}\n`;
console.log(text);
writeFileSync(values.out, text);
process.exitCode = checks.every(({ holds, informs }) => holds || informs) ? 0 : 1;
