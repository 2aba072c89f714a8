import { cholesky, inverseFromCholesky, logDet } from '../../numbers/cholesky.ts';
import { type Dense, identity } from '../../numbers/dense.ts';
import { differences } from '../../numbers/differences.ts';
import { scaled } from '../../numbers/linear.ts';
import { createRandom } from '../../numbers/random.ts';
import { columnMeans, mean } from '../../numbers/statistics.ts';
import { quadraticFormSteps, weightedGramSteps } from '../../numbers/stepwise.ts';
import { gatherRows } from '../constraints/labelled.ts';

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

/** η: left free, the evidence drifts to ever larger values and harms; fixed at 1 (docs/decisions/0014). */
export const barrier = 1;

const neighbours = 5;
const anchorsUpTo = 400;
const othersUpTo = 1500;
const ridge = 0.05;
/** Numbers compared between two pauses: a few milliseconds' work. */
const comparedAtOnce = 1e6;

/** tr(S·C) for the covariance C of the items is half of E δᵀSδ. */
function* typicalSquare(items: Dense, S: Dense): Generator<void, number, void> {
  const { rows, columns: d } = items;
  const step = Math.max(1, Math.floor(rows / othersUpTo));
  const sample = gatherRows(
    items,
    Array.from({ length: Math.ceil(rows / step) }, (_, i) => i * step),
  );
  const centre = columnMeans(sample);
  for (let at = 0; at < sample.data.length; at++) sample.data[at] = (sample.data[at] ?? 0) - (centre[at % d] ?? 0);
  return 2 * mean(yield* quadraticFormSteps(sample, S));
}

function* shapeOf(name: Shape['name'], items: Dense, S: Dense): Generator<void, Shape | null, void> {
  const square = yield* typicalSquare(items, S);
  const normalised = scaled(S, square > 0 ? 1 / square : 1);
  const factor = cholesky(normalised);
  return factor && { name, inverse: inverseFromCholesky(factor), logDet: logDet(factor) };
}

/** S = I, scaled; exists for any items. */
function* identityShape(items: Dense): Generator<void, Shape, void> {
  const shape = yield* shapeOf('identity', items, identity(items.columns));
  if (!shape) throw new RangeError('the identity is positive definite');
  return shape;
}

/**
 * S = (C + .05·tr(C)/d·I)⁻¹, C the second moment of differences to the 5 nearest neighbours: what differs between
 * neighbours counts little. It uses the unjudged items. At most 400 random items look for neighbours among 1,500.
 */
function* localShape(items: Dense): Generator<void, Shape | null, void> {
  const { rows, columns: d, data } = items;
  if (rows < 3 * neighbours) return null;
  const random = createRandom(0).fork('local prior');
  const sample = (count: number): Int32Array =>
    rows <= count
      ? Int32Array.from({ length: rows }, (_, i) => i)
      : Int32Array.from({ length: count }, () => random.integer(rows));
  const others = sample(othersUpTo);
  const anchors = sample(anchorsUpTo);
  // Gathered once: the rows of many thousand items lie far apart.
  const among = gatherRows(items, others);
  const distances = new Float64Array(others.length);
  const left = new Int32Array(anchors.length * neighbours);
  const right = new Int32Array(left.length);
  let found = 0;
  let compared = 0;
  for (const i of anchors) {
    squaredDistancesTo(data.subarray(i * d, (i + 1) * d), among, distances);
    others.forEach((j, at) => {
      if (j === i) distances[at] = Number.POSITIVE_INFINITY;
    });
    for (const at of nearest(distances)) {
      left[found] = i;
      right[found++] = others[at] ?? 0;
    }
    compared += among.data.length;
    if (compared < comparedAtOnce) continue;
    compared = 0;
    yield;
  }
  yield;
  const C = yield* weightedGramSteps(differences(items, left, right), null);
  let trace = 0;
  for (let a = 0; a < d; a++) trace += C.data[a * d + a] ?? 0;
  for (let a = 0; a < d; a++) C.data[a * d + a] = (C.data[a * d + a] ?? 0) + (ridge * trace) / d;
  const factor = cholesky(C);
  yield;
  return factor && (yield* shapeOf('local', items, inverseFromCholesky(factor)));
}

/** ‖x − y‖² for every row y of Y, four side by side: one sum alone would wait for each addition to finish. */
const squaredDistancesTo = (x: Float64Array, { rows, columns: d, data }: Dense, result: Float64Array): void => {
  let at = 0;
  for (; at + 3 < rows; at += 4) {
    const [y0, y1, y2, y3] = [at * d, (at + 1) * d, (at + 2) * d, (at + 3) * d];
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let a = 0; a < d; a++) {
      const value = x[a] ?? 0;
      s0 += (value - (data[y0 + a] ?? 0)) ** 2;
      s1 += (value - (data[y1 + a] ?? 0)) ** 2;
      s2 += (value - (data[y2 + a] ?? 0)) ** 2;
      s3 += (value - (data[y3 + a] ?? 0)) ** 2;
    }
    result[at] = s0;
    result[at + 1] = s1;
    result[at + 2] = s2;
    result[at + 3] = s3;
  }
  for (; at < rows; at++) {
    let sum = 0;
    for (let a = 0; a < d; a++) sum += ((x[a] ?? 0) - (data[at * d + a] ?? 0)) ** 2;
    result[at] = sum;
  }
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
export function* shapesOf(items: Dense): Generator<void, readonly Shape[], void> {
  const before = known.get(items);
  if (before) return before;
  const local = yield* localShape(items);
  const plain = yield* identityShape(items);
  const shapes = local ? [plain, local] : [plain];
  known.set(items, shapes);
  return shapes;
}
