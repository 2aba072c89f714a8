import { sigmoid } from '../../numbers/sigmoid.ts';
import { candidateRows } from '../candidates.ts';
import { rankedByUncertainty } from '../posterior/undecided.ts';
import { reasonOf } from '../reason.ts';
import { strategyOf } from '../strategy-runner.ts';

/** Share of picks that are uniform over the candidates, so that none has probability zero. */
const floor = 0.05;

/**
 * Uncertainty sampling (Lewis and Gale 1994): the query with the least |b − a·d²_M|, for triplets the least difference of
 * the two squared distances. O(k) a candidate after projecting the items by L.
 */
export const uncertainty = strategyOf({
  name: 'uncertainty',
  kinds: ['pair', 'triplet'],
  *prepare(context) {
    const { predictor, pool, random } = context;
    if (!predictor) return null;
    const { candidates, logits, order } = yield* rankedByUncertainty(context, predictor);
    let from = 0;
    return {
      next: () => {
        while (from < order.length && !pool.isOpen(candidateRows(candidates, order[from] ?? 0))) from++;
        const best = order[from];
        if (best === undefined) return null;
        const drawn = random.next() < floor ? random.integer(order.length) : best;
        const chosen = pool.isOpen(candidateRows(candidates, drawn)) ? drawn : best;
        const share = floor / order.length + (chosen === best ? 1 - floor : 0);
        const logit = logits[chosen] ?? 0;
        return {
          rows: candidateRows(candidates, chosen),
          score: -Math.abs(logit),
          probability: share * (candidates.inclusion[chosen] ?? 1),
          why: reasonOf('uncertain', { p: sigmoid(logit) }),
        };
      },
    };
  },
});
