import { type Dense, zeros } from './dense.ts';
import { addProductRows } from './gemm.ts';
import { quadraticFormsByKernel } from './kernel/products.ts';
import { mirrorLower } from './linear.ts';
import { addWeightedGram } from './statistics.ts';

/**
 * Large products in slices of a few milliseconds, yielding between slices, for work that must stay interruptible.
 * Small products never yield.
 */
const flopsPerSlice = 5e7;

const rowsPerSlice = (flopsPerRow: number): number => Math.max(1, Math.floor(flopsPerSlice / Math.max(1, flopsPerRow)));

/** A·Bᵀ for A (m × k) and B (n × k), into `result` when given. */
export function* multiplyTransposedSteps(
  a: Dense,
  b: Dense,
  result: Dense = zeros(a.rows, b.rows),
): Generator<void, Dense, void> {
  result.data.fill(0);
  const slice = rowsPerSlice(2 * b.rows * a.columns);
  for (let from = 0; from < a.rows; from += slice) {
    if (from > 0) yield;
    addProductRows(a.data, b.data, result.data, b.rows, a.columns, from, Math.min(a.rows, from + slice));
  }
  return result;
}

/** Σ wᵢ·xᵢxᵢᵀ (d × d, exactly symmetric) over the rows of X, into `result` when given. */
export function* weightedGramSteps(
  x: Dense,
  weights: Float64Array | null,
  result: Dense = zeros(x.columns, x.columns),
): Generator<void, Dense, void> {
  result.data.fill(0);
  // A multiple of the block that is packed at a time, so that slicing does not change the order of summation.
  const slice = Math.max(256, Math.floor(rowsPerSlice(x.columns * x.columns) / 256) * 256);
  for (let from = 0; from < x.rows; from += slice) {
    if (from > 0) yield;
    addWeightedGram(result, x, weights, null, from, Math.min(x.rows, from + slice));
  }
  return mirrorLower(result);
}

/** xᵢᵀ·S·xᵢ for each row of X (m × d) and a symmetric S, into `result` when given. */
export function* quadraticFormSteps(
  x: Dense,
  s: Dense,
  result: Float64Array = new Float64Array(x.rows),
): Generator<void, Float64Array, void> {
  const slice = rowsPerSlice(2 * x.columns * x.columns);
  for (let from = 0; from < x.rows; from += slice) {
    if (from > 0) yield;
    const to = Math.min(x.rows, from + slice);
    if (!quadraticFormsByKernel(x.data, s.data, x.columns, result, from, to)) quadraticForms(x, s, result, from, to);
  }
  return result;
}

const quadraticForms = (x: Dense, s: Dense, result: Float64Array, first: number, last: number): void => {
  const d = x.columns;
  const block = 64;
  const product = new Float64Array(block * d);
  for (let from = first; from < last; from += block) {
    const size = Math.min(block, last - from);
    const rows = x.data.subarray(from * d, (from + size) * d);
    product.fill(0);
    addProductRows(rows, s.data, product, d, d, 0, size);
    for (let r = 0, at = 0; r < size; r++) {
      let sum = 0;
      for (let j = 0; j < d; j++, at++) sum += (product[at] ?? 0) * (rows[at] ?? 0);
      result[from + r] = sum;
    }
  }
};
