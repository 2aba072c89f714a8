import { type Dense, zeros } from '../../numbers/dense.ts';
import { quadraticFormSteps, weightedGramSteps } from '../../numbers/stepwise.ts';
import { addScaled, dot, norm } from '../../numbers/vector.ts';

/** The second derivative at a point: S ↦ S + Σ (H·s)ᵢ·uᵢuᵢᵀ with sᵢ = uᵢᵀSuᵢ. */
export interface Curvature {
  /** The rows uᵢ on which the data term is curved, m × d. */
  readonly rows: Dense;
  /** Writes H·s; H is positive semidefinite. */
  readonly curve: (s: Float64Array, result: Float64Array) => void;
}

const mostProducts = 400;
/** A product is worth its cost while it brings at least this part of the average fall so far. */
const worthwhile = 0.2;

/**
 * The Newton direction S of (I + curvature)·S = −G by conjugate gradients, stopped when the residual is `forcing` times
 * the right-hand side (Dembo, Eisenstat and Steihaug 1982). All eigenvalues are at least 1, so that S is always a
 * descent direction. Each product costs 3·m·d² flops; nothing larger than d × d or m is held.
 */
export function* newtonDirectionSteps(
  g: Dense,
  { rows, curve }: Curvature,
  forcing: number,
): Generator<void, Dense, void> {
  const d = g.rows;
  const direction = zeros(d, d);
  const residual = g.data.map((value) => -value);
  const search = { rows: d, columns: d, data: residual.slice() };
  const image = zeros(d, d);
  const forms = new Float64Array(rows.rows);
  const curved = new Float64Array(rows.rows);
  let square = dot(residual, residual);
  const goal = forcing * forcing * square;
  const exact = 1e-28 * square;
  let fallen = 0;
  let gaining = true;
  for (let product = 1; product <= mostProducts && square > exact && (square > goal || gaining); product++) {
    yield* quadraticFormSteps(rows, search, forms);
    curve(forms, curved);
    yield* weightedGramSteps(rows, curved, image);
    addScaled(image.data, 1, search.data);
    const step = square / dot(search.data, image.data);
    addScaled(direction.data, step, search.data);
    addScaled(residual, -step, image.data);
    // With constraints of very different stiffness the residual is small long before the soft directions have moved; what
    // the quadratic model still falls by tells (Nash and Sofer, Operations Research Letters 9, 1990).
    const fall = step * square;
    fallen += fall;
    gaining = product * fall > worthwhile * fallen;
    const next = dot(residual, residual);
    const keep = next / square;
    for (let at = 0; at < residual.length; at++) search.data[at] = (residual[at] ?? 0) + keep * (search.data[at] ?? 0);
    square = next;
    yield;
  }
  return direction;
}

/**
 * How exactly to solve for the direction: loosely far away, ever more exactly near the optimum (superlinear), but no more
 * exactly than a gradient of length `goal` asks for.
 */
export const forcingFor = (g: Dense, goal: number): number => {
  const length = norm(g.data);
  return Math.max(Math.min(0.25, length), (0.3 * goal) / length);
};
