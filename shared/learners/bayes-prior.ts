import { cholesky, inverseFromCholesky, logDet } from '../numbers/cholesky.ts';
import { type Dense, identity, zeros } from '../numbers/dense.ts';
import { scaled } from '../numbers/linear.ts';
import { createRandom } from '../numbers/random.ts';

/**
 * A Wishart prior: −log p(M) = κ·tr(S⁻¹M) − η·log det M + constant, whose mode is (η/κ)·S. Its barrier keeps M positive
 * definite by construction.
 */
export interface Shape {
  readonly name: 'identity' | 'local';
  /** S⁻¹, d × d, scaled so that E δᵀSδ = 1 over pairs of items. */
  readonly inverse: Dense;
  /** log det S. */
  readonly logDet: number;
}

/** η: left free, the evidence drifts to ever larger values and harms; fixed at 1. */
export const barrier = 1;

const neighbours = 5;
const anchorsUpTo = 400;
const othersUpTo = 1500;
const ridge = 0.05;

/** tr(S·C) for the covariance C of the items is half of E δᵀSδ. */
const typicalSquare = (items: Dense, S: Dense): number => {
  const { rows, columns: d, data } = items;
  const step = Math.max(1, Math.floor(rows / othersUpTo));
  const mean = new Float64Array(d);
  let used = 0;
  for (let i = 0; i < rows; i += step, used++)
    for (let a = 0; a < d; a++) mean[a] = (mean[a] ?? 0) + (data[i * d + a] ?? 0);
  let sum = 0;
  const x = new Float64Array(d);
  for (let i = 0; i < rows; i += step) {
    for (let a = 0; a < d; a++) x[a] = (data[i * d + a] ?? 0) - (mean[a] ?? 0) / used;
    for (let a = 0; a < d; a++) {
      let inner = 0;
      for (let b = 0; b < d; b++) inner += (S.data[a * d + b] ?? 0) * (x[b] ?? 0);
      sum += inner * (x[a] ?? 0);
    }
  }
  return (2 * sum) / Math.max(1, used);
};

const shapeOf = (name: Shape['name'], items: Dense, S: Dense): Shape | null => {
  const square = typicalSquare(items, S);
  const normalised = scaled(S, square > 0 ? 1 / square : 1);
  const factor = cholesky(normalised);
  return factor && { name, inverse: inverseFromCholesky(factor), logDet: logDet(factor) };
};

/** S = I, scaled; exists for any items. */
const identityShape = (items: Dense): Shape => {
  const shape = shapeOf('identity', items, identity(items.columns));
  if (!shape) throw new RangeError('the identity is positive definite');
  return shape;
};

/**
 * S = (C + .05·tr(C)/d·I)⁻¹, C the second moment of differences to the 5 nearest neighbours: what differs between
 * neighbours counts little. It uses the unjudged items. At most 400 random items look for neighbours among 1,500.
 */
const localShape = (items: Dense): Shape | null => {
  const { rows, columns: d, data } = items;
  if (rows < 3 * neighbours) return null;
  const random = createRandom(0).fork('local prior');
  const sample = (count: number): Int32Array =>
    rows <= count
      ? Int32Array.from({ length: rows }, (_, i) => i)
      : Int32Array.from({ length: count }, () => random.integer(rows));
  const others = sample(othersUpTo);
  const C = zeros(d, d);
  const distances = new Float64Array(others.length);
  for (const i of sample(anchorsUpTo)) {
    others.forEach((j, at) => {
      let sum = i === j ? Number.POSITIVE_INFINITY : 0;
      for (let a = 0; a < d; a++) sum += ((data[i * d + a] ?? 0) - (data[j * d + a] ?? 0)) ** 2;
      distances[at] = sum;
    });
    for (const at of nearest(distances)) {
      const j = others[at] ?? 0;
      for (let a = 0; a < d; a++) {
        const da = (data[i * d + a] ?? 0) - (data[j * d + a] ?? 0);
        for (let b = 0; b < d; b++)
          C.data[a * d + b] = (C.data[a * d + b] ?? 0) + da * ((data[i * d + b] ?? 0) - (data[j * d + b] ?? 0));
      }
    }
  }
  let trace = 0;
  for (let a = 0; a < d; a++) trace += C.data[a * d + a] ?? 0;
  for (let a = 0; a < d; a++) C.data[a * d + a] = (C.data[a * d + a] ?? 0) + (ridge * trace) / d;
  const factor = cholesky(C);
  return factor && shapeOf('local', items, inverseFromCholesky(factor));
};

/** Positions of the `neighbours` smallest values, each taken out as it is found. */
const nearest = (distances: Float64Array): number[] => {
  const found: number[] = [];
  for (let k = 0; k < neighbours; k++) {
    let best = 0;
    for (let at = 1; at < distances.length; at++) if ((distances[at] ?? 0) < (distances[best] ?? 0)) best = at;
    found.push(best);
    distances[best] = Number.POSITIVE_INFINITY;
  }
  return found;
};

const known = new WeakMap<Dense, readonly Shape[]>();

/** The shapes to choose from, the identity first; worked out once for each matrix of items. */
export const shapesOf = (items: Dense): readonly Shape[] => {
  const before = known.get(items);
  if (before) return before;
  const local = localShape(items);
  const shapes = local ? [identityShape(items), local] : [identityShape(items)];
  known.set(items, shapes);
  return shapes;
};
