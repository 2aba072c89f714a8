import type { LearnerName } from '../../learners/learner.ts';

/**
 * What the `default` strategy asks for: pairs that find groups, pairs that settle most others, or pairs at random.
 * A learner can gain from one and be harmed by another.
 */
export type LearnerApproach = 'groups' | 'settling' | 'random';

/**
 * Measured in test/bench/sampling/results.md. ITML learns more from what lies near its bounds than from what a group implies.
 * RCA takes all that was called similar for one chunk, slips included, and the more similar pairs are found the longer its chains.
 */
const ofLearner: ReadonlyMap<string, LearnerApproach> = new Map<LearnerName, LearnerApproach>([
  ['itml', 'settling'],
  ['rca', 'random'],
]);

/**
 * The approach for the learner that the project is set to.
 * @param learner a learner's name; `auto`, whose learners are compared as answers come in; absent, where nothing is known of it.
 */
export const approachFor = (learner: string | undefined): LearnerApproach =>
  ofLearner.get(learner ?? 'auto') ?? 'groups';

/** Whether what follows from same/different answers is learned from as well. */
export const learnsTransitivePairs = (strategy: string, learner: string): boolean =>
  strategy === 'default' && approachFor(learner) === 'groups';
