// Room: The logistic model of answers with a Wishart prior and a Laplace posterior.

import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { failed, type Outcome } from '../../model/result.ts';
import { nullDirections } from '../common/notes.ts';
import { maxIterationsField, readOptions, toleranceField } from '../common/options.ts';
import { checkItems, checkRows } from '../constraints/input.ts';
import type { Learner, OptionField, Problem, Solution } from '../learner.ts';
import { type BayesFit, fitBayes, fullL, isBayesState } from './fit.ts';

const options: readonly OptionField[] = [
  {
    key: 'priorStrength',
    label: 'Prior strength',
    help: 'How firmly distances are held small before any answer: κ of the Wishart prior. Left open it is the one that makes the answers most probable.',
    type: { kind: 'number', above: 0 },
  },
  {
    key: 'lapse',
    label: 'Lapse rate',
    help: 'Share of answers taken to be given without looking: at 0 a single slip can bend the whole metric.',
    type: { kind: 'number', min: 0, max: 0.5 },
    fallback: 0.05,
  },
  toleranceField(1e-5, 'Norm of the gradient, in coordinates where M is the identity, at which the fit has converged.'),
  maxIterationsField(100),
];

const checkAnswers = ({ items, pairs, triplets }: Problem): Outcome<number> => {
  const fit = checkItems(items);
  if (!fit.ok) return fit;
  const first = checkRows(
    say`pair`,
    items,
    pairs?.weight ?? new Float64Array(0),
    pairs ? [pairs.left, pairs.right] : [],
  );
  if (!first.ok) return first;
  const lists = triplets ? [triplets.anchor, triplets.near, triplets.far] : [];
  const second = checkRows(say`triplet`, items, triplets?.weight ?? new Float64Array(0), lists);
  if (!second.ok || first.value + second.value > 0) return second;
  return failed('constraints.none', say`bayes needs at least one pair or triplet.`, {
    remedy: say`Judge something first.`,
  });
};

const reasons = {
  converged: say`The gradient vanished to the tolerance.`,
  limit: say`The iteration limit was reached.`,
  rounding: say`No step lowers the objective beyond rounding.`,
} as const;

const solutionOf = (fit: BayesFit): Solution => ({
  L: fullL(fit),
  report: {
    iterations: fit.optimum.iterations,
    converged: fit.optimum.stopped === 'converged',
    reason: reasons[fit.optimum.stopped],
    objective: fit.optimum.objective,
    certificate: { kind: 'gradient-norm', value: fit.optimum.gradientNorm },
    notes: nullDirections(
      fit.span.axes ? fit.span.axes.columns - fit.span.axes.rows : 0,
      say`no two items differ in it`,
    ),
  },
  warmStart: { learner: 'bayes', L: fullL(fit), state: fit.state },
});

/**
 * A logistic model of the judgement with a Wishart prior over M: log-odds of "similar" b − ⟨M, δδᵀ⟩, of "p is closer"
 * ⟨M, δₙδₙᵀ − δₚδₚᵀ⟩, so pairs and triplets are learned together. Minimises
 * −log-likelihood + κ·tr(S⁻¹M) − log det M + (b − 2)²/8 with P = ε/2 + (1 − ε)·σ; see `bayes-map.ts`, and
 * `bayes-posterior.ts` for the uncertainty that the sampler lives on (after Yang, Jin and Sukthankar, UAI 2007).
 * Not convex for ε > 0: a slip that the lapse excuses no longer pulls.
 */
export const bayes: Learner = {
  name: 'bayes',
  title: say`Bayesian (logistic)`,
  accepts: ['pairs', 'triplets'],
  isMetric: true,
  convex: false,
  summary:
    'Takes each answer as a coin weighted by the distance, allows for slips, and knows how sure it is. Learns pairs and triplets together; the sampler asks by it.',
  options,
  *steps(problem): Generator<Progress, Outcome<Solution>, void> {
    const read = readOptions('bayes', options, problem.options);
    if (!read.ok) return read;
    const checked = checkAnswers(problem);
    if (!checked.ok) return checked;
    const settings = {
      lapse: read.value.number('lapse'),
      strength: read.value.optionalNumber('priorStrength'),
      tolerance: read.value.number('tolerance'),
      maxIterations: read.value.number('maxIterations'),
    };
    const warm = problem.warmStart?.state;
    const work = fitBayes(problem.items, problem, settings, isBayesState(warm) ? warm : null);
    for (let steps = 1; ; steps++) {
      const step = work.next();
      if (step.done) return { ok: true, value: solutionOf(step.value) };
      // How many steps there will be is unknown: the fraction nears 1 and never goes back.
      yield { fraction: steps / (steps + 50), message: say`fitting the judgement model` };
    }
  },
};
