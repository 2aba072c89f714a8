import type { Quality, Result } from './types.ts';

/** One learner on one data set, averaged over the splits. */
export interface Row {
  readonly label: string;
  readonly data: string;
  readonly ours: Result;
  readonly theirs: Result | null;
  /** The row whose reference result is repeated here. */
  readonly beside?: string;
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length > 0 && known.length === values.length ? known.reduce((a, b) => a + b, 0) / known.length : null;
};

const meanQuality = (results: readonly Result[]): Quality | null => {
  const qualities = results.map(({ quality }) => quality).filter((quality) => quality !== null);
  if (qualities.length < results.length) return null;
  return {
    auc: mean(qualities.map(({ auc }) => auc)) ?? Number.NaN,
    nearest: mean(qualities.map(({ nearest }) => nearest)) ?? Number.NaN,
    triplets: mean(qualities.map(({ triplets }) => triplets)) ?? Number.NaN,
  };
};

/** The mean over splits; words and doubts of any split stand for all. */
export const averaged = (results: readonly Result[]): Result => ({
  seconds: mean(results.map(({ seconds }) => seconds)),
  quality: meanQuality(results),
  objective: mean(results.map(({ objective }) => objective)),
  converged: results.every(({ converged }) => converged !== null) ? results.every(({ converged }) => converged) : null,
  note: results.find(({ note }) => note !== '')?.note ?? '',
  ...(results[0]?.certificate === undefined
    ? {}
    : {
        certificate: results.find(({ certified }) => !certified)?.certificate ?? results[0].certificate,
        certified: results.every(({ certified }) => certified),
      }),
});

export const ratioOf = ({ ours, theirs }: Row): number | null =>
  ours.seconds && theirs?.seconds ? theirs.seconds / ours.seconds : null;

const seconds = (value: number | null | undefined): string => {
  if (value === null || value === undefined) return '–';
  return value < 0.0995 ? `${(value * 1000).toPrecision(2)} ms` : `${value.toPrecision(3)} s`;
};

const decimals = (value: number | null | undefined, digits: number): string =>
  value === null || value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits).replace(/^(-?)0\./, '$1.');

const significant = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : Number.isFinite(value) ? value.toPrecision(6) : '∞';

const both = (ours: string, theirs: string): string => `${ours} / ${theirs}`;

const state = ({ converged, certificate }: Result): string =>
  converged === null
    ? '–'
    : `${converged ? 'yes' : 'no'}${certificate && certificate !== 'none' ? ` (${certificate})` : ''}`;

/** The rows as a Markdown table: of each pair of figures, Akin first. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = rows.map((row) => {
    const { ours, theirs } = row;
    const ratio = ratioOf(row);
    return [
      row.label,
      row.data,
      seconds(ours.seconds),
      theirs ? seconds(theirs.seconds) : '–',
      ratio === null ? '–' : ratio.toPrecision(3),
      both(significant(ours.objective), significant(theirs?.objective)),
      both(decimals(ours.quality?.auc, 3), decimals(theirs?.quality?.auc, 3)),
      both(decimals(ours.quality?.nearest, 3), decimals(theirs?.quality?.nearest, 3)),
      both(decimals(ours.quality?.triplets, 3), decimals(theirs?.quality?.triplets, 3)),
      state(ours),
      [ours.note && `Akin: ${ours.note}`, theirs?.note && `metric-learn: ${theirs.note}`].filter(Boolean).join(' '),
    ].join(' | ');
  });
  return [
    '| learner | data | Akin | metric-learn | ratio | objective (lower is better) | AUC | 3-NN | triplets | converged (certificate) | notes |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
};
