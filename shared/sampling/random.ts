import { strategyOf } from './slots.ts';

/** Uniform over everything that may still be asked: the control arm, and what every audit is. O(1) a query. */
export const random = strategyOf({
  name: 'random',
  title: 'Random',
  summary: 'Any two or three items, each combination as likely as another. The yardstick for the other strategies.',
  kinds: ['pair', 'triplet'],
  // biome-ignore lint/correctness/useYield: nothing to prepare
  *prepare() {
    return null;
  },
});
