import { type Dense, zeros } from '../../numbers/dense.ts';
import { multiply, symmetrise } from '../../numbers/linear.ts';
import { addScaled, dot } from '../../numbers/vector.ts';

const mostProducts = 30;

/** The face of the penalty that M is on or wants to move to: 0 for entries at 0 to stay, else ±1; 2 on the diagonal. */
export const orthantOf = (m: Dense, w: Dense, p: Dense, sparsity: number): Int8Array => {
  const signs = new Int8Array(m.data.length);
  for (let at = 0; at < signs.length; at++) {
    const entry = m.data[at] ?? 0;
    const slope = (p.data[at] ?? 0) - (w.data[at] ?? 0);
    if (at % (m.rows + 1) === 0) signs[at] = 2;
    else if (entry !== 0) signs[at] = entry > 0 ? 1 : -1;
    else if (Math.abs(slope) > sparsity) signs[at] = slope > 0 ? -1 : 1;
  }
  return signs;
};

/** The slope of the objective on that face; 0 for entries that stay at 0. */
export const slopeOn = (signs: Int8Array, w: Dense, p: Dense, sparsity: number): Dense => {
  const result = zeros(w.rows, w.rows);
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? 0;
    if (sign === 0) continue;
    const penalty = sign === 2 ? 0 : sign * sparsity;
    result.data[at] = (p.data[at] ?? 0) - (w.data[at] ?? 0) + penalty;
  }
  return result;
};

/**
 * The Newton direction on a face (Oztoprak, Nocedal, Rennie and Olsen, NIPS 2012): D with (W·D·W) = −slope on the free
 * entries, by conjugate gradients. M·Z·M, cut to the free entries, is the preconditioner: exact when all are free, so
 * that a dense M takes a product or two where coordinate descent takes many sweeps. O(d³) a product.
 */
export function* orthantDirectionSteps(
  m: Dense,
  w: Dense,
  signs: Int8Array,
  slope: Dense,
  forcing: number,
): Generator<void, Dense, void> {
  const d = m.rows;
  const between = function* (outer: Dense, inner: Dense): Generator<void, Dense, void> {
    const half = multiply(outer, inner);
    yield;
    const whole = symmetrise(multiply(half, outer));
    for (let at = 0; at < signs.length; at++) if (signs[at] === 0) whole.data[at] = 0;
    return whole;
  };
  const direction = zeros(d, d);
  const residual = { ...slope, data: slope.data.map((value) => -value) };
  let conditioned = yield* between(m, residual);
  const search = { ...conditioned, data: conditioned.data.slice() };
  let product = dot(residual.data, conditioned.data);
  const goal = forcing * forcing * product;
  for (let k = 0; k < mostProducts && product > goal; k++) {
    const image = yield* between(w, search);
    const step = product / dot(search.data, image.data);
    addScaled(direction.data, step, search.data);
    addScaled(residual.data, -step, image.data);
    conditioned = yield* between(m, residual);
    const next = dot(residual.data, conditioned.data);
    const keep = next / product;
    for (let at = 0; at < search.data.length; at++) {
      search.data[at] = (conditioned.data[at] ?? 0) + keep * (search.data[at] ?? 0);
    }
    product = next;
    yield;
  }
  return direction;
}

/** M + tD with entries that would leave the face put to 0. */
export const alongOrthant = (m: Dense, direction: Dense, t: number, signs: Int8Array): Dense => {
  const result = zeros(m.rows, m.rows);
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? 0;
    const value = (m.data[at] ?? 0) + t * (direction.data[at] ?? 0);
    result.data[at] = sign === 2 || sign * value > 0 ? value : 0;
  }
  return result;
};
