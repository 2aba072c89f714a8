import { sharedKernel } from './kernel.ts';

/** Below this many flops the copying in and out costs more than it gains. */
const worthwhile = 1e4;
/** Rows packed at a time in kernel.c. */
const block = 128;

/** Adds A·Bᵀ to C (m × n) by the compiled kernel; false when it is not there or not worth it. See gemm.ts. */
export const addProductByKernel = (
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  n: number,
  k: number,
  fromRow: number,
  toRow: number,
  lower: boolean,
): boolean => {
  const m = toRow - fromRow;
  const kernel = 2 * m * n * k > worthwhile ? sharedKernel() : null;
  if (!kernel) return false;
  const room = kernel.open(m * k + n * k + m * n + 8);
  const left = room.put(a.subarray(fromRow * k, toRow * k));
  // The same array on both sides needs one copy only.
  const right = a === b && fromRow === 0 && m === n ? left : room.put(b.subarray(0, n * k));
  const target = c.subarray(fromRow * n, toRow * n);
  const product = room.put(target);
  kernel.run.add_product(left, right, product, m, n, k, lower ? 1 : 0, fromRow);
  room.take(product, target);
  return true;
};

/** Adds Σ wᵢ(xᵢ − centre)(xᵢ − centre)ᵀ of rows `from … to − 1` to the lower triangle of `sum`; see statistics.ts. */
export const addGramByKernel = (
  sum: Float64Array,
  x: Float64Array,
  d: number,
  weights: Float64Array | null,
  centre: Float64Array | null,
  from: number,
  to: number,
): boolean => {
  const m = to - from;
  const kernel = m * d * d > worthwhile ? sharedKernel() : null;
  if (!kernel) return false;
  const room = kernel.open(m * d + m + d + d * d + 2 * block * d + 8);
  const rows = room.put(x.subarray(from * d, to * d));
  const w = weights ? room.put(weights.subarray(from, to)) : 0;
  const c = centre ? room.put(centre) : 0;
  const target = room.put(sum);
  kernel.run.add_weighted_gram(rows, w, c, target, m, d, room.zeros(2 * block * d));
  room.take(target, sum);
  return true;
};

/** Writes xᵢᵀ·S·xᵢ of rows `from … to − 1`; see stepwise.ts. */
export const quadraticFormsByKernel = (
  x: Float64Array,
  s: Float64Array,
  d: number,
  result: Float64Array,
  from: number,
  to: number,
): boolean => {
  const m = to - from;
  const kernel = 2 * m * d * d > worthwhile ? sharedKernel() : null;
  if (!kernel) return false;
  const room = kernel.open(m * d + d * d + m + block * d + 8);
  const rows = room.put(x.subarray(from * d, to * d));
  const forms = room.zeros(m);
  kernel.run.quadratic_forms(rows, room.put(s), forms, m, d, room.zeros(block * d));
  room.take(forms, result.subarray(from, to));
  return true;
};
