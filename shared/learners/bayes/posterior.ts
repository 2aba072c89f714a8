import type { Dense } from '../../numbers/dense.ts';
import { multiply, multiplyTransposed } from '../../numbers/linear.ts';
import { covariance } from '../../numbers/statistics.ts';
import { through } from './answers.ts';
import { axesOf } from './axes.ts';
import { factorOfInformation, information } from './features.ts';
import { type BayesFit, fullL } from './fit.ts';

/**
 * The Laplace posterior over M and b, in coordinates z = L·x where the mode of M is the identity, ordered by how far the
 * items spread. A query with log-odds gradient g has variance gᵀH⁻¹g under it. Only the leading `rank` coordinates take
 * part: the others carry little of any distance, and the information has rank(rank + 1)/2 + 1 rows.
 */
export interface Posterior {
  /** d × d (or n − 1 rows where there are fewer items than features), rotated so that its first rows matter most. */
  readonly L: Dense;
  readonly bias: number;
  readonly lapse: number;
  readonly rank: number;
  /** Lower Cholesky factor of H = I + Σ w ∇z∇zᵀ over `addOuterFeatures`' entries and b in prior standard deviations. */
  readonly factor: Dense;
}

export const posteriorRank = 24;

/** Cost: answers · D² / 2 + D³ / 6 for D = rank(rank + 1)/2 + 1; 301 at most by default. */
export function* posterior(
  items: Dense,
  fit: BayesFit,
  lapse: number,
  most = posteriorRank,
): Generator<void, Posterior, void> {
  const { optimum } = fit;
  const L = fullL(fit);
  const seenItems = multiplyTransposed(sampleRows(items), L);
  const rotation = yield* axesOf(covariance(seenItems));
  const rank = Math.min(most, L.rows);
  const seen = yield* through(optimum.seen, rotation);
  const H = yield* information(seen, optimum.link.information, rank);
  return { L: multiply(rotation, L), bias: optimum.bias, lapse, rank, factor: factorOfInformation(H) };
}

const sampleUpTo = 2000;

/** Rows at even steps, enough to see how the items spread. */
const sampleRows = (items: Dense): Dense => {
  const step = Math.ceil(items.rows / sampleUpTo);
  const rows = Math.ceil(items.rows / step);
  const data = new Float64Array(rows * items.columns);
  for (let i = 0; i < rows; i++)
    data.set(items.data.subarray(i * step * items.columns, (i * step + 1) * items.columns), i * items.columns);
  return { rows, columns: items.columns, data };
};
