import type { Constraints } from '../../model/constraints.ts';
import { sigmoid } from '../../numbers/sigmoid.ts';
import { candidateRows, uniformCandidates } from '../candidates.ts';
import { reasonOf } from '../reason.ts';
import { strategyOf } from '../strategy-runner.ts';
import { drawWeighted } from '../weighted-choice.ts';

const most = 20_000;

/** How often each item row occurs in what was judged. */
export const judgedCounts = ({ pairs, triplets }: Constraints, items: number): Int32Array => {
  const counts = new Int32Array(items);
  const columns = [pairs?.left, pairs?.right, triplets?.anchor, triplets?.near, triplets?.far];
  for (const column of columns) for (const row of column ?? []) counts[row] = (counts[row] ?? 0) + 1;
  return counts;
};

/**
 * Exploration: a random query among those that show the least-judged items. The weight of a query is ∏ 2^(−times its
 * item was judged), the batch's own choices included, so unjudged items come first and none is shut out. O(candidates) a
 * pick.
 */
export const exploration = strategyOf({
  name: 'exploration',
  kinds: ['pair', 'triplet'],
  *prepare({ sampling, pool, random, predictor }) {
    const candidates = yield* uniformCandidates(pool, most, random);
    const counts = judgedCounts(sampling.constraints, sampling.items.rows);
    const weights = new Float64Array(candidates.count);
    return {
      next: () => {
        let total = 0;
        for (let c = 0; c < candidates.count; c++) {
          const rows = candidateRows(candidates, c);
          const seen = rows.reduce((sum, row) => sum + (counts[row] ?? 0), 0);
          weights[c] = pool.isOpen(rows) ? 2 ** -Math.min(seen, 900) : 0;
          total += weights[c] ?? 0;
        }
        const chosen = drawWeighted(weights, random);
        if (chosen < 0) return null;
        const rows = candidateRows(candidates, chosen);
        for (const row of rows) counts[row] = (counts[row] ?? 0) + 1;
        return {
          rows,
          score: Math.log2(weights[chosen] ?? 1),
          probability: ((weights[chosen] ?? 0) / total) * (candidates.inclusion[chosen] ?? 1),
          why: reasonOf('unjudged', { p: predictor ? sigmoid(predictor.logit(rows)) : null }),
        };
      },
    };
  },
});
