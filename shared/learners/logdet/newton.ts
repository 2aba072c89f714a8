import type { Progress } from '../../model/progress.ts';
import { type Dense, identity } from '../../numbers/dense.ts';
import { multiply } from '../../numbers/linear.ts';
import { quadraticFormSteps } from '../../numbers/stepwise.ts';
import { dot, norm } from '../../numbers/vector.ts';
import { type ProgressMeter, through } from '../common/progress-meter.ts';
import { forcingFor, newtonDirectionSteps } from './direction.ts';
import { searchLineSteps } from './line.ts';
import { activeRows, dualityGap, evaluateSteps, type Point } from './point.ts';
import { type DataTerm, eased } from './term.ts';

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
  readonly meter: ProgressMeter;
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
  const first = yield* through(evaluateSteps(v, data, start ?? identity(v.columns)), meter);
  let { point, iterations } = yield* easeIn(v, data, first, maxIterations, meter);
  let gap = dualityGap(point.gradient);
  const firstGap = Number.isFinite(gap) ? gap : 1e6;
  for (; ; iterations++) {
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
    yield meter.falling(gap, firstGap, goal);
    const factor = yield* through(stepSteps(point, data, Math.sqrt(2 * goal)), meter);
    if (!factor) return at('stalled');
    point = yield* through(evaluateSteps(v, data, factor), meter);
    gap = dualityGap(point.gradient);
  }
}

/** A gradient longer than this at the start calls for easing in. */
const gentle = 300;
/** How much stiffer the data term gets from stage to stage. */
const stiffening = 30;
/** A stage ends at a gradient this long: Newton's steps are then full and converge fast. */
const settled = 0.5;

/**
 * Far from the optimum a stiff data term (raw features, a heavy weight) makes Newton's steps short and erratic. So it is
 * eased in: first scaled down to a gentle slope, then made stiffer in stages, each started from the last.
 */
function* easeIn(
  v: Dense,
  data: DataTerm,
  first: Point,
  maxIterations: number,
  meter: ProgressMeter,
): Generator<Progress, { point: Point; iterations: number }, void> {
  let point = first;
  let iterations = 0;
  const start = gentle / norm(first.gradient.data);
  for (let ease = start; ease < 1 && iterations < maxIterations; ease *= stiffening) {
    const stage = eased(data, ease);
    point = yield* through(evaluateSteps(v, stage, point.factor), meter);
    while (norm(point.gradient.data) > settled && iterations < maxIterations) {
      yield meter.at((1 - Math.log(ease) / Math.log(start)) / 2);
      const factor = yield* through(stepSteps(point, stage, 0), meter);
      if (!factor) break;
      iterations++;
      point = yield* through(evaluateSteps(v, stage, factor), meter);
    }
  }
  if (start < 1) point = yield* through(evaluateSteps(v, data, point.factor), meter);
  return { point, iterations };
}

/** The factor of the next point on the way to a gradient of length `goal`, or null when no step lowers the value. */
function* stepSteps(point: Point, data: DataTerm, goal: number): Generator<void, Dense | null, void> {
  const { factor, rows, p, gradient, linear, value } = point;
  const active = activeRows(point);
  const s = new Float64Array(p.length);
  const h = new Float64Array(p.length);
  const curve = (forms: Float64Array, result: Float64Array): void => {
    for (let at = 0; at < forms.length; at++) s[active.indices[at] ?? 0] = forms[at] ?? 0;
    data.curve(p, s, h);
    for (let at = 0; at < forms.length; at++) result[at] = h[active.indices[at] ?? 0] ?? 0;
  };
  const forcing = forcingFor(gradient, goal);
  const direction = yield* newtonDirectionSteps(gradient, { rows: active.rows, curve }, forcing);
  yield* quadraticFormSteps(rows, direction, s);
  const inner = yield* searchLineSteps({
    direction,
    p,
    s,
    data,
    traceSlope: dot(linear.data, direction.data),
    slope: dot(gradient.data, direction.data),
    value,
  });
  return inner ? multiply(factor, inner) : null;
}
