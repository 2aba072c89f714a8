import type { Progress } from '../../model/progress.ts';
import { sigmoid } from '../../numbers/sigmoid.ts';
import { candidateRows } from '../candidates.ts';
import { rankedByUncertainty } from '../posterior/undecided.ts';
import type { Predictor } from '../predict.ts';
import { reasonOf } from '../reason.ts';
import { type Picker, type StrategyContext, strategyOf } from '../strategy-runner.ts';

const top = 200;

/** Draws among the `top` queries that the predictor is least sure of, each at most once; `most` random ones are looked at. */
export function* topPicker(
  context: StrategyContext,
  predictor: Predictor,
  most?: number,
): Generator<Progress, Picker, void> {
  const { pool, random } = context;
  const { candidates, logits, order } = yield* rankedByUncertainty(context, predictor, most);
  const open = Array.from(order.subarray(0, top));
  return {
    next: () => {
      while (open.length > 0) {
        const at = random.integer(open.length);
        const chosen = open[at] ?? 0;
        const probability = (candidates.inclusion[chosen] ?? 1) / open.length;
        open.splice(at, 1);
        const rows = candidateRows(candidates, chosen);
        // Another pick of this batch may have taken it.
        if (!pool.isOpen(rows)) continue;
        const logit = logits[chosen] ?? 0;
        return { rows, score: -Math.abs(logit), probability, why: reasonOf('uncertain', { p: sigmoid(logit) }) };
      }
      return null;
    },
  };
}

/**
 * A uniform draw among the 200 least certain queries: less greedy than `uncertainty`, and its batches repeat themselves
 * less. O(k) a candidate after projecting the items by L.
 */
export const uncertaintyTop = strategyOf({
  name: 'uncertainty-top',
  kinds: ['pair', 'triplet'],
  *prepare(context) {
    return context.predictor && (yield* topPicker(context, context.predictor));
  },
});
