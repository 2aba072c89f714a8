import { candidateRows } from './candidates.ts';
import { sigmoid } from './predict.ts';
import { strategyOf } from './slots.ts';
import { rankedByUncertainty } from './undecided.ts';
import { whyOf } from './why.ts';

const top = 200;

/**
 * A uniform draw among the 200 least certain queries: less greedy than `uncertainty`, and its batches repeat themselves
 * less. O(k) a candidate after projecting the items by L.
 */
export const uncertaintyTop = strategyOf({
  name: 'uncertainty-top',
  title: 'Among the least certain',
  summary: 'Drawn at random among the 200 queries that the metric is least sure of.',
  kinds: ['pair', 'triplet'],
  *prepare(bench) {
    const { predictor, pool, random } = bench;
    if (!predictor) return null;
    const { candidates, logits, order } = yield* rankedByUncertainty(bench, predictor);
    const open = Array.from(order.subarray(0, top));
    return {
      next: () => {
        while (open.length > 0) {
          const at = random.integer(open.length);
          const chosen = open[at] ?? 0;
          const probability = (candidates.inclusion[chosen] ?? 1) / open.length;
          open.splice(at, 1);
          const rows = candidateRows(candidates, chosen);
          // An audit of this batch may have taken it.
          if (!pool.isOpen(rows)) continue;
          const logit = logits[chosen] ?? 0;
          return { rows, score: -Math.abs(logit), probability, why: whyOf('uncertain', { p: sigmoid(logit) }) };
        }
        return null;
      },
    };
  },
});
