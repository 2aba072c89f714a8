import { cholesky, logDet } from '../numbers/cholesky.ts';
import { type Dense, identity } from '../numbers/dense.ts';
import { squaredLengths } from '../numbers/differences.ts';
import { gram, multiply, scaled, transpose } from '../numbers/linear.ts';
import { multiplyTransposedSteps, quadraticFormSteps, weightedGramSteps } from '../numbers/stepwise.ts';
import { dot, norm } from '../numbers/vector.ts';
import type { Progress } from './learner.ts';
import { forcingFor, newtonDirectionSteps } from './logdet-direction.ts';
import { type Meter, through } from './progress.ts';

/** A convex function of the squared distances pᵢ = vᵢᵀXvᵢ, differentiable where its value is finite. */
export interface DataTerm {
  /** Infinity outside the domain. */
  value(p: Float64Array): number;
  /** Writes ∂/∂pᵢ. */
  slopes(p: Float64Array, result: Float64Array): void;
  /** Writes H·s for the Hessian H at p, which is 0 on rows whose slope is 0. */
  curve(p: Float64Array, s: Float64Array, result: Float64Array): void;
}

export interface Minimum {
  /** K (d × d, lower triangular) with X = K·Kᵀ. */
  readonly factor: Dense;
  readonly value: number;
  /** Upper bound on value − optimum, from weak duality. */
  readonly gap: number;
  /** ‖Kᵀ·∇·K‖, the length of the gradient where the metric in force is the unit. */
  readonly gradientNorm: number;
  readonly iterations: number;
  readonly status: 'optimal' | 'iterations' | 'stalled';
}

export interface LogDetOptions {
  /** K of the start; the identity when null. */
  readonly start: Dense | null;
  /** Stops when the gap is at most this times max(1, |value|). */
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly meter: Meter;
}

interface Point {
  readonly factor: Dense;
  /** uᵢ = Kᵀvᵢ: differences as the metric in force sees them, m × d. */
  readonly rows: Dense;
  readonly p: Float64Array;
  readonly slopes: Float64Array;
  readonly linear: Dense;
  /** Kᵀ·∇·K. */
  readonly gradient: Dense;
  readonly value: number;
}

/**
 * Minimises tr X − log det X − d + data(p), p = (vᵢᵀXvᵢ), over positive definite X, with V m × d.
 *
 * Newton's method where the current X = K·Kᵀ is the unit: there the log det term has the identity for its Hessian, so
 * that conjugate gradients find the direction in few products, and the step X ← K(I + tS)Kᵀ keeps X definite by a
 * Cholesky test. With G = Kᵀ∇K, weak duality bounds the distance to the optimum by tr G − log det(I + G), whatever the
 * convex data term: the certificate needs no solve of its own. O(m·d²) a product, memory O(m·d + d²).
 */
export function* minimiseLogDet(
  v: Dense,
  data: DataTerm,
  { start, tolerance, maxIterations, meter }: LogDetOptions,
): Generator<Progress, Minimum, void> {
  let point = yield* through(evaluateSteps(v, data, start ?? identity(v.columns)), meter);
  let gap = dualityGap(point.gradient);
  const firstGap = gap;
  for (let iterations = 0; ; iterations++) {
    const goal = tolerance * Math.max(1, Math.abs(point.value));
    const at = (status: Minimum['status']): Minimum => ({
      factor: point.factor,
      value: point.value,
      gap,
      gradientNorm: norm(point.gradient.data),
      iterations,
      status,
    });
    if (gap <= goal) return at('optimal');
    if (iterations >= maxIterations) return at('iterations');
    yield meter.falling(gap, Number.isFinite(firstGap) ? firstGap : 1e6, goal);
    const factor = yield* through(stepSteps(point, data, Math.sqrt(2 * goal)), meter);
    if (!factor) return at('stalled');
    point = yield* through(evaluateSteps(v, data, factor), meter);
    gap = dualityGap(point.gradient);
  }
}

