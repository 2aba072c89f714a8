// Room: Sparse determinant metric learning, by a graphical lasso.

import { type Sentence, say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { cholesky, inverseFromCholesky } from '../../numbers/cholesky.ts';
import { type Dense, identity, zeros } from '../../numbers/dense.ts';
import { symmetricEigenSteps } from '../../numbers/eigen.ts';
import { gram, multiply, transpose, transposeMultiply } from '../../numbers/linear.ts';
import { weightedGramSteps } from '../../numbers/stepwise.ts';
import { addScaled } from '../../numbers/vector.ts';
import { maxIterationsField, priorField, readOptions, toleranceField } from '../common/options.ts';
import { readPrior } from '../common/prior.ts';
import { createMeter, through } from '../common/progress-meter.ts';
import { readPairs } from '../constraints/pairs.ts';
import type { Learner, OptionField, Problem, Solution, WarmStart } from '../learner.ts';
import { type SparseInverse, sparseInverse } from './graphical-lasso.ts';

const options: readonly OptionField[] = [
  {
    key: 'balance',
    label: 'Weight of the answers',
    help: 'What one pair weighs against the prior. Left open, it is 0.9 of the largest weight at which different pairs cannot outweigh the prior, so that there always is a solution.',
    type: { kind: 'number', above: 0 },
  },
  {
    key: 'sparsity',
    label: 'Sparsity',
    help: 'Higher gives more zeros off the diagonal of M: fewer features that count together.',
    type: { kind: 'number', min: 0 },
    fallback: 0.01,
  },
  priorField,
  toleranceField(1e-9, 'Largest breach of the optimality conditions, as a share of the largest entry of P or of 1.'),
  maxIterationsField(500),
];

const shareOfLargestBalance = 0.9;

/**
 * Sparse distance metric learning (Qi, Tang, Zha, Chen and Zhang, ICML 2009): over positive definite M minimises
 * tr(M·P) − log det M + α·Σ_{k≠l}|M_kl| with P = M₀⁻¹ + η·Σ ±wᵢ·vᵢvᵢᵀ, + for similar and − for different pairs; η `balance`, α `sparsity`.
 * `objective` is that value and the certificate its KKT residual (graphical-lasso.ts).
 *
 * Since different pairs enter with a minus, a large η makes P indefinite and the problem unbounded. Let κ be the least eigenvalue of
 * the sum measured by the prior: P is definite for η < −1/κ, and the default is 0.9 of that; without a negative κ it is d over the trace.
 */
export const sdml: Learner = {
  name: 'sdml',
  title: say`SDML`,
  accepts: ['pairs'],
  isMetric: true,
  convex: true,
  summary:
    'Looks for a metric in which few features act together. For many features of which most have little to do with each other.',
  options,
  *steps(problem) {
    return yield* fitSdml(problem);
  },
};

function* fitSdml(problem: Problem): Generator<Progress, Outcome<Solution>, void> {
  const settings = readOptions('sdml', options, problem.options);
  if (!settings.ok) return settings;
  const meter = createMeter(say`Fitting SDML`);
  yield meter.at();
  const pairs = readPairs('sdml', problem);
  if (!pairs.ok) return pairs;
  yield meter.at();
  const { v, similar, weight, rows, notes } = pairs.value;
  const prior = readPrior(settings.value.prior(), problem.items, rows);
  if (!prior.ok) return prior;
  const signed = weight.map((w, i) => (similar[i] ? w : -w));
  const sum = yield* through(weightedGramSteps(v, signed), meter);
  const largestBalance = yield* through(balanceSteps(sum, prior.value.factor), meter);
  const balance = settings.value.optionalNumber('balance') ?? shareOfLargestBalance * largestBalance;
  const p = prior.value.factor ? inverseFromCholesky(prior.value.factor) : identity(v.columns);
  addScaled(p.data, balance, sum.data);
  const start = startOf(problem.warmStart, p);
  if (!start) return infeasible(balance, largestBalance);
  const tolerance = settings.value.number('tolerance');
  const result = yield* sparseInverse(p, {
    start,
    sparsity: settings.value.number('sparsity'),
    tolerance,
    maxIterations: settings.value.number('maxIterations'),
    meter,
  });
  if (result.status === 'unbounded') return infeasible(balance, largestBalance);
  const factor = cholesky(result.m);
  if (!factor) throw new RangeError('an accepted M is not positive definite');
  const L = transpose(factor);
  return done({
    L,
    report: {
      iterations: result.iterations,
      converged: result.status === 'optimal',
      reason: reasonOf(result, tolerance),
      objective: result.value,
      certificate: { kind: 'kkt-residual', value: result.residual },
      notes: [...notes, ...prior.value.notes, say`Each pair weighed ${balance.toPrecision(3)} against the prior.`],
    },
    warmStart: { learner: 'sdml', L },
  });
}

/** The balance at which P stops being definite; without different pairs that pull, the one at which answers weigh as much as the prior. */
function* balanceSteps(sum: Dense, priorFactor: Dense | null): Generator<void, number, void> {
  const whitened = priorFactor ? transposeMultiply(priorFactor, multiply(sum, priorFactor)) : sum;
  const { values } = yield* symmetricEigenSteps(whitened);
  const least = values[0] ?? 0;
  // Relative to the largest, so that rounding of a sum of similar pairs does not count as a pull.
  if (least < -1e-9 * Math.abs(values[values.length - 1] ?? 0)) return -1 / least;
  const trace = values.reduce((all, value) => all + value, 0);
  return trace > 0 ? values.length / trace : 1;
}

/** The earlier M, its zeros restored, or the diagonal optimum; null when the diagonal of P shows that there is no minimum. */
const startOf = (warm: WarmStart | undefined, p: Dense): Dense | null => {
  const d = p.rows;
  const diagonal = zeros(d, d);
  for (let k = 0; k < d; k++) {
    const pkk = p.data[k * d + k] ?? 0;
    if (!(pkk > 0)) return null;
    diagonal.data[k * d + k] = 1 / pkk;
  }
  if (warm?.L.columns !== d) return diagonal;
  const m = gram(warm.L);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < d; j++) {
      const size = Math.sqrt((m.data[i * d + i] ?? 0) * (m.data[j * d + j] ?? 0));
      if (Math.abs(m.data[i * d + j] ?? 0) < 1e-14 * size) m.data[i * d + j] = 0;
    }
  }
  return cholesky(m) ? m : diagonal;
};

const infeasible = (balance: number, largestBalance: number) =>
  failed(
    'sdml.infeasible',
    say`With balance ${balance.toPrecision(3)} the different pairs outweigh the prior, and SDML has no solution.`,
    {
      safe: say`No metric was changed.`,
      remedy: say`Give a balance below ${largestBalance.toPrecision(3)}, or leave it open.`,
    },
  );

const reasonOf = ({ status, residual, iterations }: SparseInverse, tolerance: number): Sentence => {
  const within = residual.toExponential(1);
  if (status === 'optimal') return say`At the optimum: the optimality conditions hold within ${within}.`;
  if (status === 'stalled') return say`Rounding stopped the descent; the optimality conditions hold within ${within}.`;
  return say`Stopped after ${iterations} iterations; the optimality conditions hold within ${within}, and the tolerance asks for ${tolerance}.`;
};
