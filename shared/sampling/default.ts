import { exploration } from './exploration.ts';
import type { Strategy } from './strategy.ts';
import { uncertaintyTop } from './uncertainty-top.ts';

/** Unjudged items before the first fit, then a draw among the least certain queries, audits throughout. */
export const standard: Strategy = {
  name: 'default',
  title: 'Adaptive',
  summary: 'Chooses by itself; never worse than asking at random.',
  kinds: ['pair', 'triplet'],
  choose: (situation, count) => (situation.metric ? uncertaintyTop : exploration).choose(situation, count),
};
