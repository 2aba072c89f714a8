// Room: Large margin nearest neighbours.

import { type Sentence, say } from '../../model/localizable.ts';
import { done } from '../../model/result.ts';
import { cholesky } from '../../numbers/cholesky.ts';
import { type Dense, identity } from '../../numbers/dense.ts';
import { gram, transpose } from '../../numbers/linear.ts';
import { nullNotes, startOf } from '../common/descent.ts';
import { maxIterationsField, readOptions, toleranceField } from '../common/options.ts';
import { createMeter, through } from '../common/progress-meter.ts';
import { type Labelled, readLabelled } from '../constraints/labelled.ts';
import type { Learner, OptionField } from '../learner.ts';
import { solveLmnn } from './descent.ts';
import { targetSteps } from './targets.ts';

const options: readonly OptionField[] = [
  {
    key: 'neighbours',
    label: 'Neighbours',
    help: 'How many of the nearest items of its own class each item is kept near to.',
    type: { kind: 'number', min: 1, integer: true },
    fallback: 3,
  },
  {
    key: 'regularization',
    label: 'Pull against push',
    help: 'Weight of keeping neighbours near, against 1 minus it for keeping other classes a margin further away.',
    type: { kind: 'number', above: 0, max: 1 },
    fallback: 0.5,
  },
  toleranceField(0.02, 'Largest duality gap that counts as the optimum, as a share of the objective.'),
  maxIterationsField(3000),
];

const smallClasses = ({ sizes }: Labelled, k: number): readonly Sentence[] => {
  const count = sizes.reduce((sum, size) => sum + (size <= k ? 1 : 0), 0);
  if (count === 0) return [];
  return [
    count === 1
      ? say`1 class has no more than ${k} items; there each item is kept near to all others of its class.`
      : say`${count} classes have no more than ${k} items; there each item is kept near to all others of its class.`,
  ];
};

/** A square L close to the one given: a direction of distance exactly 0 would keep that for ever, its gradient being 0. */
const fullRank = (l: Dense): Dense => {
  const m = gram(l);
  const d = m.rows;
  let trace = 0;
  for (let t = 0; t < d; t++) trace += m.data[t * d + t] ?? 0;
  for (let t = 0; t < d; t++) m.data[t * d + t] = (m.data[t * d + t] ?? 0) + (1e-3 * trace) / d;
  const lower = trace > 0 ? cholesky(m) : null;
  return lower ? transpose(lower) : identity(d);
};

/**
 * Large margin nearest neighbours (Weinberger, Blitzer and Saul, NIPS 2005; Weinberger and Saul, JMLR 10, 2009): minimises
 * regularization·Σ d_ij + (1 − regularization)·Σ [1 + d_ij − d_il]₊ over the k nearest items j of i's class (by Euclidean distance, fixed)
 * and all items l of other classes, d = ‖L(xᵢ − xⱼ)‖², from L = I.
 *
 * The problem is convex in M, and a square L keeps it free of other local optima, so the result carries a duality gap: see
 * `createLmnnBound`. The gap is a bound that the method leaves slack; the objective itself is typically ten times closer to the optimum.
 * Solved by L-BFGS on a hinge whose kink is rounded ever less; only pairs within reach of a margin are measured (`NearPairs`), and nothing
 * is n × n. O(nd² + near pairs·d) per evaluation.
 */
export const lmnn: Learner = {
  name: 'lmnn',
  title: say`LMNN`,
  accepts: ['labels'],
  isMetric: true,
  convex: true,
  summary:
    'Keeps each item near a few of its class and everything else a margin further away. A strong choice when a column of classes exists.',
  options,
  *steps(problem) {
    const settings = readOptions('lmnn', options, problem.options);
    if (!settings.ok) return settings;
    const labelled = readLabelled('lmnn', problem);
    if (!labelled.ok) return labelled;
    const meter = createMeter(say`Pushing other classes out of the neighbourhood`);
    const k = settings.value.number('neighbours');
    const targets = yield* through(targetSteps(labelled.value, k), meter);
    const given = startOf('lmnn', problem.items.columns, problem.warmStart);
    const warm = given === problem.warmStart?.L;
    const tolerance = settings.value.number('tolerance');
    const { l, objective, gap, iterations } = yield* solveLmnn(labelled.value, targets, {
      regularization: settings.value.number('regularization'),
      start: warm ? fullRank(given) : given,
      warm,
      tolerance,
      maxIterations: settings.value.number('maxIterations'),
      meter,
    });
    const converged = gap <= tolerance * objective;
    const share = `${((100 * gap) / objective).toPrecision(2)} %`;
    const notes = [...labelled.value.notes, ...smallClasses(labelled.value, k), ...(yield* nullNotes(l, meter))];
    yield meter.at(1);
    return done({
      L: l,
      report: {
        iterations,
        converged,
        reason: converged
          ? say`At the optimum: no metric has an objective lower by more than ${share}.`
          : say`Stopped after ${iterations} iterations, at most ${share} above the optimum; the tolerance asks for ${100 * tolerance} %.`,
        objective,
        certificate: { kind: 'duality-gap', value: gap },
        notes,
      },
      warmStart: { learner: 'lmnn', L: l },
    });
  },
};
