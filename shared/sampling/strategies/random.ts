import { strategyOf } from '../strategy-runner.ts';

/** Uniform over everything that may still be asked: the control arm, and what every audit is. O(1) a query. */
export const random = strategyOf({
  name: 'random',
  kinds: ['pair', 'triplet'],
  // biome-ignore lint/correctness/useYield: nothing to prepare
  *prepare() {
    return null;
  },
});
