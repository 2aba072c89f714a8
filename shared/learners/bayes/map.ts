import { cholesky, logDet } from '../../numbers/cholesky.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';
import { symmetricEigenSteps } from '../../numbers/eigen.ts';
import { functionOf } from '../../numbers/factor.ts';
import { gram, transpose } from '../../numbers/linear.ts';
import { weightedGram } from '../../numbers/statistics.ts';
import { multiplyTransposedSteps } from '../../numbers/stepwise.ts';
import { dot } from '../../numbers/vector.ts';
import { type Answers, through } from './answers.ts';
import { axesOf } from './axes.ts';
import { addGradients, biasScale, logOddsAlong, type Tangent, tangent } from './curvature.ts';
import { newtonDirection } from './direction.ts';
import { createLink, fillLink, type Link, lossOf } from './link.ts';
import { barrier, type Shape } from './prior.ts';

/** Prior mean of b, the log-odds of two equal items being similar. */
export const biasMean = 2;

export interface Point {
  /** d × d, M = LᵀL. */
  readonly L: Dense;
  /** b. */
  readonly bias: number;
}

export interface Posed {
  readonly answers: Answers;
  readonly shape: Shape;
  /** κ. */
  readonly strength: number;
  /** ε. */
  readonly lapse: number;
}

export interface Limits {
  /** On the norm g of the gradient where M is the identity: the objective is then within about g²/2 of its minimum. */
  readonly tolerance: number;
  readonly maxIterations: number;
}

export interface Optimum extends Point {
  /** The answers seen through L. */
  readonly seen: Answers;
  readonly link: Link;
  /** −log-likelihood + κ·tr(S⁻¹M) − η·log det M + (b − 2)²/8. */
  readonly objective: number;
  readonly logDetM: number;
  readonly gradientNorm: number;
  readonly iterations: number;
  readonly stopped: 'converged' | 'limit' | 'rounding';
}

/**
 * Log-odds of "yes" of every answer: b − ‖n‖² of a pair, ‖f‖² − ‖n‖² of a triplet. The answers must be seen through L,
 * so that the metric is the identity; `bias` is b.
 */
export const logOdds = ({ count, pairs, near, far }: Answers, bias: number): Float64Array => {
  const d = near.columns;
  const square = (rows: Dense, i: number): number => {
    const row = rows.data.subarray(i * d, (i + 1) * d);
    return dot(row, row);
  };
  return Float64Array.from({ length: count }, (_, i) =>
    i < pairs ? bias - square(near, i) : square(far, i - pairs) - square(near, i),
  );
};

/** Below this gradient norm the true curvature replaces the Fisher information, and convergence becomes quadratic. */
const near = 2;
const backtracks = 40;
const sufficient = 1e-4;

/**
 * The posterior mode by damped Fisher scoring, ended by Newton steps, in coordinates where the current M is the identity: there the prior's barrier
 * has unit curvature, so conjugate gradients need no preconditioner and no D × D matrix (D = d(d+1)/2) is ever formed.
 * A step M ← Lᵀ(I + tΔ)L stays positive definite because t ends short of the first zero eigenvalue of I + tΔ.
 * Cost a step: conjugate-gradient passes of about 2·D multiplications an answer, and one eigendecomposition.
 */
