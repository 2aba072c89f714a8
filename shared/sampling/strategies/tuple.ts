import type { Progress } from '../../model/progress.ts';
import { candidateRows, uniformCandidates } from '../candidates.ts';
import { greedyPicker } from '../greedy.ts';
import { disagreement } from '../posterior/entropy.ts';
import { drawMetrics } from '../posterior/metric-draws.ts';
import { type SamplingPosterior, samplingPosterior } from '../posterior/posterior.ts';
import { reasonOf } from '../reason.ts';
import { type Picker, type StrategyContext, strategyOf } from '../strategy-runner.ts';
import { metricsDrawn } from './psd-bald.ts';

const most = 4_000;

/** Anchors in turn, each with the two candidates on whose order the posterior's metrics disagree most. */
export function* tuplePicker(context: StrategyContext, belief: SamplingPosterior): Generator<Progress, Picker, void> {
  const { pool, random, sampling } = context;
  const draws = drawMetrics(belief, metricsDrawn, random);
  const candidates = yield* uniformCandidates(pool, most, random);
  const anchored = new Int32Array(sampling.items.rows);
  for (const anchor of sampling.constraints.triplets?.anchor ?? []) anchored[anchor] = (anchored[anchor] ?? 0) + 1;
  const bits = Float64Array.from({ length: candidates.count }, (_, c) =>
    disagreement(draws.probabilities(candidates.rows, 3 * c, 3)),
  );
  const information = bits.reduce((held, value) => Math.max(held, value), 0);
  const anchorOf = (c: number): number => candidateRows(candidates, c)[0] ?? 0;
  return greedyPicker({
    ...context,
    candidates,
    // A turn outweighs any information, which is below one bit.
    score: (c) => (bits[c] ?? 0) - (anchored[anchorOf(c)] ?? 0),
    picked: (c) => {
      anchored[anchorOf(c)] = (anchored[anchorOf(c)] ?? 0) + 1;
    },
    why: (c) => reasonOf('disagreement', { p: belief.probability(candidates.rows, 3 * c), bits: bits[c] ?? 0 }),
    memory: () => ({ bayes: belief.fit.state, information }),
  });
}

/**
 * InfoTuple for tuples of three (Canal, Fenu and Rozell, AAAI 2020): the anchors take turns, and each gets the two candidates
 * whose order would tell most, H(mean answer) − mean H over 24 posterior draws of the metric. The turns stop a batch from
 * circling around one item. O(24·r) a candidate.
 */
export const tuple = strategyOf({
  name: 'tuple',
  kinds: ['triplet'],
  *prepare(context) {
    const belief = yield* samplingPosterior(context);
    return belief && (yield* tuplePicker(context, belief));
  },
});
