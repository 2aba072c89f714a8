// Room: Newton’s method for objectives with a log-determinant term.

import { type Sentence, say } from '../../model/localizable.ts';
import type { Certificate } from '../../model/metric.ts';
import type { Progress } from '../../model/progress.ts';
import { cholesky, solveLower } from '../../numbers/cholesky.ts';
import { type Dense, rowOf } from '../../numbers/dense.ts';
import { copy, gram, multiply, transpose } from '../../numbers/linear.ts';
import { multiplyTransposedSteps } from '../../numbers/stepwise.ts';
import type { Prior } from '../common/prior.ts';
import { through } from '../common/progress-meter.ts';
import type { LearnerName, Solution, WarmStart } from '../learner.ts';
import { type LogDetOptions, type Minimum, minimiseLogDet } from './newton.ts';
import type { DataTerm } from './term.ts';

export interface LogDetFit extends Omit<LogDetOptions, 'start'> {
  readonly learner: LearnerName;
  /** Differences of the constrained pairs, m × d. */
  readonly v: Dense;
  readonly data: DataTerm;
  readonly prior: Prior;
  readonly warmStart: WarmStart | undefined;
  readonly certificate: 'duality-gap' | 'gradient-norm';
  readonly notes: readonly Sentence[];
}

/**
 * Minimises tr(M·M₀⁻¹) − log det(M·M₀⁻¹) − d + data(vᵢᵀMvᵢ) over positive definite M: with M = C·X·Cᵀ and M₀ = C·Cᵀ the
 * prior becomes the identity, and so is never seen by the solver.
 */
export function* fitLogDet(fit: LogDetFit): Generator<Progress, Solution, void> {
  const { factor } = fit.prior;
  const v = factor ? yield* through(multiplyTransposedSteps(fit.v, transpose(factor)), fit.meter) : fit.v;
  const start = fit.warmStart ? whitenedStart(fit.warmStart.L, factor, v.columns) : null;
  const minimum = yield* minimiseLogDet(v, fit.data, { ...fit, start });
  const l = transpose(factor ? multiply(factor, minimum.factor) : minimum.factor);
  return {
    L: l,
    report: {
      iterations: minimum.iterations,
      converged: minimum.status === 'optimal',
      reason: reasonOf(minimum, fit.tolerance),
      objective: minimum.value,
      certificate: certificateOf(minimum, fit.certificate),
      notes: fit.notes,
    },
    warmStart: { learner: fit.learner, L: l },
  };
}

/** K with K·Kᵀ = C⁻¹·LᵀL·C⁻ᵀ, or null when the earlier metric does not fit or is not definite: the start is then cold. */
const whitenedStart = (l: Dense, factor: Dense | null, d: number): Dense | null => {
  if (l.columns !== d) return null;
  const whitened = factor ? copy(l) : l;
  if (factor) for (let i = 0; i < l.rows; i++) solveLower(factor, rowOf(whitened, i));
  return cholesky(gram(whitened));
};

const certificateOf = ({ gap, gradientNorm }: Minimum, kind: LogDetFit['certificate']): Certificate => ({
  kind,
  value: kind === 'duality-gap' ? gap : gradientNorm,
});

const reasonOf = ({ status, gap, iterations }: Minimum, tolerance: number): Sentence => {
  switch (status) {
    case 'optimal':
      return say`At the optimum: the objective is within ${gap.toExponential(1)} of it.`;
    case 'iterations':
      return say`Stopped after ${iterations} iterations, within ${gap.toExponential(1)} of the optimum; the tolerance asks for ${tolerance} of the objective.`;
    case 'stalled':
      return say`Rounding stopped the descent within ${gap.toExponential(1)} of the optimum.`;
  }
};
