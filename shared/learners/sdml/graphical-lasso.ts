import type { Progress } from '../../model/progress.ts';
import { cholesky, inverseFromCholesky, logDet } from '../../numbers/cholesky.ts';
import type { Dense } from '../../numbers/dense.ts';
import { copy } from '../../numbers/linear.ts';
import { addScaled, dot, largest } from '../../numbers/vector.ts';
import { type ProgressMeter, through } from '../common/progress-meter.ts';
import { lassoDirectionSteps } from './graphical-lasso-direction.ts';
import { alongOrthant, orthantDirectionSteps, orthantOf, slopeOn } from './graphical-lasso-orthant.ts';

export interface SparseInverse {
  readonly m: Dense;
  readonly value: number;
  /** Largest breach of the optimality conditions, in units of P. */
  readonly residual: number;
  readonly iterations: number;
  /** `unbounded`: M grows without end, so that there is no minimum. */
  readonly status: 'optimal' | 'iterations' | 'stalled' | 'unbounded';
}

export interface LassoOptions {
  /** Start, positive definite. */
  readonly start: Dense;
  /** Weight of the entries off the diagonal. */
  readonly sparsity: number;
  /** Stops when the residual is at most this times max(1, max |P|). */
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly meter: ProgressMeter;
}

interface Point {
  readonly m: Dense;
  readonly value: number;
  /** W = M⁻¹. */
  readonly inverse: Dense;
}

/** M·P beyond this is no solution but a descent without end. */
const runaway = 1e9;

/**
 * Minimises tr(M·P) − log det M + α·Σ_{k≠l}|M_kl| over positive definite M, P symmetric (d × d): the graphical lasso with an
 * unpenalised diagonal, by Newton steps: on the face of the penalty that M is on, or, when most of M is 0 or that does not
 * lower the value, proximal (QUIC; Hsieh, Sustik, Dhillon and Ravikumar, JMLR 2014). Quadratic near the optimum. At the optimum W = M⁻¹ has W_kk = P_kk, W_kl − P_kl = α·sign M_kl, or at most α where M_kl = 0: the residual is
 * the largest breach. O(d³) an iteration, and O(d) for each entry that may differ from 0.
 */
export function* sparseInverse(
  p: Dense,
  { start, sparsity, tolerance, maxIterations, meter }: LassoOptions,
): Generator<Progress, SparseInverse, void> {
  const goal = tolerance * Math.max(1, largest(p.data));
  const begin = pointAt(start, p, sparsity);
  if (!begin) throw new RangeError('the start is not positive definite');
  let point: Point = begin;
  let first = 0;
  for (let iterations = 0; ; iterations++) {
    const residual = residualOf(point, p, sparsity);
    const { m, value } = point;
    const at = (status: SparseInverse['status']): SparseInverse => ({ m, value, residual, iterations, status });
    if (residual <= goal) return at('optimal');
    if (iterations >= maxIterations) return at('iterations');
    if (!(largest(m.data) * largest(p.data) < runaway)) return at('unbounded');
    first ||= residual;
    yield meter.falling(residual, first, goal);
    // Ever more exactly near the optimum, but no more than the goal asks for.
    const forcing = Math.max(Math.min(0.1, residual), (0.3 * goal) / residual);
    const next: Point | null = yield* through(stepSteps(point, p, sparsity, forcing, iterations), meter);
    if (!next) return at('stalled');
    point = next;
  }
}

const pointAt = (m: Dense, p: Dense, sparsity: number): Point | null => {
  const factor = cholesky(m);
  if (!factor) return null;
  const value = dot(m.data, p.data) - logDet(factor) + sparsity * offDiagonalSum(m);
  return { m, value, inverse: inverseFromCholesky(factor) };
};

const offDiagonalSum = ({ data, rows }: Dense): number => {
  let sum = 0;
  for (let at = 0; at < data.length; at++) if (at % (rows + 1)) sum += Math.abs(data[at] ?? 0);
  return sum;
};

const residualOf = ({ m, inverse }: Point, p: Dense, sparsity: number): number => {
  let most = 0;
  for (let at = 0; at < m.data.length; at++) {
    const gap = (inverse.data[at] ?? 0) - (p.data[at] ?? 0);
    const entry = m.data[at] ?? 0;
    const breach =
      at % (m.rows + 1) === 0
        ? Math.abs(gap)
        : entry === 0
          ? Math.max(0, Math.abs(gap) - sparsity)
          : Math.abs(gap - sparsity * Math.sign(entry));
    most = Math.max(most, breach);
  }
  return most;
};

/** With fewer free entries than this share, coordinate descent is cheaper than products of whole matrices. */
const sparse = 0.05;

function* stepSteps(
  point: Point,
  p: Dense,
  sparsity: number,
  forcing: number,
  iterations: number,
): Generator<void, Point | null, void> {
  const { m, inverse } = point;
  const signs = orthantOf(m, inverse, p, sparsity);
  const free = signs.reduce((count, sign) => count + (sign === 0 ? 0 : 1), 0);
  if (free > sparse * signs.length) {
    const slope = slopeOn(signs, inverse, p, sparsity);
    const direction = yield* orthantDirectionSteps(m, inverse, signs, slope, forcing);
    const next = yield* searchSteps(point, p, sparsity, (t) => {
      const moved = alongOrthant(m, direction, t, signs);
      let promised = 0;
      for (let at = 0; at < signs.length; at++) {
        promised += (slope.data[at] ?? 0) * ((moved.data[at] ?? 0) - (m.data[at] ?? 0));
      }
      return { moved, promised };
    });
    if (next) return next;
  }
  const direction = yield* lassoDirectionSteps(m, inverse, p, sparsity, 2 + iterations);
  const full = copy(m);
  addScaled(full.data, 1, direction.data);
  // Change of the linear model and of the penalty for the full step: negative unless M is optimal.
  const promised =
    dot(p.data, direction.data) -
    dot(inverse.data, direction.data) +
    sparsity * (offDiagonalSum(full) - offDiagonalSum(m));
  return yield* searchSteps(point, p, sparsity, (t) => {
    const moved = copy(m);
    addScaled(moved.data, t, direction.data);
    return { moved, promised: t * promised };
  });
}

/** Halves the step until M stays definite and the value falls by enough of what was promised; null when it never does. */
function* searchSteps(
  { value }: Point,
  p: Dense,
  sparsity: number,
  at: (t: number) => { readonly moved: Dense; readonly promised: number },
): Generator<void, Point | null, void> {
  for (let t = 1; t > 1e-8; t /= 2) {
    const { moved, promised } = at(t);
    const next = promised < 0 ? pointAt(moved, p, sparsity) : null;
    yield;
    if (next && next.value - value <= 1e-3 * promised + 1e-14 * Math.abs(value)) return next;
  }
  return null;
}
