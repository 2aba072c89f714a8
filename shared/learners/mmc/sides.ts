import { type Sentence, say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { done, type Outcome } from '../../model/result.ts';
import { cholesky, inverseLower } from '../../numbers/cholesky.ts';
import { type Dense, identity, rowOf, zeros } from '../../numbers/dense.ts';
import { type Eigen, symmetricEigenSteps } from '../../numbers/eigen.ts';
import { functionOf } from '../../numbers/factor.ts';
import { multiplyTransposedSteps, weightedGramSteps } from '../../numbers/stepwise.ts';
import { addScaled } from '../../numbers/vector.ts';
import { type ProgressMeter, through } from '../common/progress-meter.ts';
import { oneSided } from '../constraints/one-sided.ts';
import type { PairRows } from '../constraints/pairs.ts';

export interface Sides {
  /** C with W = Σ w·vvᵀ over similar pairs (and a ridge) = C·Cᵀ. */
  readonly factor: Dense;
  /** f(I) = tr W without the ridge. */
  readonly closeness: number;
  /** C⁻¹v of the different pairs, m × d, and their weights. */
  readonly apart: Dense;
  readonly weight: Float64Array;
  readonly notes: readonly Sentence[];
}

/** Added to a W that does not span the space, as a share of its mean eigenvalue. */
const ridgeShare = 1e-2;

/** Splits pairs into what keeps together and what pulls apart, in coordinates where W is the identity. */
export function* gatherSides(pairs: PairRows, meter: ProgressMeter): Generator<Progress, Outcome<Sides>, void> {
  const { v, similar, weight, similarCount } = pairs;
  const d = v.columns;
  if (similarCount === 0) return oneSided('MMC', 'similar');
  if (similarCount === similar.length) return oneSided('MMC', 'different');
  const together = weight.map((w, i) => (similar[i] ? w : 0));
  const w = yield* through(weightedGramSteps(v, together), meter);
  let closeness = 0;
  for (let j = 0; j < d; j++) closeness += w.data[j * d + j] ?? 0;
  const eigen = yield* through(symmetricEigenSteps(w), meter);
  const missing = missingDirections(eigen);
  const notes: Sentence[] = [];
  if (missing > 0) {
    const unbounded = reachesInto(eigen, missing, pairs);
    const ridge = (ridgeShare * closeness) / d;
    // Where different pairs do not go either the optimum has nothing, and any bound along those directions alone will do.
    const least = eigen.values[missing - 1] ?? 0;
    const bound = unbounded ? identity(d, ridge) : functionOf(eigen, (value) => (value <= least ? closeness / d : 0));
    addScaled(w.data, 1, bound.data);
    if (unbounded) {
      notes.push(
        say`Similar pairs do not vary in ${missing} of ${d} directions, but different ones do; ${ridge.toPrecision(2)} was added to their sum of squares in each.`,
      );
    }
  }
  const factor = cholesky(w);
  if (!factor) throw new RangeError('a matrix of full rank has no Cholesky factor');
  const rows = Array.from(similar.keys()).filter((i) => !similar[i]);
  const apart = zeros(rows.length, d);
  rows.forEach((i, to) => {
    apart.data.set(rowOf(v, i), to * d);
  });
  yield meter.at();
  const whitened = yield* through(multiplyTransposedSteps(apart, inverseLower(factor)), meter);
  return done({ factor, closeness, apart: whitened, weight: Float64Array.from(rows, (i) => weight[i] ?? 0), notes });
}

const missingDirections = ({ values }: Eigen): number => {
  const d = values.length;
  const least = (values[d - 1] ?? 0) * d * 1e-14;
  return values.filter((value) => value <= least).length;
};

/** Whether some different pair differs along the first `count` eigenvectors: there nothing would bound the metric. */
const reachesInto = ({ vectors }: Eigen, count: number, { v, similar, squared }: PairRows): boolean => {
  const d = v.columns;
  for (let i = 0; i < similar.length; i++) {
    if (similar[i]) continue;
    for (let column = 0; column < count; column++) {
      let along = 0;
      for (let j = 0; j < d; j++) along += (v.data[i * d + j] ?? 0) * (vectors.data[j * d + column] ?? 0);
      if (along * along > 1e-20 * (squared[i] ?? 0)) return true;
    }
  }
  return false;
};
