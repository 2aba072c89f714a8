import { dot } from '../../numbers/vector.ts';
import type { Answers } from './answers.ts';
import { addGradients, logOddsAlong, squaredGradients, type Tangent, tangent } from './curvature.ts';

const passes = 250;

const inner = (a: Tangent, b: Tangent): number => dot(a.matrix.data, b.matrix.data) + a.bias * b.bias;

const addScaled = (target: Tangent, factor: number, source: Tangent): void => {
  const to = target.matrix.data;
  const from = source.matrix.data;
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + factor * (from[i] ?? 0);
  target.bias += factor * source.bias;
};

/** result = residual / diagonal, entry by entry. */
const precondition = (residual: Tangent, diagonal: Tangent, result: Tangent): void => {
  const from = residual.matrix.data;
  const by = diagonal.matrix.data;
  const to = result.matrix.data;
  for (let i = 0; i < to.length; i++) to[i] = (from[i] ?? 0) / (by[i] ?? 1);
  result.bias = residual.bias / diagonal.bias;
};

/**
 * Solves (η·I + Σ cᵢ ∇zᵢ∇zᵢᵀ)·step = −gradient by conjugate gradients, only as exactly as the outer iteration can use
 * (Dembo, Eisenstat and Steihaug 1982): the residual falls by min(.1, ‖g‖), so that the outer convergence stays fast.
 * Preconditioned by the diagonal, which says nearly all where the coordinates are those of the answers' own spread.
 */
export function* newtonDirection(
  seen: Answers,
  curvatures: Float64Array,
  gradient: Tangent,
  barrier: number,
): Generator<void, Tangent, void> {
  const d = gradient.matrix.rows;
  const diagonal = yield* squaredGradients(seen, curvatures);
  for (let i = 0; i < d * d; i++) diagonal.matrix.data[i] = barrier + (diagonal.matrix.data[i] ?? 0);
  // b's own prior has unit curvature, whatever η is.
  diagonal.bias += 1;
  const step = tangent(d);
  const residual = tangent(d);
  addScaled(residual, -1, gradient);
  const square = inner(residual, residual);
  const goal = square * Math.min(0.1, Math.sqrt(square)) ** 2;
  const scaled = tangent(d);
  precondition(residual, diagonal, scaled);
  const along = tangent(d);
  addScaled(along, 1, scaled);
  let product = inner(residual, scaled);
  const image = tangent(d);
  const change = new Float64Array(seen.count);
  for (let pass = 0; pass < passes && inner(residual, residual) > goal; pass++) {
    yield* logOddsAlong(seen, along, change);
    for (let i = 0; i < change.length; i++) change[i] = (change[i] ?? 0) * (curvatures[i] ?? 0);
    image.matrix.data.fill(0);
    image.bias = 0;
    yield* addGradients(seen, change, image);
    addScaled(image, barrier, along);
    image.bias += (1 - barrier) * along.bias;
    const curvature = inner(along, image);
    // Only a slip that the lapse excuses bends the objective down; what was found before it is a descent direction.
    if (curvature <= 0) {
      if (pass === 0) addScaled(step, 1, along);
      break;
    }
    addScaled(step, product / curvature, along);
    addScaled(residual, -product / curvature, image);
    precondition(residual, diagonal, scaled);
    const before = product;
    product = inner(residual, scaled);
    const share = product / before;
    const to = along.matrix.data;
    for (let i = 0; i < to.length; i++) to[i] = (scaled.matrix.data[i] ?? 0) + share * (to[i] ?? 0);
    along.bias = scaled.bias + share * along.bias;
  }
  return step;
}
