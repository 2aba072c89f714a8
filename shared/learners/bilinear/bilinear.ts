// Room: A similarity from triplets that is no metric.

import { say } from '../../model/localizable.ts';
import { done } from '../../model/result.ts';
import { type Dense, identity } from '../../numbers/dense.ts';
import { differences } from '../../numbers/differences.ts';
import { symmetricEigenSteps } from '../../numbers/eigen.ts';
import { factorOfEigen } from '../../numbers/factor.ts';
import { scaled, symmetrise } from '../../numbers/linear.ts';
import { type LbfgsState, minimise } from '../../numbers/minimize/lbfgs.ts';
import { dot } from '../../numbers/vector.ts';
import { isDense } from '../common/matrix-option.ts';
import { maxIterationsField, readOptions, toleranceField } from '../common/options.ts';
import { createMeter, through } from '../common/progress-meter.ts';
import { gatherRows } from '../constraints/labelled.ts';
import { readTriplets } from '../constraints/triplets.ts';
import type { Learner, OptionField, WarmStart } from '../learner.ts';
import { createBilinearObjective } from './objective.ts';

const options: readonly OptionField[] = [
  {
    key: 'regularization',
    label: 'Regularization',
    help: 'How strongly the similarity is held to the plain inner product of the features. Lower fits the triplets closer.',
    type: { kind: 'number', above: 0 },
    fallback: 1e-3,
  },
  toleranceField(1e-6, 'Largest distance from the optimum that counts as reaching it, as a share of the objective.'),
  maxIterationsField(2000),
];

/**
 * Bilinear similarity s(x, y) = xᵀWy from triplets, after OASIS (Chechik, Sharma, Shalit and Bengio, JMLR 11, 2010), but solved as a
 * whole instead of one triplet at a time: minimises, over symmetric W,
 * regularization/2·‖u·W − I‖² + Σ shareₜ·h(1 − s(a, p) + s(a, q)), u the mean squared length of the items, h the hinge rounded on [0, 1].
 * W is symmetric, unlike OASIS's, so that s(x, y) = s(y, x).
 *
 * NOT a metric: s may be negative, an item need not be most similar to itself, and nothing like the triangle inequality holds.
 * `Solution.similarity` is W. `L` is the factor of the positive semidefinite part of W, for pictures of the items only. The
 * objective is strongly convex, so ‖gradient‖² / (2·regularization) bounds its distance from the optimum. O(m·d²) an evaluation.
 */
export const bilinear: Learner = {
  name: 'bilinear',
  title: say`Bilinear similarity`,
  accepts: ['triplets'],
  isMetric: false,
  convex: true,
  summary:
    'Learns how similar two items are as a weighted product of their features. Ranks well, but it is a similarity and not a distance: use it where only the order of answers matters.',
  options,
  *steps(problem) {
    const settings = readOptions('bilinear', options, problem.options);
    if (!settings.ok) return settings;
    const triplets = readTriplets('bilinear', problem);
    if (!triplets.ok) return triplets;
    const { items } = problem;
    const { anchor, near, far, share, notes } = triplets.value;
    const d = items.columns;
    const unit = dot(items.data, items.data) / items.rows;
    const regularization = settings.value.number('regularization');
    const tolerance = settings.value.number('tolerance');
    const maxIterations = settings.value.number('maxIterations');
    const meter = createMeter(say`Weighing products of features`);
    yield meter.at();
    const objective = createBilinearObjective({
      anchors: scaled(gatherRows(items, anchor), 1 / unit),
      gains: differences(items, near, far),
      share,
      regularization,
    });
    // Squared distance from the optimum bound, as a share of the value.
    const excess = ({ gradient, value }: LbfgsState): number => dot(gradient, gradient) / (2 * regularization) / value;
    const steps = minimise(objective, startOf(problem.warmStart, d, unit).data, {
      gradientTolerance: 0,
      maxIterations,
      stop: (state) => excess(state) <= tolerance,
    });
    let first = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      if (step.value.evaluations > 0) {
        if (first === 0) first = excess(step.value);
        meter.falling(excess(step.value), first, tolerance / 2);
      }
      yield meter.at((0.95 * step.value.iterations) / maxIterations);
    }
    const { x, iterations, value } = step.value;
    const gap = excess(step.value) * value;
    const converged = gap <= tolerance * value;
    const w: Dense = symmetrise({ rows: d, columns: d, data: x });
    const l = factorOfEigen(yield* through(symmetricEigenSteps(w), meter));
    yield meter.at(1);
    return done({
      L: scaled(l, 1 / Math.sqrt(unit)),
      similarity: scaled(w, 1 / unit),
      report: {
        iterations,
        converged,
        reason: converged
          ? say`At the optimum: the objective is within ${gap.toExponential(1)} of it.`
          : say`Stopped after ${iterations} iterations, within ${gap.toExponential(1)} of the optimum.`,
        objective: value,
        certificate: { kind: 'duality-gap', value: gap },
        notes: [...notes, say`This is a similarity, not a distance: only the order of its answers has a meaning.`],
      },
      warmStart: { learner: 'bilinear', L: l, state: { w: scaled(w, 1 / unit) } },
    });
  },
};

const startOf = (warm: WarmStart | undefined, d: number, unit: number): Dense => {
  const state = warm?.learner === 'bilinear' ? warm.state : null;
  const w = typeof state === 'object' && state !== null && 'w' in state ? state.w : null;
  const fits = isDense(w) && w.rows === d && w.columns === d && w.data.every(Number.isFinite);
  return fits ? scaled(w, unit) : identity(d);
};
