// Room: Mahalanobis metric for clustering, full and diagonal.

import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { done, type Outcome } from '../../model/result.ts';
import { nullDirections } from '../common/notes.ts';
import { maxIterationsField, readOptions, toleranceField } from '../common/options.ts';
import { createMeter } from '../common/progress-meter.ts';
import { readPairs } from '../constraints/pairs.ts';
import type { Learner, OptionField, Problem, Solution } from '../learner.ts';
import { maximiseSpread } from './ascent.ts';
import { gatherSides } from './sides.ts';

const options: readonly OptionField[] = [
  toleranceField(1e-8, 'Largest duality gap that counts as the optimum, as a share of the objective.'),
  maxIterationsField(1000),
];

/** f(M) at the result, as a share of f(I): the bound t, which only sets the scale of M. */
const scaleOfBound = 1 / 100;

/**
 * Metric learning for clustering (Xing, Ng, Jordan and Russell, NIPS 2002), full matrix: over M ⪰ 0 maximises
 * g(M) = Σ w·√(vᵀMv) over different pairs subject to f(M) = Σ w·vᵀMv ≤ t over similar pairs. t only scales M; here
 * t = f(I)/100, and `objective` is g at f = t. When similar pairs do not span the space, f gets a ridge and a note.
 *
 * With W = Σ w·vvᵀ of similar pairs whitened away, this is to maximise a sum of norms over a sphere, smooth in a square
 * root of the metric: solved by L-BFGS on that root, from W⁻¹. The certificate is a duality gap: since g is concave, no
 * metric of the same f exceeds it by a larger share than (f·λ/g − ½), λ the largest eigenvalue of W⁻½∇gW⁻½. The optimum is often
 * of low rank. O(m·d²) an evaluation, some tens of them.
 */
export const mmc: Learner = {
  name: 'mmc',
  title: say`MMC`,
  accepts: ['pairs'],
  isMetric: true,
  convex: true,
  summary:
    'Pushes different items apart as far as it can while similar ones stay close together. Needs both answers; often finds that only a few directions matter.',
  options,
  *steps(problem) {
    return yield* fitMmc(problem);
  },
};

function* fitMmc(problem: Problem): Generator<Progress, Outcome<Solution>, void> {
  const settings = readOptions('mmc', options, problem.options);
  if (!settings.ok) return settings;
  const meter = createMeter(say`Fitting MMC`);
  yield meter.at();
  const pairs = readPairs('mmc', problem);
  if (!pairs.ok) return pairs;
  yield meter.at();
  const sides = yield* gatherSides(pairs.value, meter);
  if (!sides.ok) return sides;
  const { notes, closeness } = sides.value;
  const tolerance = settings.value.number('tolerance');
  const result = yield* maximiseSpread(sides.value, {
    start: problem.warmStart?.L ?? null,
    tolerance,
    maxIterations: settings.value.number('maxIterations'),
    meter,
  });
  const { root, value, gap, iterations } = result;
  const size = Math.sqrt(closeness * scaleOfBound);
  const L = { ...root, data: root.data.map((entry) => entry * size) };
  const converged = gap <= tolerance;
  return done({
    L,
    report: {
      iterations,
      converged,
      reason: converged
        ? say`At the optimum: no metric does better by more than a share of ${gap.toExponential(1)}.`
        : say`Stopped after ${iterations} iterations; a better metric could gain a share of up to ${gap.toExponential(1)}.`,
      objective: value * size,
      certificate: { kind: 'duality-gap', value: gap },
      notes: [
        ...pairs.value.notes,
        ...notes,
        ...nullDirections(L.columns - L.rows, say`different pairs are told apart best without them`),
      ],
    },
    warmStart: { learner: 'mmc', L },
  });
}
