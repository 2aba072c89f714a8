import { type Sentence, say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { done, type Outcome } from '../../model/result.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';
import { total } from '../../numbers/vector.ts';
import { nullDirections } from '../common/notes.ts';
import { maxIterationsField, readOptions, toleranceField } from '../common/options.ts';
import { createMeter } from '../common/progress-meter.ts';
import { oneSided } from '../constraints/one-sided.ts';
import { type PairRows, readPairs } from '../constraints/pairs.ts';
import type { Learner, OptionField, Problem, Solution } from '../learner.ts';
import { type DiagonalProblem, minimiseDiagonal } from './diagonal-descent.ts';

const options: readonly OptionField[] = [
  {
    key: 'c',
    label: 'Scale',
    help: 'Sets the scale of the distances only: at the optimum the squared distances of similar pairs sum to half of it.',
    type: { kind: 'number', above: 0 },
    fallback: 1,
  },
  toleranceField(1e-11, 'Largest duality gap that counts as the optimum, as a share of c.'),
  maxIterationsField(200),
];

/** Added to the spread of every feature over similar pairs when some feature has none, as a share of the mean spread. */
const ridgeShare = 1e-2;

/**
 * Metric learning for clustering with a diagonal metric (Xing, Ng, Jordan and Russell, NIPS 2002): over weights w ≥ 0 of
 * the features minimises s·w − c·log Σ √(Σₖ wₖvₖ²), the sum over different pairs, sₖ = Σ vₖ² over similar pairs. `objective` is that value
 * and M = diag(w). Convex; solved by projected Newton, with a duality gap for certificate. O(m·d²) an iteration, some ten of them.
 */
export const mmcDiagonal: Learner = {
  name: 'mmc-diagonal',
  title: say`MMC, diagonal`,
  accepts: ['pairs'],
  isMetric: true,
  convex: true,
  summary:
    'Gives every feature a weight of its own and mixes none: easy to read, hard to overfit. Use it to see which features matter. Needs both answers.',
  options,
  *steps(problem) {
    return yield* fitDiagonal(problem);
  },
};

function* fitDiagonal(problem: Problem): Generator<Progress, Outcome<Solution>, void> {
  const settings = readOptions('mmc-diagonal', options, problem.options);
  if (!settings.ok) return settings;
  const meter = createMeter(say`Fitting diagonal MMC`);
  yield meter.at();
  const pairs = readPairs('mmc-diagonal', problem);
  if (!pairs.ok) return pairs;
  yield meter.at();
  if (pairs.value.similarCount === 0) return oneSided(say`Diagonal MMC`, 'similar');
  if (pairs.value.similarCount === pairs.value.similar.length) return oneSided(say`Diagonal MMC`, 'different');
  const { diagonal, spread, notes } = posed(pairs.value, settings.value.number('c'));
  const d = spread.length;
  const tolerance = settings.value.number('tolerance');
  const { y, value, gap, iterations } = yield* minimiseDiagonal(
    diagonal,
    startOf(problem.warmStart?.L ?? null, spread),
    { tolerance, maxIterations: settings.value.number('maxIterations'), meter },
  );
  const L = zeros(d, d);
  for (let k = 0; k < d; k++) L.data[k * d + k] = Math.sqrt((y[k] ?? 0) / (spread[k] ?? 1));
  const converged = gap <= tolerance * diagonal.c;
  const silent = y.filter((weight) => weight === 0).length;
  return done({
    L,
    report: {
      iterations,
      converged,
      reason: converged
        ? say`At the optimum: the objective is within ${gap.toExponential(1)} of it.`
        : say`Stopped after ${iterations} iterations, within ${gap.toExponential(1)} of the optimum.`,
      objective: value,
      certificate: { kind: 'duality-gap', value: gap },
      notes: [...pairs.value.notes, ...notes, ...nullDirections(silent, say`those features have weight 0`)],
    },
    warmStart: { learner: 'mmc-diagonal', L },
  });
}

interface Posed {
  /** In y = s·w, so that the first term is Σy. */
  readonly diagonal: DiagonalProblem;
  /** s, with the ridge when one was needed. */
  readonly spread: Float64Array;
  readonly notes: readonly Sentence[];
}

const posed = ({ v, similar, weight, similarCount }: PairRows, c: number): Posed => {
  const d = v.columns;
  const spread = new Float64Array(d);
  const q = zeros(similar.length - similarCount, d);
  const apart = new Float64Array(q.rows);
  let row = 0;
  for (let i = 0; i < similar.length; i++) {
    for (let k = 0; k < d; k++) {
      const square = (v.data[i * d + k] ?? 0) ** 2;
      if (similar[i]) spread[k] = (spread[k] ?? 0) + (weight[i] ?? 0) * square;
      else q.data[row * d + k] = square;
    }
    if (!similar[i]) apart[row++] = weight[i] ?? 0;
  }
  const moves = new Float64Array(d);
  for (let at = 0; at < q.data.length; at++) moves[at % d] = Math.max(moves[at % d] ?? 0, q.data[at] ?? 0);
  const still = Array.from(spread.keys()).filter((k) => spread[k] === 0 && moves[k] !== 0);
  const notes: Sentence[] = [];
  if (still.length > 0) {
    const ridge = (ridgeShare * total(spread)) / d;
    for (let k = 0; k < d; k++) spread[k] = (spread[k] ?? 0) + ridge;
    notes.push(
      say`Similar pairs never differ in ${still.length} of ${d} features, but different ones do; ${ridge.toPrecision(2)} was added to the spread of each feature.`,
    );
  }
  // A feature that never differs at all gets weight 0 whatever its spread.
  for (let k = 0; k < d; k++) if (spread[k] === 0) spread[k] = 1;
  for (let at = 0; at < q.data.length; at++) q.data[at] = (q.data[at] ?? 0) / (spread[at % d] ?? 1);
  return { diagonal: { q, weight: apart, c }, spread, notes };
};

/** y = s·w of an earlier M, mixed with a little of the even start so that no weight begins at exactly 0. */
const startOf = (l: Dense | null, spread: Float64Array): Float64Array => {
  const d = spread.length;
  const even = new Float64Array(d).fill(1 / d);
  if (!l || l.columns !== d) return even;
  const y = new Float64Array(d);
  for (let at = 0; at < l.data.length; at++)
    y[at % d] = (y[at % d] ?? 0) + (l.data[at] ?? 0) ** 2 * (spread[at % d] ?? 0);
  const sum = total(y);
  return sum > 0 ? y.map((value) => value / sum + 1e-6 / d) : even;
};
