import { done, type Outcome } from '../model/outcome.ts';
import { cholesky, solveLower } from '../numbers/cholesky.ts';
import { type Dense, rowOf, zeros } from '../numbers/dense.ts';
import { symmetricEigenSteps } from '../numbers/eigen.ts';
import { weightedGramSteps } from '../numbers/stepwise.ts';
import type { Progress } from './learner.ts';
import { oneSided } from './one-sided.ts';
import type { PairRows } from './pairs.ts';
import { type Meter, through } from './progress.ts';

export interface Sides {
  /** C with W = Σ w·vvᵀ over similar pairs (and a ridge) = C·Cᵀ. */
  readonly factor: Dense;
  /** f(I) = tr W without the ridge. */
  readonly closeness: number;
  /** C⁻¹v of the different pairs, m × d, and their weights. */
  readonly apart: Dense;
  readonly weight: Float64Array;
  readonly notes: readonly string[];
}

/** Added to a W that does not span the space, as a share of its mean eigenvalue. */
const ridgeShare = 1e-2;

/** Splits pairs into what keeps together and what pulls apart, in coordinates where W is the identity. */
export function* gatherSides(pairs: PairRows, meter: Meter): Generator<Progress, Outcome<Sides>, void> {
  const { v, similar, weight, similarCount } = pairs;
  const d = v.columns;
  if (similarCount === 0) return oneSided('MMC', 'similar');
  if (similarCount === similar.length) return oneSided('MMC', 'different');
  const together = weight.map((w, i) => (similar[i] ? w : 0));
  const w = yield* through(weightedGramSteps(v, together), meter);
  let closeness = 0;
  for (let j = 0; j < d; j++) closeness += w.data[j * d + j] ?? 0;
  const { values } = yield* through(symmetricEigenSteps(w), meter);
  const least = (values[d - 1] ?? 0) * d * 1e-14;
  const missing = values.filter((value) => value <= least).length;
  const notes: string[] = [];
  if (missing > 0) {
    const ridge = (ridgeShare * closeness) / d;
    for (let j = 0; j < d; j++) w.data[j * d + j] = (w.data[j * d + j] ?? 0) + ridge;
    notes.push(
      `Similar pairs do not vary in ${missing} of ${d} directions; ${ridge.toPrecision(2)} was added to their sum of squares in each.`,
    );
  }
  const factor = cholesky(w);
  if (!factor) throw new RangeError('a matrix of full rank has no Cholesky factor');
  const rows = Array.from(similar.keys()).filter((i) => !similar[i]);
  const apart = zeros(rows.length, d);
  rows.forEach((i, to) => {
    apart.data.set(rowOf(v, i), to * d);
    solveLower(factor, rowOf(apart, to));
  });
  return done({ factor, closeness, apart, weight: Float64Array.from(rows, (i) => weight[i] ?? 0), notes });
}