export function* minimise(posed: Posed, start: Point, limits: Limits): Generator<void, Optimum, void> {
  const { answers, shape, strength, lapse } = posed;
  const d = start.L.rows;
  const large = d * d * answers.count > 100_000;
  const link = createLink(answers.count);
  const change = new Float64Array(answers.count);
  const spread = weightedGram(answers.near);
  let bias = start.bias;
  let L = yield* multiplySteps(yield* spreadAxes(start.L, spread), start.L);
  let seen = yield* through(answers, L);
  let logDetM = logDetOf(L);
  for (let iteration = 0; ; iteration++) {
    const z = logOdds(seen, bias);
    fillLink(link, z, answers.yes, answers.weight, lapse);
    const pull = yield* seenThrough(shape.inverse, L);
    for (let i = 0; i < pull.data.length; i++) pull.data[i] = (pull.data[i] ?? 0) * strength;
    const gradient = yield* gradientOf(seen, link, pull, bias);
    const gradientNorm = normOf(gradient);
    const objective =
      lossOf(z, answers.yes, answers.weight, lapse) + trace(pull) - barrier * logDetM + (bias - biasMean) ** 2 / 8;
    const result = { L, bias, seen, link, objective, logDetM, gradientNorm, iterations: iteration };
    if (gradientNorm <= limits.tolerance) return { ...result, stopped: 'converged' };
    if (iteration >= limits.maxIterations) return { ...result, stopped: 'limit' };
    const along = yield* newtonDirection(
      seen,
      gradientNorm > near ? link.information : link.curvature,
      gradient,
      barrier,
    );
    yield* logOddsAlong(seen, along, change);
    const eigen = yield* symmetricEigenSteps(along.matrix);
    const stretch = eigen.values;
    const pullAlong = dot(pull.data, along.matrix.data);
    const slope = dot(gradient.matrix.data, along.matrix.data) + gradient.bias * along.bias;
    // The differences of every term, not of two large sums: rounding must not hide a small decrease.
    const decrease = (t: number): number => {
      let entropy = 0;
      for (const value of stretch) entropy += Math.log1p(t * value);
      const moved = z.map((value, i) => value + t * (change[i] ?? 0));
      const biasBefore = bias - biasMean;
      const biasStep = t * biasScale * along.bias;
      return (
        lossOf(moved, answers.yes, answers.weight, lapse) -
        lossOf(z, answers.yes, answers.weight, lapse) +
        t * pullAlong -
        barrier * entropy +
        (biasStep * (2 * biasBefore + biasStep)) / 8
      );
    };
    const lowest = stretch[0] ?? 0;
    let t = lowest < 0 ? Math.min(1, -0.95 / lowest) : 1;
    let tries = 0;
    while (!(decrease(t) <= sufficient * t * slope) && tries++ < backtracks) t /= 2;
    if (tries > backtracks) return { ...result, stopped: 'rounding' };
    const root = functionOf(eigen, (value) => Math.sqrt(1 + t * value));
    if (large) yield;
    const axes = yield* spreadAxes(yield* multiplySteps(root, L), spread);
    const move = yield* multiplySteps(axes, root);
    L = yield* multiplySteps(move, L);
    seen = yield* through(seen, move);
    bias += t * biasScale * along.bias;
    for (const value of stretch) logDetM += Math.log1p(t * value);
    if (large) yield;
  }
}

/** The rotation onto the axes along which the answers spread when seen through L: L is free up to a rotation. */
function* spreadAxes(L: Dense, spread: Dense): Generator<void, Dense, void> {
  return yield* axesOf(yield* seenThrough(spread, L));
}

/** L·S·Lᵀ for a symmetric S. */
function* seenThrough(s: Dense, L: Dense): Generator<void, Dense, void> {
  return yield* multiplyTransposedSteps(yield* multiplyTransposedSteps(L, s), L);
}

const multiplySteps = (a: Dense, b: Dense): Generator<void, Dense, void> => multiplyTransposedSteps(a, transpose(b));

function* gradientOf(seen: Answers, link: Link, pull: Dense, bias: number): Generator<void, Tangent, void> {
  const d = pull.rows;
  const sum = tangent(d);
  sum.matrix.data.set(pull.data);
  for (let a = 0; a < d; a++) sum.matrix.data[a * d + a] = (sum.matrix.data[a * d + a] ?? 0) - barrier;
  sum.bias = (bias - biasMean) / biasScale;
  yield* addGradients(seen, link.slope, sum);
  return sum;
}

const trace = ({ rows, data }: Dense): number => {
  let sum = 0;
  for (let a = 0; a < rows; a++) sum += data[a * rows + a] ?? 0;
  return sum;
};

const normOf = ({ matrix, bias }: Tangent): number => Math.sqrt(dot(matrix.data, matrix.data) + bias * bias);

/** log det M of a square L; −∞ when it is singular. */
export const logDetOf = (L: Dense): number => {
  const factor = L.rows === L.columns ? cholesky(gram(L)) : null;
  return factor ? logDet(factor) : Number.NEGATIVE_INFINITY;
};

/** Where a cold start begins: the prior's mode M = (η/κ)·S. */
export function* priorMode(shape: Shape, strength: number): Generator<void, Point, void> {
  const { values, vectors } = yield* symmetricEigenSteps(shape.inverse);
  const d = values.length;
  const L = zeros(d, d);
  for (let j = 0; j < d; j++)
    for (let a = 0; a < d; a++)
      L.data[j * d + a] = Math.sqrt(barrier / strength / (values[j] ?? 1)) * (vectors.data[a * d + j] ?? 0);
  return { L, bias: biasMean };
}
