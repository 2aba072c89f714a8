import type { Progress } from '../learners/learner.ts';
import type { Random } from '../numbers/random.ts';
import { type Approach, approachFor } from './approach.ts';
import { bandShare, drawn, epigPicker } from './band-epig.ts';
import { type Belief, beliefOf, briefSearch } from './belief.ts';
import { type Candidates, candidatesAt, uniformCandidates } from './candidates.ts';
import { closingPicker, closureOdds, informed } from './closing.ts';
import { random as atRandom } from './random.ts';
import { type Bench, type Pick, type Picker, strategyOf } from './slots.ts';
import type { Situation, Strategy } from './strategy.ts';
import { sweepCandidates } from './sweep.ts';
import { gradedBelow } from './transitivity.ts';
import { tuplePicker } from './tuple.ts';
import { topPicker } from './uncertainty-top.ts';
import { leastDecided } from './undecided.ts';

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
  { pool, random, predictor }: Bench,
  belief: Belief,
  isLarge: boolean,
): Generator<Progress, Candidates, void> {
  const uniform = yield* uniformCandidates(pool, drawn, random);
  const doubted = yield* leastDecided(uniform, belief, bandShare, isLarge);
  const least = doubted.at(-1) ?? 0;
  const wide = isLarge
    ? yield* sweepCandidates(
        pool,
        uniform,
        belief.lens,
        { ...swept, band: Math.abs(belief.logit(uniform.rows, 2 * least)) },
        random,
      )
    : uniform;
  const found = Array.from({ length: wide.count - uniform.count }, (_, i) => uniform.count + i);
  const own = predictor ? yield* leastDecided(uniform, predictor, ownShare, isLarge) : [];
  return candidatesAt(wide, [...new Set([...doubted, ...found, ...own])]);
}

const adaptive = (approach: Exclude<Approach, 'random'>): Strategy =>
  strategyOf({
    name: 'default',
    kinds: ['pair', 'triplet'],
    *prepare(plain) {
      const bench = approach === 'groups' ? yield* informed(plain) : plain;
      const { pool, predictor } = bench;
      const isLarge = pool.eligible.length >= sweepFrom;
      const belief = yield* beliefOf(bench, isLarge ? briefSearch : undefined);
      if (!belief) return null;
      // The posterior still tells how much is left to learn.
      if (pool.arity === 3) return { ...(yield* tuplePicker(bench, belief)), next: () => null };
      const settling = yield* epigPicker(bench, belief, yield* undecidedCandidates(bench, belief, isLarge));
      if (approach !== 'groups') return settling;
      const doubting = predictor ? yield* topPicker(bench, predictor, isLarge ? rankedOfLarge : undefined) : settling;
      const share = closureOdds(plain) < gradedBelow ? settlingShare.graded : settlingShare.usually;
      return yield* closingPicker(plain, predictor ?? belief, mixed(settling, doubting, share, bench.random));
    },
  });

const grouping = adaptive('groups');
const settling = adaptive('settling');

/** Triplets are drawn alike for all learners. */
const suited = ({ kind, learner }: Situation): Strategy => {
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
  choose: (situation, count) => {
    const { pairs, triplets } = situation.constraints;
    const known = (pairs?.left.length ?? 0) + (triplets?.anchor.length ?? 0) > 0;
    return (known ? suited(situation) : atRandom).choose(situation, count);
  },
};
