import { biasScale } from '../../learners/bayes/curvature.ts';
import { featureCount } from '../../learners/bayes/features.ts';
import { probabilityOf } from '../../learners/bayes/link.ts';
import { solveUpper } from '../../numbers/cholesky.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';
import { symmetricEigen } from '../../numbers/eigen.ts';
import { factorOfEigen } from '../../numbers/factor.ts';
import type { Random } from '../../numbers/random.ts';
import { type Embedding, seenThrough, squaredDistance } from '../embedding.ts';
import { lapse, type SamplingPosterior } from './posterior.ts';

/** Metrics that fit the answers about equally well. */
export interface MetricDraws {
  readonly count: number;
  /** P(yes) of the query at `rows[at]` under each of them. */
  probabilities(rows: ArrayLike<number>, at: number, arity: 2 | 3): Float64Array;
}

/** One draw from N(mode, H⁻¹), clipped to the cone: negative eigenvalues become 0. */
const drawMetric = (
  { rank, factor, bias }: SamplingPosterior['posterior'],
  random: Random,
): { L: Dense; bias: number } => {
  const deviation = Float64Array.from({ length: featureCount(rank) }, () => random.normal());
  solveUpper(factor, deviation);
  const X = zeros(rank, rank);
  let k = 0;
  for (let a = 0; a < rank; a++) {
    for (let b = 0; b < a; b++, k++) {
      const value = (deviation[k] ?? 0) / Math.SQRT2;
      X.data[a * rank + b] = value;
      X.data[b * rank + a] = value;
    }
    X.data[a * rank + a] = 1 + (deviation[k++] ?? 0);
  }
  return { L: factorOfEigen(symmetricEigen(X)), bias: bias + biasScale * (deviation[k] ?? 0) };
};

/** Draws `count` metrics from the belief. Cost: r³ each, r² for each item looked at, then O(r) a metric and query. */
export const drawMetrics = (belief: SamplingPosterior, count: number, random: Random): MetricDraws => {
  const members: { readonly embedding: Embedding; readonly bias: number }[] = [];
  for (let member = 0; member < count; member++) {
    const { L, bias } = drawMetric(belief.posterior, random);
    members.push({ embedding: seenThrough(belief.embedding, L), bias });
  }
  return {
    count,
    probabilities: (rows, at, arity) =>
      Float64Array.from(members, ({ embedding, bias }) => {
        const first = squaredDistance(embedding, rows[at] ?? 0, rows[at + 1] ?? 0);
        const z = arity === 2 ? bias - first : squaredDistance(embedding, rows[at] ?? 0, rows[at + 2] ?? 0) - first;
        return probabilityOf(z, lapse);
      }),
  };
};