function* evaluateSteps(v: Dense, data: DataTerm, factor: Dense): Generator<void, Point, void> {
  const d = v.columns;
  const rows = yield* multiplyTransposedSteps(v, transpose(factor));
  const p = squaredLengths(rows);
  const slopes = new Float64Array(p.length);
  data.slopes(p, slopes);
  const linear = gram(factor);
  yield;
  const gradient = yield* weightedGramSteps(rows, slopes);
  let value = data.value(p) - d - logDet(factor);
  for (let j = 0; j < d; j++) {
    const at = j * d + j;
    value += linear.data[at] ?? 0;
    gradient.data[at] = (gradient.data[at] ?? 0) - 1;
  }
  for (let at = 0; at < d * d; at++) gradient.data[at] = (gradient.data[at] ?? 0) + (linear.data[at] ?? 0);
  return { factor, rows, p, slopes, linear, gradient, value };
}

/** The factor of the next point on the way to a gradient of length `goal`, or null when no step lowers the value: rounding is then the limit. */
function* stepSteps(point: Point, data: DataTerm, goal: number): Generator<void, Dense | null, void> {
  const { factor, rows, p, gradient } = point;
  const active = activeRows(point);
  const s = new Float64Array(p.length);
  const h = new Float64Array(p.length);
  const curve = (forms: Float64Array, result: Float64Array): void => {
    for (let at = 0; at < forms.length; at++) s[active.indices[at] ?? 0] = forms[at] ?? 0;
    data.curve(p, s, h);
    for (let at = 0; at < forms.length; at++) result[at] = h[active.indices[at] ?? 0] ?? 0;
  };
  const direction = yield* newtonDirectionSteps(gradient, { rows: active.rows, curve }, forcingFor(gradient, goal));
  yield* quadraticFormSteps(rows, direction, s);
  const inner = yield* searchSteps(point, data, direction, s);
  return inner ? multiply(factor, inner) : null;
}

/** The rows on which the data term is neither flat nor straight, gathered: the others cost nothing in a product. */
const activeRows = ({ rows, slopes }: Point): { readonly indices: Int32Array; readonly rows: Dense } => {
  const d = rows.columns;
  const indices = new Int32Array(slopes.length);
  let count = 0;
  for (let i = 0; i < slopes.length; i++) if (slopes[i] !== 0) indices[count++] = i;
  const data = new Float64Array(count * d);
  for (let to = 0; to < count; to++) {
    const i = indices[to] ?? 0;
    data.set(rows.data.subarray(i * d, (i + 1) * d), to * d);
  }
  return { indices, rows: { rows: count, columns: d, data } };
};

/** Backtracks from the full step to one that lowers the value enough (Armijo); the Cholesky factor of I + tS. */
function* searchSteps(
  { p, linear, gradient, value }: Point,
  data: DataTerm,
  direction: Dense,
  s: Float64Array,
): Generator<void, Dense | null, void> {
  const d = direction.rows;
  const slope = dot(gradient.data, direction.data);
  const linearSlope = dot(linear.data, direction.data);
  const valueHere = data.value(p);
  const roundOff = 1e-14 * (Math.abs(value) + d);
  const moved = new Float64Array(p.length);
  for (let t = 1; t > 1e-12; ) {
    const inner = cholesky({
      rows: d,
      columns: d,
      data: direction.data.map((x, at) => t * x + (at % (d + 1) ? 0 : 1)),
    });
    yield;
    if (!inner) {
      t /= 2;
      continue;
    }
    for (let i = 0; i < p.length; i++) moved[i] = (p[i] ?? 0) + t * (s[i] ?? 0);
    const change = t * linearSlope - logDet(inner) + data.value(moved) - valueHere;
    if (change <= 1e-4 * t * slope + roundOff) return inner;
    // The minimum of the parabola through what is known, kept within a fifth and a half.
    const parabola = (-slope * t) / (2 * (change / t - slope));
    t = Number.isFinite(parabola) ? Math.min(t / 2, Math.max(t / 5, parabola)) : t / 2;
  }
  return null;
}

/** I + tS. */
const identityPlus = (s: Dense, t: number): Dense => {
  const result = scaled(s, t);
  for (let at = 0; at < result.data.length; at += s.rows + 1) result.data[at] = (result.data[at] ?? 0) + 1;
  return result;
};

/** tr G − log det(I + G), infinite when I + G is not definite; from its series where that is more exact. */
const dualityGap = (g: Dense): number => {
  const d = g.rows;
  const size = norm(g.data);
  if (size < 1e-3) return (size * size) / (2 * (1 - size));
  let trace = 0;
  for (let j = 0; j < d; j++) trace += g.data[j * d + j] ?? 0;
  const shifted = cholesky(identityPlus(g, 1));
  return shifted ? trace - logDet(shifted) : Number.POSITIVE_INFINITY;
};
