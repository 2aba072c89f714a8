// Room: Information-theoretic metric learning.

import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { done, type Outcome } from '../../model/result.ts';
import { maxIterationsField, priorField, readOptions, toleranceField } from '../common/options.ts';
import { readPrior } from '../common/prior.ts';
import { createMeter } from '../common/progress-meter.ts';
import { readPairs } from '../constraints/pairs.ts';
import type { Learner, OptionField, Problem, Solution } from '../learner.ts';
import { fitLogDet } from '../logdet/fit.ts';
import { boundsOf } from './bounds.ts';
import { itmlTerm } from './term.ts';

const options: readonly OptionField[] = [
  {
    key: 'gamma',
    label: 'Weight of the answers',
    help: 'Higher follows the answers more closely, lower stays closer to the prior.',
    type: { kind: 'number', above: 0 },
    fallback: 1,
  },
  {
    key: 'bounds',
    label: 'Bounds',
    help: 'Squared distances: similar pairs should come under the first, different ones stay over the second. Left open, they are the 5th and the 95th percentile of the squared Euclidean distances between judged items (of 256 of them, when there are more).',
    type: { kind: 'bounds' },
  },
  priorField,
  toleranceField(1e-14, 'Largest duality gap that counts as the optimum, as a share of the objective.'),
  maxIterationsField(200),
];

/**
 * Information-theoretic metric learning (Davis, Kulis, Jain, Sra and Dhillon, ICML 2007): over positive definite M and
 * slacks ξ > 0, minimises tr(M·M₀⁻¹) − log det(M·M₀⁻¹) − d + γ·Σ wᵢ(ξᵢ/bᵢ − log(ξᵢ/bᵢ) − 1) subject to vᵢᵀMvᵢ ≤ ξᵢ for
 * similar and ≥ ξᵢ for different pairs, bᵢ = u or l, squared distances. `objective` is that value.
 *
 * Solved in the primal with the slacks eliminated, by Newton's method (see logdet-newton.ts), so that any start will do
 * and there are no dual variables to carry from fit to fit. The certificate is the duality gap at the multipliers
 * λᵢ = γ·wᵢ|1/bᵢ − 1/pᵢ| that the metric itself implies. About ten Newton steps of some ten products of 3·m·d² flops each.
 */
export const itml: Learner = {
  name: 'itml',
  title: say`ITML`,
  accepts: ['pairs'],
  isMetric: true,
  convex: true,
  summary:
    'Stays as close to the prior as it can while similar pairs come under one distance and different pairs stay over another. A good first choice for similar-or-different answers, even few of them.',
  options,
  *steps(problem) {
    return yield* fitItml(problem);
  },
};

function* fitItml(problem: Problem): Generator<Progress, Outcome<Solution>, void> {
  const settings = readOptions('itml', options, problem.options);
  if (!settings.ok) return settings;
  const meter = createMeter(say`Fitting ITML`);
  yield meter.at();
  const pairs = readPairs('itml', problem);
  if (!pairs.ok) return pairs;
  yield meter.at();
  const { v, similar, weight, notes, rows } = pairs.value;
  const prior = readPrior(settings.value.prior(), problem.items, rows);
  if (!prior.ok) return prior;
  const bounds = settings.value.bounds() ?? boundsOf(problem.items, rows);
  yield meter.at();
  return done(
    yield* fitLogDet({
      learner: 'itml',
      v,
      data: itmlTerm(similar, weight, settings.value.number('gamma'), bounds),
      prior: prior.value,
      warmStart: problem.warmStart,
      tolerance: settings.value.number('tolerance'),
      maxIterations: settings.value.number('maxIterations'),
      meter,
      certificate: 'duality-gap',
      notes: [...notes, ...prior.value.notes],
    }),
  );
}
