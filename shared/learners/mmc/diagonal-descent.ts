import type { Progress } from '../../model/progress.ts';
import { cholesky, solveCholesky } from '../../numbers/cholesky.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';
import { multiplyVector } from '../../numbers/linear.ts';
import { weightedGramSteps } from '../../numbers/stepwise.ts';
import { largest, scale, total } from '../../numbers/vector.ts';
import { type ProgressMeter, through } from '../common/progress-meter.ts';

/** Minimise Σy − c·log g(y), g = Σ w·√(qᵢ·y), over y ≥ 0. */
export interface DiagonalProblem {
  /** Rows qᵢ ≥ 0, m × d. */
  readonly q: Dense;
  readonly weight: Float64Array;
  readonly c: number;
}

export interface DiagonalMinimum {
  readonly y: Float64Array;
  readonly value: number;
  /** Upper bound on value − optimum. */
  readonly gap: number;
  readonly iterations: number;
}

interface Point {
  readonly y: Float64Array;
  readonly p: Float64Array;
  readonly g: number;
  /** ∂g/∂y. */
  readonly slopes: Float64Array;
  readonly gap: number;
}

/**
 * Projected Newton (Bertsekas, SIAM J. Control 20, 1982): a Newton step on the coordinates that are free to move, cut off
 * at 0. g is homogeneous of degree ½, so that the best scale of any y is known: Σy = c/2 is kept throughout. Since g is
 * concave, with ρ = c·max ∂g/g no point is lower by more than c(log ρ + 1/(2ρ) − ½). O(m·d²) an iteration.
 */
export function* minimiseDiagonal(
  problem: DiagonalProblem,
  start: Float64Array,
  { tolerance, maxIterations, meter }: { tolerance: number; maxIterations: number; meter: ProgressMeter },
): Generator<Progress, DiagonalMinimum, void> {
  const { c } = problem;
  let point = measure(problem, start);
  const first = point.gap;
  for (let iterations = 0; ; iterations++) {
    yield meter.falling(point.gap, first, tolerance * c);
    const next =
      point.gap <= tolerance * c || iterations >= maxIterations
        ? null
        : yield* through(stepSteps(problem, point), meter);
    if (!next) return { y: point.y, value: c / 2 - c * Math.log(point.g), gap: point.gap, iterations };
    point = next;
  }
}

/** Scales y to Σy = c/2 and measures there. */
const measure = ({ q, weight, c }: DiagonalProblem, unscaled: Float64Array): Point => {
  const y = unscaled.slice();
  scale(y, c / (2 * total(y)));
  const p = multiplyVector(q, y);
  const d = q.columns;
  const slopes = new Float64Array(d);
  let g = 0;
  for (let i = 0, at = 0; i < p.length; i++) {
    const root = Math.sqrt(p[i] ?? 0);
    g += (weight[i] ?? 0) * root;
    const half = (weight[i] ?? 0) / (2 * root);
    for (let k = 0; k < d; k++, at++) slopes[k] = (slopes[k] ?? 0) + half * (q.data[at] ?? 0);
  }
  const rho = Math.max(1, (c * largest(slopes)) / g);
  return { y, p, g, slopes, gap: c * (Math.log(rho) + (1 / rho - 1) / 2) };
};

function* stepSteps(problem: DiagonalProblem, point: Point): Generator<void, Point | null, void> {
  const { c } = problem;
  const { y, g, slopes } = point;
  const gradient = slopes.map((slope) => 1 - (c / g) * slope);
  // A coordinate close to 0 that wants to go lower is held there; how close shrinks with the gap.
  const near = Math.min(1e-3, point.gap / c) * (c / y.length);
  const free = Array.from(y.keys()).filter((k) => (y[k] ?? 0) > near || (gradient[k] ?? 0) < 0);
  const newton = yield* directionSteps(problem, point, gradient, free);
  // A plain gradient step, by the size of the coordinate, is the fallback when Newton's does not lower the value.
  const plain = gradient.map((slope, k) => -slope * ((y[k] ?? 0) + near));
  return search(problem, point, gradient, newton) ?? search(problem, point, gradient, plain);
}

/** −H⁻¹·gradient on the free coordinates, and to 0 on the others. */
function* directionSteps(
  { q, weight, c }: DiagonalProblem,
  { y, p, g, slopes }: Point,
  gradient: Float64Array,
  free: readonly number[],
): Generator<void, Float64Array, void> {
  const bend = p.map((value, i) => ((weight[i] ?? 0) * c) / (4 * g * value * Math.sqrt(value)));
  const n = free.length;
  const hessian = yield* weightedGramSteps(columnsOf(q, free), bend);
  free.forEach((k, row) => {
    free.forEach((l, column) => {
      const at = row * n + column;
      hessian.data[at] = (hessian.data[at] ?? 0) + (c / (g * g)) * (slopes[k] ?? 0) * (slopes[l] ?? 0);
    });
  });
  const step = Float64Array.from(free, (k) => -(gradient[k] ?? 0));
  // With fewer pairs than features the Hessian is singular; a shift that rounding can see is enough.
  const largestDiagonal = free.reduce((most, _, row) => Math.max(most, hessian.data[row * n + row] ?? 0), 0);
  let factor: Dense | null = null;
  for (let shift = 1e-13; !factor && shift < 1; shift *= 100) {
    for (let row = 0; row < n; row++) {
      hessian.data[row * n + row] = (hessian.data[row * n + row] ?? 0) + shift * largestDiagonal;
    }
    factor = cholesky(hessian);
    yield;
  }
  const direction = y.map((value) => -value);
  if (factor) solveCholesky(factor, step);
  free.forEach((k, row) => {
    direction[k] = step[row] ?? 0;
  });
  return direction;
}

/** Those columns of Q, in the order given: most weights end at 0, and what is held there has no part in the step. */
const columnsOf = (q: Dense, columns: readonly number[]): Dense => {
  if (columns.length === q.columns) return q;
  const taken = zeros(q.rows, columns.length);
  for (let i = 0, at = 0; i < q.rows; i++) {
    for (const k of columns) taken.data[at++] = q.data[i * q.columns + k] ?? 0;
  }
  return taken;
};

/** Halves the step until the value, at its best scale, falls enough; null when it never does. */
const search = (
  problem: DiagonalProblem,
  { y, g }: Point,
  gradient: Float64Array,
  direction: Float64Array,
): Point | null => {
  const { c } = problem;
  const moved = new Float64Array(y.length);
  for (let t = 1; t > 1e-10; t /= 2) {
    let promised = 0;
    for (let k = 0; k < y.length; k++) {
      const to = Math.max(0, (y[k] ?? 0) + t * (direction[k] ?? 0));
      promised += (gradient[k] ?? 0) * (to - (y[k] ?? 0));
      moved[k] = to;
    }
    if (!(promised < 0) || total(moved) === 0) continue;
    const next = measure(problem, moved);
    const change = c * Math.log(g / next.g);
    if (next.p.every((value) => value > 0) && change <= 1e-4 * promised + 1e-15 * c) return next;
  }
  return null;
};
