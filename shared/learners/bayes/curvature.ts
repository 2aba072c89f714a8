import { type Dense, zeros } from '../../numbers/dense.ts';
import { addProductRows } from '../../numbers/gemm.ts';
import { mirrorLower } from '../../numbers/linear.ts';
import { addWeightedGram } from '../../numbers/statistics.ts';
import type { Answers } from './answers.ts';

/**
 * Sums over the answers, seen through the current L so that M is the identity. A point of the tangent space is a symmetric
 * d × d matrix V and a number for b; b is measured in prior standard deviations, so both priors have unit curvature.
 */
export interface Tangent {
  readonly matrix: Dense;
  bias: number;
}

/** The zero of the tangent space of d × d metrics; its parts are meant to be added to. */
export const tangent = (d: number): Tangent => ({ matrix: zeros(d, d), bias: 0 });

/** Prior standard deviation of b. */
export const biasScale = 2;

/** Rows worked on together: a block and its products stay in cache, and a block is a millisecond's work. */
const blockRows = 256;

/** Adds sign·zᵀVz of every row z of `rows` to `into`, from `offset` on. */
function* addForms(
  rows: Dense,
  V: Dense,
  sign: number,
  into: Float64Array,
  offset: number,
): Generator<void, void, void> {
  const d = rows.columns;
  const products = new Float64Array(Math.min(blockRows, rows.rows) * d);
  for (let from = 0; from < rows.rows; from += blockRows) {
    const count = Math.min(blockRows, rows.rows - from);
    const block = rows.data.subarray(from * d, (from + count) * d);
    products.fill(0);
    addProductRows(block, V.data, products, d, d, 0, count);
    for (let i = 0, at = 0; i < count; i++) {
      let sum = 0;
      for (let a = 0; a < d; a++, at++) sum += (block[at] ?? 0) * (products[at] ?? 0);
      into[offset + from + i] = (into[offset + from + i] ?? 0) + sign * sum;
    }
    if (from + count < rows.rows) yield;
  }
}

/** Adds Σ factorᵢ·zᵢzᵢᵀ over the rows to the lower triangle of `sum`. */
function* addOuters(rows: Dense, factors: Float64Array, sum: Dense): Generator<void, void, void> {
  for (let from = 0; from < rows.rows; from += blockRows) {
    const to = Math.min(rows.rows, from + blockRows);
    addWeightedGram(sum, rows, factors, null, from, to);
    if (to < rows.rows) yield;
  }
}

/** The change of every answer's log-odds when M moves along the tangent. */
export function* logOddsAlong(answers: Answers, along: Tangent, into: Float64Array): Generator<void, void, void> {
  into.fill(biasScale * along.bias, 0, answers.pairs);
  into.fill(0, answers.pairs);
  yield* addForms(answers.near, along.matrix, -1, into, 0);
  yield* addForms(answers.far, along.matrix, 1, into, answers.pairs);
}

/** Adds Σ factorᵢ·∇zᵢ to `sum`: the transpose of `logOddsAlong`. */
export function* addGradients(answers: Answers, factors: Float64Array, sum: Tangent): Generator<void, void, void> {
  const negated = factors.map((factor) => -factor);
  yield* addOuters(answers.near, negated, sum.matrix);
  yield* addOuters(answers.far, factors.subarray(answers.pairs), sum.matrix);
  mirrorLower(sum.matrix);
  for (let i = 0; i < answers.pairs; i++) sum.bias += biasScale * (factors[i] ?? 0);
}

/**
 * Σ wᵢ ∇zᵢ² entry by entry (an entry off the diagonal counted as both of its places): the diagonal of the information. An entry of ∇z is
 * n_a·n_b − f_a·f_b, so its squares add up to Gram matrices of n², of n·f and of f².
 */
export function* squaredGradients(answers: Answers, weights: Float64Array): Generator<void, Tangent, void> {
  const { pairs, near, far } = answers;
  const d = near.columns;
  const sum = tangent(d);
  const positive = weights.map((weight) => Math.max(0, weight));
  const ofTriplets = positive.subarray(pairs);
  const nearOfTriplets = near.data.subarray(pairs * d);
  yield* addOuters(entrywise(near, near.data), positive, sum.matrix);
  yield* addOuters(
    entrywise(far, nearOfTriplets),
    ofTriplets.map((weight) => -2 * weight),
    sum.matrix,
  );
  yield* addOuters(entrywise(far, far.data), ofTriplets, sum.matrix);
  const out = sum.matrix.data;
  for (let a = 0; a < d; a++) for (let b = 0; b < a; b++) out[a * d + b] = 2 * (out[a * d + b] ?? 0);
  mirrorLower(sum.matrix);
  for (let i = 0; i < pairs; i++) sum.bias += (positive[i] ?? 0) * biasScale * biasScale;
  return sum;
}

const entrywise = (rows: Dense, by: Float64Array): Dense => ({
  ...rows,
  data: rows.data.map((value, at) => value * (by[at] ?? 0)),
});
