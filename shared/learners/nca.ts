import { type Sentence, say } from '../model/localizable.ts';
import { done } from '../model/result.ts';
import { descend, startOf } from './common/descent.ts';
import { maxIterationsField, readOptions, toleranceField } from './common/options.ts';
import { createMeter } from './common/progress-meter.ts';
import { type Labelled, readLabelled } from './constraints/labelled.ts';
import type { Learner } from './learner.ts';
import { createSoftNeighbours } from './neighbours/soft-neighbours.ts';

const options = [
  toleranceField(1e-9, 'Stops when an iteration improves the objective by less than this share of itself.'),
  maxIterationsField(1000),
];

/** Share of the items that may still have a neighbour of another class when the classes count as told apart. */
const apart = 1e-9;

const lonely = ({ sizes }: Labelled): readonly Sentence[] => {
  const count = sizes.reduce((sum, size) => sum + (size === 1 ? 1 : 0), 0);
  return count === 0
    ? []
    : [
        count === 1
          ? say`1 class has a single item, which can never find a neighbour of its class.`
          : say`${count} classes have a single item, which can never find a neighbour of its class.`,
      ];
};

/**
 * Neighbourhood components analysis: maximises Σᵢ pᵢ, pᵢ = Σ_{j of i's class} exp(−‖L(xᵢ − xⱼ)‖²) / Σ_{k≠i} exp(−‖L(xᵢ − x_k)‖²),
 * the expected number of items that a random soft neighbour classifies correctly (Goldberger, Roweis, Hinton and Salakhutdinov,
 * NIPS 2004), from L = I. Minimised is the complement Σᵢ (1 − pᵢ), which keeps its digits near the optimum. Not convex.
 *
 * Where the classes can be separated the objective has no maximum: L grows for ever. The fit then stops once Σᵢ (1 − pᵢ) ≤ 10⁻⁹ n or
 * the gradient vanishes, so the scale of L means little and is said to. Cost per evaluation: see `createSoftNeighbours`.
 */
export const nca: Learner = {
  name: 'nca',
  title: say`NCA`,
  accepts: ['labels'],
  isMetric: true,
  convex: false,
  summary:
    'Pulls together items whose nearest neighbours should be of the same class. Good when neighbours are what you will look up; it can overfit small data.',
  options,
  *steps(problem) {
    const settings = readOptions('nca', options, problem.options);
    if (!settings.ok) return settings;
    const labelled = readLabelled('nca', problem);
    if (!labelled.ok) return labelled;
    const { x, labels, notes } = labelled.value;
    const start = startOf('nca', x.columns, problem.warmStart);
    const evaluate = createSoftNeighbours(x, start.rows, {
      signal: (i, j) => (labels[i] === labels[j] ? 0 : 1),
      loss: (_, strangers) => strangers,
      slope: () => 1,
    });
    const solution = yield* descend(
      {
        learner: 'nca',
        evaluate,
        start,
        tolerance: settings.value.number('tolerance'),
        maxIterations: settings.value.number('maxIterations'),
        goal: {
          value: apart * x.rows,
          reason: say`The classes are told apart completely; going on would only enlarge the scale.`,
        },
        objective: (strangers) => x.rows - strangers,
        notes: [...notes, ...lonely(labelled.value)],
      },
      createMeter(say`Bringing neighbours of one class together`),
    );
    return done(solution);
  },
};
