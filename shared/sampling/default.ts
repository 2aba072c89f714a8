import { bandOf, bandShare, drawn, epigPicker } from './band-epig.ts';
import { beliefOf } from './belief.ts';
import { candidatesAt, uniformCandidates } from './candidates.ts';
import { exploration } from './exploration.ts';
import { strategyOf } from './slots.ts';
import type { Strategy } from './strategy.ts';
import { sweepCandidates } from './sweep.ts';

/** From this many items on, random pairs may miss the rare similar ones: sweeps find them. */
const sweepFrom = 5_000;
const swept = { anchors: 24, others: 8_000, partners: 20 };

/** Share of the candidates that the metric in force adds by its own doubt. */
const ownShare = 0.1;

const settling = strategyOf({
  name: 'default',
  title: 'Adaptive',
  summary: '',
  kinds: ['pair', 'triplet'],
  *prepare(bench) {
    const belief = yield* beliefOf(bench);
    if (!belief) return null;
    const { pool, random, predictor } = bench;
    const uniform = yield* uniformCandidates(pool, drawn, random);
    const doubted = bandOf(uniform, belief, bandShare);
    const least = doubted.at(-1) ?? 0;
    const wide =
      pool.arity === 2 && pool.eligible.length >= sweepFrom
        ? yield* sweepCandidates(
            pool,
            uniform,
            belief,
            { ...swept, band: Math.abs(belief.logit(uniform.rows, 2 * least)) },
            random,
          )
        : uniform;
    const found = Array.from({ length: wide.count - uniform.count }, (_, i) => uniform.count + i);
    const own = predictor ? bandOf(uniform, predictor, ownShare) : [];
    const chosen = [...new Set([...doubted, ...found, ...own])];
    return yield* epigPicker(bench, belief, candidatesAt(wide, chosen));
  },
});

/**
 * Nothing known: unjudged items first, so that the first answers cover the collection. From the first answers on
 * `band-epig`, among what the sampler's own posterior doubts and what the metric in force doubts, since a query that helps one
 * learner may say nothing to another; a collection of 5,000 items or more is swept besides. Where the posterior knows
 * nothing all queries are equally doubtful and it draws as random does. Audits throughout.
 */
export const standard: Strategy = {
  ...settling,
  summary: 'Asks what would settle most other questions, and audits itself with random ones.',
  choose: (situation, count) => {
    const { pairs, triplets } = situation.constraints;
    const known = (pairs?.left.length ?? 0) + (triplets?.anchor.length ?? 0) > 0;
    return (known ? settling : exploration).choose(situation, count);
  },
};
