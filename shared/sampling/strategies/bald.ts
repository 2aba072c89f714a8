import { say } from '../../model/localizable.ts';
import { dot } from '../../numbers/vector.ts';
import { uniformCandidates } from '../candidates.ts';
import { greedyPicker } from '../greedy.ts';
import { gaussianInformation } from '../posterior/entropy.ts';
import { lapse, samplingPosterior } from '../posterior/posterior.ts';
import { reasonOf } from '../reason.ts';
import { strategyOf } from '../strategy-runner.ts';

const most = 1_000;

/**
 * BALD (Houlsby, Huszár, Ghahramani and Lengyel 2011): mutual information of the answer and the metric under the Laplace
 * posterior, log-odds N(μ, φᵀH⁻¹φ), by quadrature. O(D²) a candidate, D = r(r + 1)/2 + 1. Kept for comparison: the Gaussian
 * does not know that M is positive semidefinite, so it favours far-apart pairs, whose answer is plain.
 */
export const bald = strategyOf({
  name: 'bald',
  kinds: ['pair', 'triplet'],
  *prepare(context) {
    const posterior = yield* samplingPosterior(context);
    if (!posterior) return null;
    const candidates = yield* uniformCandidates(context.pool, most, context.random);
    const bits = new Float64Array(candidates.count);
    for (let c = 0; c < candidates.count; c++) {
      const at = c * candidates.arity;
      const direction = posterior.direction(candidates.rows, at);
      bits[c] = gaussianInformation(posterior.logit(candidates.rows, at), dot(direction, direction), lapse);
      if (c % 64 === 63) yield { fraction: c / candidates.count, message: say`weighing what answers would tell` };
    }
    return greedyPicker({
      ...context,
      candidates,
      score: (c) => bits[c] ?? 0,
      why: (c) =>
        reasonOf('disagreement', {
          p: posterior.probability(candidates.rows, c * candidates.arity),
          bits: bits[c] ?? 0,
        }),
      memory: () => ({ bayes: posterior.fit.state }),
    });
  },
});
