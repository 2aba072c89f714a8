// Room: Metric learning from relative comparisons by least squared residuals.

import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { done, type Outcome } from '../../model/result.ts';
import { total } from '../../numbers/vector.ts';
import { maxIterationsField, priorField, readOptions, toleranceField } from '../common/options.ts';
import { readPrior } from '../common/prior.ts';
import { createMeter } from '../common/progress-meter.ts';
import { readQuadruplets } from '../constraints/quadruplets.ts';
import type { Learner, OptionField, Problem, Solution } from '../learner.ts';
import { fitLogDet } from '../logdet/fit.ts';
import { lsmlTerm } from './term.ts';

const options: readonly OptionField[] = [
  priorField,
  toleranceField(1e-14, 'Largest possible distance to the optimum, as a share of the objective.'),
  maxIterationsField(200),
];

/**
 * Metric learning from relative comparisons by minimising the squared residual (Liu, Guo, Zhou and Wang, ICDM 2012): over
 * positive definite M minimises Σ wᵢ·max(0, d(aᵢ, bᵢ) − d(cᵢ, eᵢ))² + tr(M·M₀⁻¹) − log det M, weights scaled to sum 1.
 * `objective` is that value. Convex; solved by Newton's method (see logdet-newton.ts). The certificate is ‖L·∇·Lᵀ‖, the gradient
 * measured by the metric itself: half its square bounds the distance of the objective to its optimum. O(m·d²) a product.
 */
export const lsml: Learner = {
  name: 'lsml',
  title: say`LSML`,
  accepts: ['quadruplets', 'triplets', 'pairs'],
  isMetric: true,
  convex: true,
  summary:
    'Stays close to the prior and moves only as far as broken comparisons push it. Cautious; made for "this is closer than that" answers.',
  options,
  *steps(problem) {
    return yield* fitLsml(problem);
  },
};

function* fitLsml(problem: Problem): Generator<Progress, Outcome<Solution>, void> {
  const settings = readOptions('lsml', options, problem.options);
  if (!settings.ok) return settings;
  const meter = createMeter(say`Fitting LSML`);
  yield meter.at();
  const quadruplets = readQuadruplets('lsml', problem);
  if (!quadruplets.ok) return quadruplets;
  yield meter.at();
  const { v, near, far, weight, rows, notes } = quadruplets.value;
  const prior = readPrior(settings.value.prior(), problem.items, rows);
  if (!prior.ok) return prior;
  const sum = total(weight);
  const solution = yield* fitLogDet({
    learner: 'lsml',
    v,
    data: lsmlTerm(
      near,
      far,
      weight.map((w) => w / sum),
    ),
    prior: prior.value,
    warmStart: problem.warmStart,
    tolerance: settings.value.number('tolerance'),
    maxIterations: settings.value.number('maxIterations'),
    meter,
    certificate: 'gradient-norm',
    notes: [...notes, ...prior.value.notes],
  });
  // The solver's objective is relative to the prior: tr(M·M₀⁻¹) − log det(M·M₀⁻¹) − d.
  const { report } = solution;
  const objective = (report.objective ?? 0) + problem.items.columns - prior.value.logDet;
  return done({ ...solution, report: { ...report, objective } });
}
