import { type Sentence, say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { cholesky, inverseFromCholesky, logDet } from '../../numbers/cholesky.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';
import { symmetricEigen } from '../../numbers/eigen.ts';
import { rankOf } from '../../numbers/factor.ts';
import { covariance } from '../../numbers/statistics.ts';
import type { PriorOption } from './options.ts';

/** A positive definite prior M₀ = C·Cᵀ. */
export interface Prior {
  /** C, lower triangular; null for the identity, so that nothing is multiplied by it. */
  readonly factor: Dense | null;
  /** log det M₀. */
  readonly logDet: number;
  readonly notes: readonly Sentence[];
}

/** Added to a singular covariance, as a share of its mean variance, before it is inverted. */
const ridgeShare = 1e-3;

/**
 * The prior named by an option. `covariance` is the inverse sample covariance of the distinct items that occur in the
 * constraints (`rows`, each once, ascending), with a ridge and a note when that is singular. A matrix must be d × d, symmetric and
 * positive definite, else the failure `prior.…` says what is wrong with it.
 */
export const readPrior = (option: PriorOption, items: Dense, rows: Int32Array): Outcome<Prior> => {
  if (option === 'identity') return done({ factor: null, logDet: 0, notes: [] });
  if (option === 'covariance') return done(inverseCovariance(items, rows));
  const d = items.columns;
  if (option.rows !== d || option.columns !== d) {
    return failed('prior.size', say`The prior is ${option.rows} × ${option.columns}, but there are ${d} features.`);
  }
  const off = firstAsymmetry(option);
  if (off) return failed('prior.symmetric', say`The prior is not symmetric at row ${off[0]}, column ${off[1]}.`);
  const factor = cholesky(option);
  if (!factor) {
    return failed('prior.definite', say`The prior is not positive definite, so it is no metric to stay close to.`, {
      remedy: say`Give a matrix whose eigenvalues are all above 0, or use "identity".`,
    });
  }
  return done({ factor, logDet: logDet(factor), notes: [] });
};

const inverseCovariance = (items: Dense, rows: Int32Array): Prior => {
  const points = rowsOf(items, rows);
  const d = items.columns;
  const spread = points.rows > 1 ? covariance(points) : zeros(d, d);
  const notes: Sentence[] = [];
  if (rankOf(symmetricEigen(spread)) < d) {
    let trace = 0;
    for (let j = 0; j < d; j++) trace += spread.data[j * d + j] ?? 0;
    const ridge = trace > 0 ? (ridgeShare * trace) / d : 1;
    for (let j = 0; j < d; j++) spread.data[j * d + j] = (spread.data[j * d + j] ?? 0) + ridge;
    notes.push(
      say`The covariance of the judged items is singular; ${ridge.toPrecision(2)} was added to each variance to invert it.`,
    );
  }
  const lower = cholesky(spread);
  const factor = lower && cholesky(inverseFromCholesky(lower));
  // Definite after the ridge; the identity is the safe answer should rounding disagree.
  return factor
    ? { factor, logDet: logDet(factor), notes }
    : { factor: null, logDet: 0, notes: [...notes, say`The covariance could not be inverted; the identity was used.`] };
};

const rowsOf = (items: Dense, rows: Int32Array): Dense => {
  const d = items.columns;
  const result = zeros(rows.length, d);
  rows.forEach((row, to) => {
    result.data.set(items.data.subarray(row * d, (row + 1) * d), to * d);
  });
  return result;
};

const firstAsymmetry = (m: Dense): readonly [number, number] | null => {
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < i; j++) {
      const a = m.data[i * m.columns + j] ?? 0;
      const b = m.data[j * m.columns + i] ?? 0;
      if (Math.abs(a - b) > 1e-8 + 1e-5 * Math.abs(b)) return [i, j];
    }
  }
  return null;
};
