import { fitBayes, fullL } from '../../learners/bayes/fit.ts';
import { probabilityOf } from '../../learners/bayes/link.ts';
import type { Constraints } from '../../model/constraints.ts';
import type { Random } from '../../numbers/random.ts';
import { uniformCandidates } from '../candidates.ts';
import { type Embedding, given, seenThrough, squaredDistance } from '../embedding.ts';
import { greedyPicker } from '../greedy.ts';
import { disagreement } from '../posterior/entropy.ts';
import { lapse, samplingPosterior, told } from '../posterior/posterior.ts';
import { reasonOf } from '../reason.ts';
import { strategyOf } from '../strategy-runner.ts';

const members = 6;
const most = 4_000;

/** The constraints with every weight times how often a bootstrap draws it; what is not drawn keeps a trace. */
const resampled = ({ pairs, triplets }: Constraints, random: Random): Constraints => {
  const reweighted = (weight: Float64Array): Float64Array => {
    const times = new Float64Array(weight.length).fill(1e-3);
    for (let i = 0; i < times.length; i++) {
      const drawn = random.integer(times.length);
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    return weight.map((value, i) => value * (times[i] ?? 0));
  };
  return {
    ...(pairs ? { pairs: { ...pairs, weight: reweighted(pairs.weight) } } : {}),
    ...(triplets ? { triplets: { ...triplets, weight: reweighted(triplets.weight) } } : {}),
  };
};

/**
 * Query by committee (Seung, Opper and Sompolinsky 1992; bagged as by Abe and Mamitsuka 1998): six metrics fitted on bootstraps
 * of the judgements, and the Jensen-Shannon divergence of their answers. O(6·d) a candidate after six warm fits.
 */
export const committee = strategyOf({
  name: 'committee',
  kinds: ['pair', 'triplet'],
  *prepare(context) {
    const { sampling, pool, random } = context;
    const posterior = yield* samplingPosterior(context);
    if (!posterior) return null;
    const { items, constraints, kind } = sampling;
    const settings = { lapse, strength: null, tolerance: 0.1, maxIterations: 10 };
    const seats: { readonly embedding: Embedding; readonly bias: number }[] = [];
    for (let member = 0; member < members; member++) {
      // The prior that the whole evidence chose is kept: `searched` says that it has been looked for.
      const fit = yield* told(fitBayes(items, resampled(constraints, random), settings, posterior.fit.state));
      seats.push({ embedding: seenThrough(given(items), fullL(fit)), bias: fit.optimum.bias });
    }
    const candidates = yield* uniformCandidates(pool, most, random);
    const { arity, rows } = candidates;
    const bits = Float64Array.from({ length: candidates.count }, (_, c) => {
      const [a = 0, b = 0, other = 0] = rows.subarray(c * arity, (c + 1) * arity);
      const votes = seats.map(({ embedding, bias }) => {
        const first = squaredDistance(embedding, a, b);
        return probabilityOf(kind === 'pair' ? bias - first : squaredDistance(embedding, a, other) - first, lapse);
      });
      return disagreement(votes);
    });
    return greedyPicker({
      ...context,
      candidates,
      score: (c) => bits[c] ?? 0,
      why: (c) => reasonOf('disagreement', { p: posterior.probability(rows, c * arity), bits: bits[c] ?? 0 }),
      memory: () => ({ bayes: posterior.fit.state }),
    });
  },
});
