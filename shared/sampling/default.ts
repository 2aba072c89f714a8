import type { Random } from '../numbers/random.ts';
import { bandOf, bandShare, drawn, epigPicker } from './band-epig.ts';
import { beliefOf } from './belief.ts';
import { candidatesAt, uniformCandidates } from './candidates.ts';
import { random as atRandom } from './random.ts';
import { type Pick, type Picker, strategyOf } from './slots.ts';
import type { Strategy } from './strategy.ts';
import { sweepCandidates } from './sweep.ts';
import { tuplePicker } from './tuple.ts';
import { topPicker } from './uncertainty-top.ts';

/** From this many items on, random pairs may miss the rare similar ones: sweeps find them. */
const sweepFrom = 5_000;
const swept = { anchors: 24, others: 8_000, partners: 20 };

/** Random queries ranked in such a collection; its sweeps add the undecided ones. */
const rankedOfLarge = 10_000;

/** Share of the candidates that the metric in force adds by its own doubt. */
const ownShare = 0.1;

/** Share of the triplets that are chosen; the others are random. */
const tupleShare = 0.5;

/** Share of the queries that settle most; the others are among the least certain of the metric in force. */
const settlingShare = 0.5;

const mixed = (settling: Picker, doubting: Picker, random: Random): Picker => {
  const taken = (picker: Picker, share: number): Pick | null => {
    const pick = picker.next();
    return pick && { ...pick, probability: pick.probability * share };
  };
  return {
    ...settling,
    next: () => (random.next() < settlingShare ? taken(settling, settlingShare) : taken(doubting, 1 - settlingShare)),
  };
};

/** Some of a picker's picks; the other slots fall to random queries. */
const sometimes = (picker: Picker, share: number, random: Random): Picker => ({
  ...picker,
  next: () => {
    const pick = random.next() < share ? picker.next() : null;
    return pick && { ...pick, probability: pick.probability * share };
  },
});

const settling = strategyOf({
  name: 'default',
  title: 'Adaptive',
  summary: '',
  kinds: ['pair', 'triplet'],
  *prepare(bench) {
    const belief = yield* beliefOf(bench);
    if (!belief) return null;
    const { pool, random, predictor } = bench;
    if (pool.arity === 3) return sometimes(yield* tuplePicker(bench, belief), tupleShare, random);
    const uniform = yield* uniformCandidates(pool, drawn, random);
    const doubted = bandOf(uniform, belief, bandShare);
    const least = doubted.at(-1) ?? 0;
    const isLarge = pool.eligible.length >= sweepFrom;
    const wide =
      pool.arity === 2 && isLarge
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
    const settling = yield* epigPicker(bench, belief, candidatesAt(wide, chosen));
    const doubting = predictor ? yield* topPicker(bench, predictor, isLarge ? rankedOfLarge : undefined) : settling;
    return mixed(settling, doubting, random);
  },
});

/**
 * Nothing known: random queries. From the first answers on, for pairs, two ways share the slots evenly: `band-epig`, among what the
 * sampler's own posterior and the metric in force doubt, and `uncertainty-top` of the metric in force. Alone, the first saves
 * most where similarity is graded and does harm where it follows classes that the features tell poorly; the second is the
 * other way round, and depends on the learner. Together they lose less, but not nothing: of eight tasks of pairs they needed
 * more questions than random ones on one, patients by diagnosis (test/bench/sampling/results.md).
 * A collection of 5,000 items or more is swept besides.
 *
 * For triplets half the slots are `tuple`, the other half random: no way of choosing them alone kept up with random
 * triplets on all of three tasks (people's answers on eggs, classes of wines and of tumours). Audits throughout.
 */
export const standard: Strategy = {
  ...settling,
  summary: 'Asks what would settle most other questions, and audits itself with random ones.',
  choose: (situation, count) => {
    const { pairs, triplets } = situation.constraints;
    const known = (pairs?.left.length ?? 0) + (triplets?.anchor.length ?? 0) > 0;
    return (known ? settling : atRandom).choose(situation, count);
  },
};
