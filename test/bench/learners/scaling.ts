import type { LearnerName } from '../../../shared/learners/learner.ts';
import { learners } from '../../../shared/learners/registry.ts';
import { type Dense, zeros } from '../../../shared/numbers/dense.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { problemOf, timeFit } from './ours.ts';
import { noteOf, type Reference } from './reference.ts';
import { drawConstraints } from './split.ts';
import type { Split } from './types.ts';

/** Five classes whose centres differ in a fifth of the dimensions; items are standard normal around them. */
const synthetic = (rows: number, columns: number, pairs: number): Split => {
  const random = createRandom(1).fork(`${rows} × ${columns}`);
  const classes = Int32Array.from({ length: rows }, (_, i) => i % 5);
  const telling = Math.max(2, Math.floor(columns / 5));
  const centres = zeros(5, columns);
  for (let c = 0; c < 5; c++) for (let j = 0; j < telling; j++) centres.data[c * columns + j] = 1.5 * random.normal();
  const items: Dense = zeros(rows, columns);
  classes.forEach((label, i) => {
    for (let j = 0; j < columns; j++) {
      items.data[i * columns + j] = (centres.data[label * columns + j] ?? 0) + random.normal();
    }
  });
  const amounts = { pairs, triplets: pairs, quadruplets: pairs, chunklets: 400 };
  return {
    data: { name: `${rows} × ${columns}`, items, classes },
    seed: 1,
    train: { items, classes },
    test: { items, classes },
    constraints: drawConstraints(items, classes, amounts, random),
  };
};

export interface Sweep {
  readonly title: string;
  readonly sizes: readonly number[];
  readonly learners: readonly LearnerName[];
  readonly make: (size: number) => Split;
}

const byConstraints = ['itml', 'sdml', 'mmc', 'mmc-diagonal', 'lsml', 'scml'] as const;
const byItems = ['lmnn', 'nca', 'mlkr', 'lfda'] as const;

export const sweeps: readonly Sweep[] = [
  {
    title: 'Seconds by dimensions d (1,000 items; 1,000 pairs, triplets or quadruplets)',
    sizes: [10, 25, 50, 100, 200, 400],
    learners: ['covariance', 'rca', ...byConstraints, ...byItems, 'bayes', 'lrml', 'bilinear'],
    make: (d) => synthetic(1000, d, 1000),
  },
  {
    title: 'Seconds by constraints (d = 50; 2,000 items)',
    sizes: [200, 1000, 5000, 20000],
    learners: [...byConstraints, 'bayes', 'lrml', 'bilinear'],
    make: (count) => synthetic(2000, 50, count),
  },
  {
    title: 'Seconds by items (d = 50), for the learners of labels and targets',
    sizes: [500, 2000, 5000],
    learners: byItems,
    make: (items) => synthetic(items, 50, 200),
  },
];

const shown = (seconds: number): string =>
  seconds < 0.0995 ? `${(seconds * 1000).toPrecision(2)} ms` : `${seconds.toPrecision(3)} s`;

/** Options of the reference under which it runs at all on this data. */
const referenceOptions = (learner: LearnerName, constraints: number): Readonly<Record<string, unknown>> =>
  learner === 'sdml' ? { balance_param: 0.1 / constraints } : {};

/** One sweep as a Markdown table; a side that exceeded `limit` is not asked for larger sizes. */
export const sweepTable = async (sweep: Sweep, reference: Reference, limit: number): Promise<string> => {
  const exceeded = new Set<string>();
  const cells = new Map<string, string[]>();
  for (const size of sweep.sizes) {
    const split = sweep.make(size);
    for (const name of sweep.learners) {
      const learner = learners.get(name);
      if (!learner) continue;
      let mine = '–';
      if (!exceeded.has(`our ${name}`)) {
        const { seconds, outcome } = timeFit(learner, problemOf(learner, {}, split));
        mine = outcome.ok
          ? `${shown(seconds)}${outcome.value.report.converged ? '' : ' (not converged)'}`
          : `fails: ${outcome.failure.code}`;
        if (seconds > limit) exceeded.add(`our ${name}`);
      }
      let other = '–';
      if (!['bayes', 'lrml', 'bilinear'].includes(name) && !exceeded.has(name)) {
        const constraints = split.constraints.pairs?.left.length ?? 1;
        const answer = await reference.fit(name, referenceOptions(name, constraints), split, limit);
        if (answer.timedOut) exceeded.add(name);
        const times = answer.seconds?.[Math.floor(answer.seconds.length / 2)];
        other = times === undefined || answer.error ? noteOf(answer, limit) : shown(times);
      }
      cells.set(name, [...(cells.get(name) ?? []), `${mine} / ${other}`]);
      console.error(`${sweep.title.slice(0, 24)}… ${size} ${name}: ${mine} / ${other}`);
    }
  }
  return [
    `### ${sweep.title}`,
    '',
    `Akin / metric-learn; a fit over ${limit} s ends that learner's line.`,
    '',
    `| learner | ${sweep.sizes.join(' | ')} |`,
    `|---|${sweep.sizes.map(() => '---|').join('')}`,
    ...[...cells].map(([name, row]) => `| ${name} | ${row.join(' | ')} |`),
  ].join('\n');
};
