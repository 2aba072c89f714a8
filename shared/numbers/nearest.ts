import type { Dense } from './dense.ts';
import { squaredLengths } from './differences.ts';
import { addProductRows } from './gemm.ts';

/** The nearest other rows of each row: n × k, nearest first, ties by row number. */
export interface Nearest {
  /** How many neighbours each row has: the k asked for, or n − 1 when there are fewer rows. */
  readonly k: number;
  readonly index: Int32Array;
  readonly squared: Float64Array;
}

/** Products between two pauses: some 10 ms of work. */
const productsPerBlock = 1e7;

/**
 * Calls `visit` with the squared distances from row i to rows i + 1 … n − 1, for every i in turn. They come from products of
 * blocks of rows: O(n²d) time, O(n) memory, with an absolute error of a few roundings of ‖zᵢ‖² + ‖zⱼ‖². Yields between blocks.
 * In `visit`, the distance to row j is `products[offset + j]`.
 */
export function* distanceRows(
  z: Dense,
  visit: (i: number, products: Float64Array, offset: number) => void,
): Generator<void, void, void> {
  const { rows: n, columns: k, data } = z;
  const lengths = squaredLengths(z);
  const blockRows = 4 * Math.max(1, Math.min(16, Math.floor(productsPerBlock / (4 * n * k))));
  const products = new Float64Array(Math.min(n, blockRows) * n);
  for (let top = 0; top < n; top += blockRows) {
    const height = Math.min(blockRows, n - top);
    const width = n - top;
    products.fill(0, 0, height * width);
    addProductRows(data.subarray(top * k), data.subarray(top * k), products, width, k, 0, height);
    for (let r = 0; r < height; r++) {
      const offset = r * width - top;
      const own = lengths[top + r] ?? 0;
      for (let j = top + r + 1; j < n; j++) {
        products[offset + j] = Math.max(0, own + (lengths[j] ?? 0) - 2 * (products[offset + j] ?? 0));
      }
      visit(top + r, products, offset);
    }
    yield;
  }
}

/** Candidates kept beyond the neighbours wanted, so that rounding in the first pass does not decide between near ties. */
const spare = 8;

/** The `wanted` nearest other rows of every row of Z, by exact comparison of all pairs: O(n²d) time, O(nk) memory. */
export function* nearestSteps(z: Dense, wanted: number): Generator<void, Nearest, void> {
  const { rows: n } = z;
  const k = Math.max(0, Math.min(wanted, n - 1));
  const kept = Math.max(0, Math.min(wanted + spare, n - 1));
  const index = new Int32Array(n * kept).fill(-1);
  const squared = new Float64Array(n * kept).fill(Number.POSITIVE_INFINITY);
  if (k === 0) return { k, index, squared };
  yield* distanceRows(z, (i, products, offset) => {
    for (let j = i + 1; j < n; j++) {
      const distance = products[offset + j] ?? 0;
      if (distance < (squared[i * kept + kept - 1] ?? 0)) insert(index, squared, i * kept, kept - 1, j, distance);
      if (distance < (squared[j * kept + kept - 1] ?? 0)) insert(index, squared, j * kept, kept - 1, i, distance);
    }
  });
  return remeasured(z, k, kept, index);
}

/** Puts an entry into its place in the ascending list from `first`, over entry `last`; equal distances stay in order of arrival. */
const insert = (
  index: Int32Array,
  squared: Float64Array,
  first: number,
  last: number,
  other: number,
  distance: number,
): void => {
  let at = first + last;
  for (; at > first && distance < (squared[at - 1] ?? 0); at--) {
    squared[at] = squared[at - 1] ?? 0;
    index[at] = index[at - 1] ?? 0;
  }
  squared[at] = distance;
  index[at] = other;
};

/** The `k` nearest of `kept` candidates, measured directly: products lose digits where items nearly coincide. */
const remeasured = ({ rows: n, columns: d, data }: Dense, k: number, kept: number, candidates: Int32Array): Nearest => {
  const index = new Int32Array(n * k);
  const squared = new Float64Array(n * k).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < n; i++) {
    // In order of rows, so that of equal distances the first row wins.
    for (const other of candidates.subarray(i * kept, (i + 1) * kept).sort()) {
      let sum = 0;
      for (let t = 0; t < d; t++) sum += ((data[i * d + t] ?? 0) - (data[other * d + t] ?? 0)) ** 2;
      if (sum < (squared[i * k + k - 1] ?? 0)) insert(index, squared, i * k, k - 1, other, sum);
    }
  }
  return { k, index, squared };
};
