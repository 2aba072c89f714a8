import { type Space, toRaw } from '../../../shared/learners/space.ts';
import type { Metric } from '../../../shared/model/metric.ts';
import { zeros } from '../../../shared/numbers/dense.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { quantile } from '../../../shared/numbers/statistics.ts';
import { given, seenThrough, squaredDistance } from '../../../shared/sampling/embedding.ts';

/** Dimensions that the hidden metric looks at, as a share of those there are. */
const rankShare = 1 / 3;
/** Share of random pairs that it calls similar more often than not. */
const similarShare = 0.3;
/** Log-odds of "similar" for two equal items: how sharp the boundary is. */
const sharpness = 5;

/**
 * A metric that nobody knows: random directions of the standardised space, random weights (log-normal), a threshold that
 * 30 % of the pairs are under. P(similar) = σ(5·(1 − d²/τ²)), a coin-flip at the threshold τ.
 */
export const hiddenMetric = (
  space: Space,
  features: readonly string[],
  seed: number,
): { readonly metric: Metric; isSimilar(i: number, j: number): boolean } => {
  const random = createRandom(seed).fork('hidden metric');
  const d = space.items.columns;
  const L = zeros(Math.max(2, Math.round(d * rankShare)), d);
  for (let k = 0; k < L.rows; k++) {
    const weight = Math.exp(0.5 * random.normal());
    for (let a = 0; a < d; a++) L.data[k * d + a] = weight * random.normal();
  }
  const embedding = seenThrough(given(space.items), L);
  const n = embedding.rows;
  const squares = Float64Array.from({ length: 5000 }, () => {
    const i = random.integer(n);
    return squaredDistance(embedding, i, (i + 1 + random.integer(n - 1)) % n);
  });
  const square = quantile(squares, similarShare);
  return {
    metric: {
      learner: 'hidden',
      options: {},
      seed,
      created: '',
      features,
      center: space.center,
      scale: space.scale,
      L: toRaw(L, space),
      threshold: Math.sqrt(square),
      calibration: { slope: -sharpness / square, intercept: sharpness },
      counts: {},
      evaluation: {},
      provenance: {},
    },
    isSimilar: (i, j) => squaredDistance(embedding, i, j) <= square,
  };
};
