import Papa from 'papaparse';
import { readPrior } from '../../learners/common/prior.ts';
import { say } from '../../model/localizable.ts';
import type { Metric } from '../../model/metric.ts';
import { quote } from '../../model/quote.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { parseNumber } from '../../model/table.ts';
import { cholesky } from '../../numbers/cholesky.ts';
import { type Dense, fromRows, zeros } from '../../numbers/dense.ts';
import { gram } from '../../numbers/linear.ts';
import { readMetric } from '../metric/formats.ts';
import { readNpy } from '../numpy/npy.ts';
import { decodeText } from './encoding.ts';
import { endingOf } from './table.ts';

/** What a file for an option of a learner holds: bare numbers, with or without names of the columns, or a metric. */
export type GivenMatrix =
  | { readonly matrix: Dense; readonly names: readonly string[] | null }
  | { readonly metric: Metric };

const delimiterOf = (text: string): string => {
  const [line = ''] = text.split('\n', 1);
  return [',', ';', '\t'].find((candidate) => line.includes(candidate)) ?? ',';
};

const readText = (name: string, bytes: Uint8Array): Outcome<GivenMatrix> => {
  const decoded = decodeText(name, bytes, say`a matrix, one row a line`);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.replace(/\r\n?/g, '\n');
  const parser = new Papa.Parser({ delimiter: delimiterOf(text), newline: '\n' });
  const lines = parser.parse(text, 0, false).data.map((cells, i) => ({ cells, line: i + 1 }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const named = filled[0]?.cells.every((cell) => Number.isNaN(parseNumber(cell))) ?? false;
  const width = filled[0]?.cells.length ?? 0;
  const rows: number[][] = [];
  for (const { cells, line } of named ? filled.slice(1) : filled) {
    if (cells.length !== width) {
      return failed('matrix.row', say`${name}, line ${line}: expected ${width} numbers, found ${cells.length}.`);
    }
    const row = cells.map(parseNumber);
    const odd = row.findIndex((value) => Number.isNaN(value));
    if (odd >= 0) {
      return failed('matrix.number', say`${name}, line ${line}: expected a number, found ${quote(cells[odd] ?? '')}.`);
    }
    rows.push(row);
  }
  if (rows.length === 0) return failed('matrix.empty', say`${name} holds no row of numbers.`);
  return done({ matrix: fromRows(rows), names: named ? (filled[0]?.cells.map((cell) => cell.trim()) ?? null) : null });
};

const readArray = (name: string, bytes: Uint8Array): Outcome<GivenMatrix> => {
  const array = readNpy(name, bytes);
  if (!array.ok) return array;
  const [rows = 0, columns = 0] = array.value.shape;
  if (array.value.kind !== 'numbers' || array.value.shape.length !== 2 || rows === 0 || columns === 0) {
    return failed('matrix.shape', say`${name}: expected an array of numbers with two dimensions.`);
  }
  const { data } = array.value;
  const odd = data.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) {
    const [row, column] = [Math.floor(odd / columns), odd % columns];
    return failed('matrix.number', say`${name}: the entry in row ${row}, column ${column} is not a finite number.`);
  }
  return done({ matrix: { rows, columns, data }, names: null });
};

/** Reads a matrix from `.csv`, `.tsv`, `.txt` or `.npy`, or a metric from `.json` or `.npz`. */
export const readMatrix = (name: string, bytes: Uint8Array): Outcome<GivenMatrix> => {
  switch (endingOf(name)) {
    case 'csv':
    case 'tsv':
    case 'txt':
      return readText(name, bytes);
    case 'npy':
      return readArray(name, bytes);
    case 'json':
    case 'npz': {
      const file = readMetric(name, bytes);
      return file.ok ? done({ metric: file.value.metric }) : file;
    }
    default:
      return failed('matrix.kind', say`${name}: expected a matrix in .csv, .npy, or a metric in .json or .npz.`);
  }
};

/** Where a matrix is to act: on these features, centred and scaled. */
export interface Acting {
  readonly features: readonly string[];
  readonly scale: Float64Array;
}

/** A matrix for an option, and what had to be done to it. */
export interface FittingMatrix {
  readonly matrix: Dense;
  /** It calls some different items the same, so its diagonal was raised a little to make it definite. */
  readonly raised: boolean;
}

/** Share of the mean of the diagonal that is added to it, as for a singular covariance. */
const ridge = 1e-3;

const misnamed = (name: string, found: readonly string[], { features }: Acting): Outcome<never> | null => {
  if (found.length !== features.length) {
    return failed('matrix.size', say`${name} is for ${found.length} features, but there are ${features.length}.`);
  }
  const odd = found.findIndex((feature, i) => feature !== features[i]);
  return odd < 0
    ? null
    : failed(
        'matrix.features',
        say`${name}: expected the feature ${quote(features[odd] ?? '')} in place ${odd + 1}, found ${quote(found[odd] ?? '')}.`,
      );
};

/** L of a metric, as it acts on features in another scale: column j times scaleⱼ / its own scaleⱼ. */
const rescaled = ({ L, scale }: Metric, acting: Acting): Dense => ({
  ...L,
  data: L.data.map((value, at) => (value * (acting.scale[at % L.columns] ?? 1)) / (scale[at % L.columns] ?? 1)),
});

const definite = (matrix: Dense): FittingMatrix => {
  if (cholesky(matrix)) return { matrix, raised: false };
  const d = matrix.columns;
  let trace = 0;
  for (let j = 0; j < d; j++) trace += matrix.data[j * d + j] ?? 0;
  const data = matrix.data.map((value, at) =>
    at % (d + 1) === 0 ? value + (trace > 0 ? (ridge * trace) / d : 1) : value,
  );
  return { matrix: { ...matrix, data }, raised: true };
};

/**
 * The matrix as a prior (d × d, symmetric, positive definite) or as the rows of a basis (any number × d). A metric gives
 * M = LᵀL as a prior and the rows of L as a basis, in the project's scale. Failures (`matrix.*`, `prior.*`) say what
 * was expected.
 */
export const matrixFor = (
  option: 'prior' | 'basis',
  name: string,
  given: GivenMatrix,
  acting: Acting,
): Outcome<FittingMatrix> => {
  const found = 'metric' in given ? given.metric.features : given.names;
  const wrong = found && misnamed(name, found, acting);
  if (wrong) return wrong;
  const d = acting.features.length;
  if ('metric' in given) {
    const L = rescaled(given.metric, acting);
    if (option === 'prior') return done(definite(gram(L)));
    return L.rows > 0
      ? done({ matrix: L, raised: false })
      : failed('matrix.empty', say`${name} holds no row of numbers.`);
  }
  const { matrix } = given;
  if (option === 'prior') {
    const prior = readPrior(matrix, zeros(0, d), new Int32Array(0));
    return prior.ok ? done({ matrix, raised: false }) : prior;
  }
  return matrix.columns === d
    ? done({ matrix, raised: false })
    : failed('matrix.size', say`${name} has rows of ${matrix.columns} numbers, but there are ${d} features.`);
};
