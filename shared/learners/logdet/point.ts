import { cholesky, logDet } from '../../numbers/cholesky.ts';
import type { Dense } from '../../numbers/dense.ts';
import { squaredLengths } from '../../numbers/differences.ts';
import { gram, transpose } from '../../numbers/linear.ts';
import { multiplyTransposedSteps, weightedGramSteps } from '../../numbers/stepwise.ts';
import { addScaled, norm } from '../../numbers/vector.ts';
import { identityPlus } from './line.ts';
import type { DataTerm } from './term.ts';

/** tr X − log det X − d + data(p) and its first derivative at X = K·Kᵀ, in the coordinates in which X is the identity. */
export interface Point {
  /** K, lower triangular. */
  readonly factor: Dense;
  /** uᵢ = Kᵀvᵢ: differences as the metric in force sees them, m × d. */
  readonly rows: Dense;
  readonly p: Float64Array;
  readonly slopes: Float64Array;
  /** KᵀK, the gradient of the trace. */
  readonly linear: Dense;
  /** Kᵀ·∇·K. */
  readonly gradient: Dense;
  readonly value: number;
}

/**
 * Evaluates the objective where X = K·Kᵀ, in O(md²) for the m rows of `v` (m × d, differences of the items of each
 * constraint). `factor` is K, lower triangular with a positive diagonal. Yields between the products.
 */
export function* evaluateSteps(v: Dense, data: DataTerm, factor: Dense): Generator<void, Point, void> {
  const d = v.columns;
  const rows = yield* multiplyTransposedSteps(v, transpose(factor));
  const p = squaredLengths(rows);
  const slopes = new Float64Array(p.length);
  data.slopes(p, slopes);
  const linear = gram(factor);
  yield;
  const gradient = yield* weightedGramSteps(rows, slopes);
  addScaled(gradient.data, 1, linear.data);
  let value = data.value(p) - d - logDet(factor);
  for (let at = 0; at < d * d; at += d + 1) {
    value += linear.data[at] ?? 0;
    gradient.data[at] = (gradient.data[at] ?? 0) - 1;
  }
  return { factor, rows, p, slopes, linear, gradient, value };
}

/** The rows on which the data term is neither flat nor straight, gathered: the others cost nothing in a product. */
export const activeRows = ({ rows, slopes }: Point): { readonly indices: Int32Array; readonly rows: Dense } => {
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

/** tr G − log det(I + G), infinite when I + G is not definite; from its series where that is more exact. */
export const dualityGap = (g: Dense): number => {
  const size = norm(g.data);
  if (size < 1e-3) return (size * size) / (2 * (1 - size));
  let trace = 0;
  for (let at = 0; at < g.data.length; at += g.rows + 1) trace += g.data[at] ?? 0;
  const shifted = cholesky(identityPlus(g, 1));
  return shifted ? trace - logDet(shifted) : Number.POSITIVE_INFINITY;
};
