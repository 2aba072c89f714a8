// Room: Metric learning for kernel regression.

import { say } from '../../model/localizable.ts';
import { done } from '../../model/result.ts';
import { mean } from '../../numbers/statistics.ts';
import { solutionOf, startOf } from '../common/descent.ts';
import { maxIterationsField, readOptions, toleranceField } from '../common/options.ts';
import { createMeter } from '../common/progress-meter.ts';
import { readTargeted } from '../constraints/labelled.ts';
import type { Learner } from '../learner.ts';
import { createSoftNeighbours } from '../neighbours/soft-neighbours.ts';
import { descents } from './descents.ts';

const options = [
  toleranceField(1e-9, 'Stops when an iteration improves the objective by less than this share of itself.'),
  maxIterationsField(1000),
];

/** Share of the targets' variance that may be left unexplained when the regression counts as exact. */
const explained = 1e-9;

/**
 * Metric learning for kernel regression: minimises Σᵢ (ŷᵢ − yᵢ)², ŷᵢ = Σ_{j≠i} p_ij·yⱼ with the soft neighbours of
 * `createSoftNeighbours` (Weinberger and Tesauro, AISTATS 2007), from L = I, in
 * several descents (`descents`). Not convex. When every target can be predicted exactly
 * L grows for ever; the fit stops once 10⁻⁹ of the targets' variance is left. Targets are centred and brought to unit variance inside,
 * which changes nothing but rounding: the objective is reported in their own units.
 */
export const mlkr: Learner = {
  name: 'mlkr',
  title: say`MLKR`,
  accepts: ['targets'],
  isMetric: true,
  convex: false,
  summary:
    'Learns a distance under which near items have near values of a numeric target. Use it when similar means "would score alike".',
  options,
  *steps(problem) {
    const settings = readOptions('mlkr', options, problem.options);
    if (!settings.ok) return settings;
    const targeted = readTargeted('mlkr', problem);
    if (!targeted.ok) return targeted;
    const { x, targets, notes } = targeted.value;
    const centre = mean(targets);
    const spread = targets.reduce((sum, target) => sum + (target - centre) ** 2, 0);
    const unit = Math.sqrt(spread / targets.length);
    const y = targets.map((target) => (target - centre) / unit);
    const start = startOf('mlkr', x.columns, problem.warmStart);
    const evaluate = createSoftNeighbours(x, start.rows, {
      signal: (_, j) => y[j] ?? 0,
      loss: (i, predicted) => (predicted - (y[i] ?? 0)) ** 2,
      slope: (i, predicted) => 2 * (predicted - (y[i] ?? 0)),
    });
    const meter = createMeter(say`Predicting each target from its neighbours`);
    const result = yield* descents(
      {
        evaluate,
        start,
        warm: start === problem.warmStart?.L,
        tolerance: settings.value.number('tolerance'),
        maxIterations: settings.value.number('maxIterations'),
        goal: explained * y.length,
      },
      meter,
    );
    const solution = yield* solutionOf(
      {
        learner: 'mlkr',
        start,
        reason: say`Every target is predicted exactly; going on would only enlarge the scale.`,
        objective: (squares) => squares * unit * unit,
        notes,
      },
      result,
      meter,
    );
    return done(solution);
  },
};
