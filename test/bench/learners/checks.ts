import { type Row, ratioOf } from './rows.ts';

/** Below this the reference is too quick for a ratio to mean anything. */
const worthTiming = 0.05;

export interface Check {
  readonly what: string;
  readonly holds: boolean;
  /** Said for information, not asked for. */
  readonly informs?: boolean;
  readonly detail: string;
}

const named = (rows: readonly Row[], say: (row: Row) => string): string =>
  rows.length === 0 ? 'none' : rows.map((row) => `${row.label} on ${row.data} (${say(row)})`).join('; ');

const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** What must hold of the learners, against the measured rows. */
export const checksOf = (rows: readonly Row[]): readonly Check[] => {
  const timed = rows.filter(
    (row) => row.beside === undefined && (row.theirs?.seconds ?? 0) > worthTiming && ratioOf(row) !== null,
  );
  const ratio = geometricMean(timed.map((row) => ratioOf(row) ?? 1));
  const slower = timed.filter((row) => (ratioOf(row) ?? 1) < 1);
  const gap = (row: Row): number => (row.ours.quality?.auc ?? Number.NaN) - (row.theirs?.quality?.auc ?? Number.NaN);
  const below = rows.filter((row) => row.beside === undefined && row.theirs?.quality && !(gap(row) >= -0.005));
  const recovered = (row: Row): Row | undefined =>
    rows.find((other) => other.beside === row.label && other.data === row.data && gap(other) >= -0.005);
  const worse = below.filter((row) => !recovered(row));
  const objectiveWorse = rows.filter(({ ours, theirs }) => {
    if (ours.objective === null || theirs?.objective === null || theirs?.objective === undefined) return false;
    return ours.objective > theirs.objective + 1e-6 * (1 + Math.abs(theirs.objective));
  });
  const pretending = rows.filter(({ ours }) => ours.converged && ours.certified === false);
  const unfinished = rows.filter(({ ours }) => ours.converged === false);
  return [
    {
      what: `geometric mean of the ratios where metric-learn takes over 50 ms is at least 10 (${timed.length} rows)`,
      holds: ratio >= 10,
      detail: ratio.toFixed(1),
    },
    {
      what: 'no such row is slower',
      holds: slower.length === 0,
      detail: named(slower, (row) => (ratioOf(row) ?? 0).toFixed(2)),
    },
    {
      what: 'AUC is nowhere more than .005 below, with the defaults',
      holds: below.length === 0,
      detail: named(below, (row) => `${gap(row).toFixed(3)}; ${recovered(row)?.label ?? 'not recovered'}`),
    },
    {
      what: 'the same where a row beside names options that recover it',
      holds: worse.length === 0,
      informs: true,
      detail: named(worse, (row) => gap(row).toFixed(3)),
    },
    {
      what: 'the objective is nowhere worse',
      holds: objectiveWorse.length === 0,
      detail: named(objectiveWorse, ({ ours, theirs }) => `${ours.objective} against ${theirs?.objective}`),
    },
    {
      what: 'no row says converged without a certificate that holds',
      holds: pretending.length === 0,
      detail: named(pretending, ({ ours }) => ours.certificate ?? 'none'),
    },
    {
      what: 'every row converged',
      holds: unfinished.length === 0,
      informs: true,
      detail: named(unfinished, ({ ours }) => ours.note),
    },
  ];
};
