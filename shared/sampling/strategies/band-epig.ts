import { informationAt } from '../../learners/bayes/link.ts';
import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { type Dense, rowOf } from '../../numbers/dense.ts';
import { multiplyTransposed } from '../../numbers/linear.ts';
import { addScaled, dot, dots } from '../../numbers/vector.ts';
import { type Candidates, candidatesAt, uniformCandidates } from '../candidates.ts';
import { greedyPicker } from '../greedy.ts';
import { gaussianInformation } from '../posterior/entropy.ts';
import { lapse, type SamplingPosterior, samplingPosterior } from '../posterior/posterior.ts';
import { leastDecided } from '../posterior/undecided.ts';
import { reasonOf } from '../reason.ts';
import { type Picker, type StrategyContext, strategyOf } from '../strategy-runner.ts';

export const drawn = 1_500;
export const bandShare = 0.2;
const targets = 200;

/** Directions worked out between two pauses. */
const together = 32;
/** More candidates than any collection has that is not swept. */
const oneByOneUpTo = 512;
const message = say`weighing what answers would settle`;

/** Directions of `count` candidates, breathing now and then. */
export function* directionsOf(
  { arity, count, rows }: Candidates,
  posterior: SamplingPosterior,
): Generator<Progress, Float64Array[], void> {
  const found: Float64Array[] = [];
  for (let from = 0; from < count; from += together) {
    yield { fraction: from / count, message };
    const size = Math.min(together, count - from);
    found.push(
      ...posterior.directions(
        rows,
        Array.from({ length: size }, (_, i) => (from + i) * arity),
      ),
    );
  }
  return found;
}

/** Inner products of each vector with all of the others: many go through the matrix product, which rounds differently. */
function* productsOf(
  vectors: readonly Float64Array[],
  others: readonly Float64Array[],
): Generator<Progress, Float64Array[], void> {
  const products: Float64Array[] = [];
  const table = vectors.length > oneByOneUpTo ? stacked(others) : null;
  for (let from = 0; from < vectors.length; from += together) {
    const some = vectors.slice(from, from + together);
    const block = table && multiplyTransposed(stacked(some), table);
    products.push(...some.map((vector, i) => (block ? rowOf(block, i).slice() : dots(vector, others))));
    yield { fraction: from / vectors.length, message };
  }
  return products;
}

const stacked = (rows: readonly Float64Array[]): Dense => {
  const columns = rows[0]?.length ?? 0;
  const data = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    data.set(row, i * columns);
  });
  return { rows: rows.length, columns, data };
};

/**
 * Expected predictive information gain (Bickford Smith et al. 2023) over candidates that are undecided: greedily the one that most reduces the uncertainty of the answers to random target queries,
 * argmax_c Σ_t w(z_t)·cov(c, t)²·w(z_c) / (1 + w(z_c)·v_c), w = P′²/(P(1 − P)) at the mode. After each pick all directions are
 * downdated by it, as if it had been answered. The band and the weights at the mode keep the Gaussian away from far-apart
 * pairs. O(D²/2) a candidate and target once, O(D) a candidate, target and pick.
 */
export function* epigPicker(
  { pool, random }: StrategyContext,
  posterior: SamplingPosterior,
  candidates: Candidates,
): Generator<Progress, Picker, void> {
  const aims = yield* uniformCandidates(pool, targets, random);
  const { arity, count, rows } = candidates;
  const found = yield* directionsOf(candidates, posterior);
  const aimed = yield* directionsOf(aims, posterior);
  const weightAt = (of: Candidates, c: number): number => informationAt(posterior.logit(of.rows, c * arity), lapse);
  const weights = Float64Array.from({ length: count }, (_, c) => weightAt(candidates, c));
  const aimWeights = Float64Array.from({ length: aims.count }, (_, t) => weightAt(aims, t));
  // cov(c, t) for all of them, kept up to date instead of the directions themselves.
  const cross = yield* productsOf(found, aimed);
  const variance = Float64Array.from(found, (u) => dot(u, u));
  const information = weights.reduce(
    (most, _, c) => Math.max(most, gaussianInformation(posterior.logit(rows, c * arity), variance[c] ?? 0, lapse)),
    0,
  );
  const gain = (c: number): number => {
    const covariances = cross[c];
    if (!covariances) return 0;
    let sum = 0;
    for (let t = 0; t < covariances.length; t++) sum += (aimWeights[t] ?? 0) * (covariances[t] ?? 0) ** 2;
    return (sum * (weights[c] ?? 0)) / (1 + (weights[c] ?? 0) * (variance[c] ?? 0));
  };
  const picked = (chosen: number): void => {
    const u = found[chosen]?.slice();
    const row = cross[chosen]?.slice();
    if (!u || !row) return;
    const w = weights[chosen] ?? 0;
    const shrink = w / (1 + w * (variance[chosen] ?? 0));
    const root = (1 - Math.sqrt(Math.max(0, 1 - shrink * dot(u, u)))) / Math.max(dot(u, u), Number.MIN_VALUE);
    found.forEach((v, c) => {
      const covariance = dot(u, v);
      const mine = cross[c];
      if (mine) addScaled(mine, -shrink * covariance, row);
      variance[c] = (variance[c] ?? 0) - shrink * covariance * covariance;
      addScaled(v, -root * covariance, u);
    });
  };
  return greedyPicker({
    pool,
    random,
    candidates,
    score: gain,
    picked,
    why: (c) => reasonOf('informative', { p: posterior.probability(rows, c * arity) }),
    memory: () => ({ bayes: posterior.fit.state, information }),
  });
}

export const bandEpig = strategyOf({
  name: 'band-epig',
  kinds: ['pair', 'triplet'],
  *prepare(context) {
    const posterior = yield* samplingPosterior(context);
    if (!posterior) return null;
    const wide = yield* uniformCandidates(context.pool, drawn, context.random);
    return yield* epigPicker(context, posterior, candidatesAt(wide, yield* leastDecided(wide, posterior, bandShare)));
  },
});
