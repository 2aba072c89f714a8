import type { Interval } from '../../../shared/evaluation/measures/interval.ts';
import { forecast } from '../../../shared/evaluation/stopping/forecast.ts';
import { observations, type Play } from './play.ts';
import { referenceArm } from './reference.ts';
import { type Comparison, type Curves, meanSaving, type Saving, saving } from './savings.ts';

/** Plays of one arm on one task, by seed. */
export interface Series {
  readonly task: string;
  readonly arm: { readonly strategy: string; readonly learner: string };
  readonly plays: readonly Play[];
}

type Arm = Series['arm'];

export const armName = ({ strategy, learner }: Arm): string => `${strategy} + ${learner}`;

const curvesOf = ({ plays }: Series): Curves => ({
  queries: plays[0]?.marks.map(({ queries }) => queries) ?? [],
  auc: plays.map(({ marks }) => marks.map(({ auc }) => auc)),
});

const number = (value: number | null, digits: number): string => (value === null ? '—' : value.toFixed(digits));
const within = (interval: Interval | null): string =>
  interval ? ` [${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}]` : '';
const asked = (queries: number | null): string => (queries === null ? 'not reached' : queries.toFixed(0));

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What is held against an outside reference; the other strategies are held against random questions. */
const ofDefault = ['random', 'default'];

const savingsTable = (title: string, series: readonly Series[], reference: Arm, charge: 'needed' | 'all'): string[] => {
  const ofArm = (arm: Arm) => series.filter((one) => armName(one.arm) === armName(arm));
  const arms = [...new Map(series.map(({ arm }) => [armName(arm), arm])).values()].filter((arm) =>
    charge === 'all'
      ? armName(arm) !== armName(reference) && ofDefault.includes(arm.strategy)
      : arm.learner === reference.learner && arm.strategy !== reference.strategy,
  );
  const lines = [`### ${title}`, '', row(['task', 'AUC to reach', armName(reference), ...arms.map(armName)])];
  lines.push(row(new Array<string>(arms.length + 3).fill('---')));
  const compared = new Map<string, Comparison[]>();
  for (const base of ofArm(reference)) {
    const cells: string[] = [];
    let first: Saving | null = null;
    for (const arm of arms) {
      const other = ofArm(arm).find(({ task }) => task === base.task);
      if (!other || other.plays.length !== base.plays.length) {
        cells.push('');
        continue;
      }
      const comparison = { reference: curvesOf(base), arm: curvesOf(other), charge };
      const found = saving(comparison);
      first ??= found;
      compared.set(armName(arm), [...(compared.get(armName(arm)) ?? []), comparison]);
      cells.push(`${asked(found.arm)} · **${found.ratio.toFixed(2)}**${within(found.interval)}`);
    }
    lines.push(row([base.task, number(first?.goal ?? null, 3), asked(first?.reference ?? null), ...cells]));
  }
  lines.push(
    row([
      'geometric mean',
      '',
      '',
      ...arms.map((arm) => {
        const { ratio, interval } = meanSaving(compared.get(armName(arm)) ?? []);
        return `**${ratio.toFixed(2)}**${within(interval)}`;
      }),
    ]),
    '',
  );
  return lines;
};

/** The checkpoints of the second half: between them a simulation keeps the calibration that it has, the app for 30 answers at most. */
const calibratedAt = (queries: number): readonly number[] => [queries / 2, (3 * queries) / 4, queries];

const miscalibrationOf = ({ plays }: Series, at: number): number | null =>
  average(
    plays.flatMap(({ marks }) =>
      marks.flatMap(({ queries, calibrationError }) =>
        calibratedAt(at).includes(queries) && calibrationError !== null ? [calibrationError] : [],
      ),
    ),
  );

/** Mean over the tasks of each arm that has a calibration. */
const miscalibrations = (series: readonly Series[], at: number): readonly string[] =>
  [...new Set(series.map(({ arm }) => armName(arm)))].flatMap((arm) => {
    const errors = series.flatMap((one) => {
      const error = armName(one.arm) === arm ? miscalibrationOf(one, at) : null;
      return error === null ? [] : [error];
    });
    return errors.length === 0 ? [] : [`${arm} ${number(average(errors), 3)}`];
  });

const ends = (series: readonly Series[], at: number): string[] => [
  `### AUC after ${at} queries`,
  '',
  row(['task', 'arm', 'mean', 'seeds', `calibration error at ${calibratedAt(at).join(', ')}`]),
  row(new Array<string>(5).fill('---')),
  ...series.map((one) => {
    const { task, arm, plays } = one;
    const marks = plays.flatMap((play) => play.marks);
    const end = average(marks.filter(({ queries }) => queries === at).map(({ auc }) => auc));
    return row([task, armName(arm), number(end, 3), `${plays.length}`, number(miscalibrationOf(one, at), 3)]);
  }),
  '',
];

/** Forecasts made half-way, held against what the audits' own truth then was. */
const forecastHits = (series: readonly Series[]): readonly boolean[] =>
  series.flatMap(({ plays }) =>
    plays.flatMap(({ marks }, seed) => {
      const half = (marks.at(-1)?.queries ?? 0) / 2;
      const before = observations(marks.filter(({ queries }) => queries <= half));
      const made = forecast(before, seed, [100, 200]) ?? [];
      const from = before.at(-1)?.judgements ?? 0;
      return made.flatMap(({ more, low, high }) => {
        const then = marks.find(({ queries }) => queries >= from + more);
        return then ? [then.accuracy >= low && then.accuracy <= high] : [];
      });
    }),
  );

const share = (hits: readonly boolean[]): string =>
  hits.length === 0 ? '—' : `${((100 * hits.filter(Boolean).length) / hits.length).toFixed(1)} % of ${hits.length}`;

const honesty = (series: readonly Series[], queries: number): string[] => {
  const looked = series.flatMap(({ plays }) =>
    plays.flatMap(({ marks }) =>
      marks.filter(({ audited }, i) => audited !== null && audited.low !== marks[i - 1]?.audited?.low),
    ),
  );
  const covered = looked.map(
    ({ accuracy, audited }) => audited !== null && accuracy >= audited.low && accuracy <= audited.high,
  );
  return [
    '### Honesty',
    '',
    `- 95 % audit intervals that held the accuracy on random queries of the pool: ${share(covered)} (wanted: 93 %).`,
    `- Calibration error from half-way on, mean over the tasks: ${miscalibrations(series, queries).join('; ')} (wanted: 0.050).`,
    `- 90 % forecast intervals, made half-way, that held what then happened: ${share(forecastHits(series))} (wanted: 85 %).`,
    '',
  ];
};

/** The whole report in Markdown. */
export const report = (series: readonly Series[], queries: number): string => {
  const learners = [...new Set(series.map(({ arm }) => arm.learner))];
  const has = (arm: Arm): boolean => series.some((one) => armName(one.arm) === armName(arm));
  return [
    ...learners
      .filter((learner) => learner !== referenceArm.learner)
      .map((learner) => ({ strategy: 'random', learner }))
      .filter(has)
      .flatMap((reference) =>
        savingsTable(
          `Queries needed for what random reaches, learner ${reference.learner}`,
          series,
          reference,
          'needed',
        ),
      ),
    ...(has(referenceArm)
      ? savingsTable(`Against ${queries} random questions and metric-learn's ITML`, series, referenceArm, 'all')
      : []),
    ...ends(series, queries),
    ...honesty(series, queries),
  ].join('\n');
};
