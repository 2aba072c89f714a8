import { uniformCandidates } from '../candidates.ts';
import { greedyPicker } from '../greedy.ts';
import { disagreement } from '../posterior/entropy.ts';
import { drawMetrics } from '../posterior/metric-draws.ts';
import { samplingPosterior } from '../posterior/posterior.ts';
import { reasonOf } from '../reason.ts';
import { strategyOf } from '../strategy-runner.ts';

const most = 2_000;
export const metricsDrawn = 24;

/**
 * BALD that respects the cone: 24 metrics drawn from the Laplace posterior, each clipped to positive semidefinite, and the
 * mutual information H(mean answer) − mean H over them. O(24·r) a candidate after projecting the items by each draw.
 */
export const psdBald = strategyOf({
  name: 'psd-bald',
  kinds: ['pair', 'triplet'],
  *prepare(context) {
    const posterior = yield* samplingPosterior(context);
    if (!posterior) return null;
    const { pool, random } = context;
    const draws = drawMetrics(posterior, metricsDrawn, random);
    const candidates = yield* uniformCandidates(pool, most, random);
    const bits = Float64Array.from({ length: candidates.count }, (_, c) =>
      disagreement(draws.probabilities(candidates.rows, c * candidates.arity, candidates.arity)),
    );
    return greedyPicker({
      ...context,
      candidates,
      score: (c) => bits[c] ?? 0,
      why: (c) =>
        reasonOf('disagreement', {
          p: posterior.probability(candidates.rows, c * candidates.arity),
          bits: bits[c] ?? 0,
        }),
      memory: () => ({ bayes: posterior.fit.state }),
    });
  },
});
