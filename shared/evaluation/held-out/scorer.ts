import type { Solution } from '../../learners/learner.ts';
import type { Pairs, Triplets } from '../../model/constraints.ts';
import type { Dense } from '../../numbers/dense.ts';
import { meanSquaredDistance, squaredPairDistances, squaredTripletMargins } from './distances.ts';

/** How unlike things are under a fitted learner. */
export interface Scorer {
  /** Squared distance of each pair; for a similarity, its negative. */
  squared(pairs: Pairs): Float64Array;
  /** far − near of each triplet in the same measure. */
  margins(triplets: Triplets): Float64Array;
  /** A positive number to divide by before comparing measures of different fits of the same learner. */
  readonly unit: number;
}

/** xᵀ W y. */
const bilinearForm = (items: Dense, W: Dense, i: number, j: number): number => {
  const d = items.columns;
  let sum = 0;
  for (let a = 0; a < d; a++) {
    let row = 0;
    for (let b = 0; b < d; b++) row += (W.data[a * d + b] ?? 0) * (items.data[j * d + b] ?? 0);
    sum += (items.data[i * d + a] ?? 0) * row;
  }
  return sum;
};

const similarityScorer = (items: Dense, W: Dense): Scorer => {
  const between = (i: number, j: number): number => -bilinearForm(items, W, i, j);
  const sampled = Math.min(200, items.rows - 1);
  let magnitude = 0;
  for (let s = 0; s < sampled; s++) {
    magnitude += Math.abs(between(s, Math.floor(((s + 1) * (items.rows - 1)) / sampled))) / sampled;
  }
  return {
    squared: ({ left, right }) => Float64Array.from(left, (i, at) => between(i, right[at] ?? 0)),
    margins: ({ anchor, near, far }) =>
      Float64Array.from(anchor, (a, at) => between(a, far[at] ?? 0) - between(a, near[at] ?? 0)),
    unit: magnitude > 0 ? magnitude : 1,
  };
};

/**
 * The measure that a fit gives: squared distances ‖L(x − y)‖², or, of a learner of similarities, −xᵀWy, which may be
 * negative. Items are n × d in the space that L (k × d) and W (d × d) were learned in.
 */
export const scorerOf = (items: Dense, { L, similarity }: Pick<Solution, 'L' | 'similarity'>): Scorer => {
  if (similarity) return similarityScorer(items, similarity);
  const mean = meanSquaredDistance(items, L);
  return {
    squared: (pairs) => squaredPairDistances(items, L, pairs),
    margins: (triplets) => squaredTripletMargins(items, L, triplets),
    unit: mean > 0 ? mean : 1,
  };
};
