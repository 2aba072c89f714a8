// Room: The strategies, one file each.

import type { Progress } from '../../model/progress.ts';
import type { Random } from '../../numbers/random.ts';
import { type Candidates, candidatesAt, uniformCandidates } from '../candidates.ts';
import { closureOdds, groupQueryPicker, informed } from '../groups/group-queries.ts';
import { gradedBelow } from '../groups/transitivity.ts';
import { boundaryCandidates } from '../posterior/boundary-search.ts';
import { briefSearch, type SamplingPosterior, samplingPosterior } from '../posterior/posterior.ts';
import { leastDecided } from '../posterior/undecided.ts';
import type { SamplingContext, Strategy } from '../strategy.ts';
import { type Pick, type Picker, type StrategyContext, strategyOf } from '../strategy-runner.ts';
import { bandShare, drawn, epigPicker } from './band-epig.ts';
import { approachFor, type LearnerApproach } from './learner-approach.ts';
import { random as atRandom } from './random.ts';
import { tuplePicker } from './tuple.ts';
import { topPicker } from './uncertainty-top.ts';

/** From this many items on, random pairs may miss the rare similar ones: sweeps find them. */
const sweepFrom = 5_000;
const swept = { anchors: 24, others: 8_000, partners: 12 };

/** Random queries ranked in such a collection; its sweeps add the undecided ones. */
const rankedOfLarge = 10_000;

/** Share of the candidates that the metric in force adds by its own doubt. */
const ownShare = 0.1;

/**
 * Share of the queries that settle most; the others are among the least certain of the metric in force. The first do best
 * where similarity is graded, and so have the larger share once the answers speak for grades by these log-odds.
 *
 * A bandit does not find a better share, nor does weighting by the density of pairs help for long (docs/decisions/0010).
 */
const settlingShare = { usually: 0.5, graded: 0.85 };

const mixed = (settling: Picker, doubting: Picker, share: number, random: Random): Picker => {
  const taken = (picker: Picker, by: number): Pick | null => {
    const pick = picker.next();
    return pick && { ...pick, probability: pick.probability * by };
  };
  return {
    ...settling,
    next: () => (random.next() < share ? taken(settling, share) : taken(doubting, 1 - share)),
  };
};

/**
 * Candidates among which `epigPicker` finds those that settle most: what the sampler's own posterior doubts, what the metric
 * in force doubts, and in a large collection what a sweep finds near the boundary.
 */
function* undecidedCandidates(
  { pool, random, predictor }: StrategyContext,
  posterior: SamplingPosterior,
  isLarge: boolean,
): Generator<Progress, Candidates, void> {
  const uniform = yield* uniformCandidates(pool, drawn, random);
  const doubted = yield* leastDecided(uniform, posterior, bandShare, isLarge);
  const least = doubted.at(-1) ?? 0;
  const wide = isLarge
    ? yield* boundaryCandidates(
        pool,
        uniform,
        posterior.view,
        { ...swept, band: Math.abs(posterior.logit(uniform.rows, 2 * least)) },
        random,
      )
    : uniform;
  const found = Array.from({ length: wide.count - uniform.count }, (_, i) => uniform.count + i);
  const own = predictor ? yield* leastDecided(uniform, predictor, ownShare, isLarge) : [];
  return candidatesAt(wide, [...new Set([...doubted, ...found, ...own])]);
}

const adaptive = (approach: Exclude<LearnerApproach, 'random'>): Strategy =>
  strategyOf({
    name: 'default',
    kinds: ['pair', 'triplet'],
    *prepare(plain) {
      const context = approach === 'groups' ? yield* informed(plain) : plain;
      const { pool, predictor } = context;
      const isLarge = pool.eligible.length >= sweepFrom;
      const posterior = yield* samplingPosterior(context, isLarge ? briefSearch : undefined);
      if (!posterior) return null;
      // The posterior still tells how much is left to learn.
      if (pool.arity === 3) return { ...(yield* tuplePicker(context, posterior)), next: () => null };
      const settling = yield* epigPicker(context, posterior, yield* undecidedCandidates(context, posterior, isLarge));
      if (approach !== 'groups') return settling;
      const doubting = predictor ? yield* topPicker(context, predictor, isLarge ? rankedOfLarge : undefined) : settling;
      const share = closureOdds(plain) < gradedBelow ? settlingShare.graded : settlingShare.usually;
      return yield* groupQueryPicker(plain, predictor ?? posterior, mixed(settling, doubting, share, context.random));
    },
  });

const grouping = adaptive('groups');
const settling = adaptive('settling');

/** Triplets are drawn alike for all learners. */
const suited = ({ kind, learner }: SamplingContext): Strategy => {
  const approach = kind === 'pair' ? approachFor(learner) : 'groups';
  return approach === 'random' ? atRandom : approach === 'settling' ? settling : grouping;
};

/**
 * Nothing known: random queries. From the first answers on, for pairs, most queries serve groups while the answers may name
 * groups (`closing.ts`): they place one more item, or check what follows from the answers. What follows is learned from too.
 * The other slots, and all of them once the answers have turned out to be graded, are shared by `band-epig`, among what the
 * sampler's own posterior and the metric in force doubt, and by `uncertainty-top` of the metric in force: alone, each of them
 * does harm on some task. What all this saves is in test/bench/sampling/results.md. A collection of 5,000 items or more is swept besides.
 *
 * Triplets are drawn at random: no way of choosing them kept up with that on all of three tasks (people's answers on eggs,
 * classes of wines and of tumours), whether they filled all slots or half of them. Audits throughout.
 *
 * Some learners chosen by hand want otherwise (`approach.ts`): with ITML all slots go to `band-epig` over the same candidates,
 * with RCA pairs are drawn at random too.
 */
export const standard: Strategy = {
  ...grouping,
  choose: (sampling, count) => {
    const { pairs, triplets } = sampling.constraints;
    const known = (pairs?.left.length ?? 0) + (triplets?.anchor.length ?? 0) > 0;
    return (known ? suited(sampling) : atRandom).choose(sampling, count);
  },
};
