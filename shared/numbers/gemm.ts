import { addProductByKernel } from './kernel/products.ts';

/**
 * The one multiplication kernel: C += A·Bᵀ for row-major A (m × k) and B (n × k).
 *
 * Both factors are read along rows, so every access is contiguous; four rows of A meet two rows of B at a time, so
 * that six loads feed eight products, and the inner dimension is cut into blocks so that the six rows stay in the
 * first-level cache. Larger products go to the compiled kernel (kernel.ts), which does the same two numbers at a time. Indices are in range by construction: `?? 0` only satisfies the type checker, and the engine drops it.
 */
const innerBlock = 512;

/** Which part of C is wanted: `lower` computes only blocks that touch the lower triangle of a square C. */
export type Part = 'all' | 'lower';

/** Adds rows `fromRow … toRow − 1` of A·Bᵀ to C (m × n). */
export const addProductRows = (
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  n: number,
  k: number,
  fromRow: number,
  toRow: number,
  part: Part = 'all',
): void => {
  if (addProductByKernel(a, b, c, n, k, fromRow, toRow, part === 'lower')) return;
  for (let start = 0; start < k; start += innerBlock) {
    const end = Math.min(k, start + innerBlock);
    let i = fromRow;
    for (; i + 3 < toRow; i += 4) {
      const limit = part === 'lower' ? Math.min(n, i + 4) : n;
      addStripOfFour(a, b, c, n, k, i, limit, start, end);
    }
    for (; i < toRow; i++) {
      const limit = part === 'lower' ? Math.min(n, i + 1) : n;
      addRow(a, b, c, n, k, i, limit, start, end);
    }
  }
};

const addStripOfFour = (
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  n: number,
  k: number,
  i: number,
  limit: number,
  start: number,
  end: number,
): void => {
  const r0 = i * k;
  const r1 = r0 + k;
  const r2 = r1 + k;
  const r3 = r2 + k;
  let j = 0;
  for (; j + 1 < limit; j += 2) {
    const q0 = j * k;
    const q1 = q0 + k;
    let s00 = 0;
    let s01 = 0;
    let s10 = 0;
    let s11 = 0;
    let s20 = 0;
    let s21 = 0;
    let s30 = 0;
    let s31 = 0;
    for (let t = start; t < end; t++) {
      const y0 = b[q0 + t] ?? 0;
      const y1 = b[q1 + t] ?? 0;
      const x0 = a[r0 + t] ?? 0;
      s00 += x0 * y0;
      s01 += x0 * y1;
      const x1 = a[r1 + t] ?? 0;
      s10 += x1 * y0;
      s11 += x1 * y1;
      const x2 = a[r2 + t] ?? 0;
      s20 += x2 * y0;
      s21 += x2 * y1;
      const x3 = a[r3 + t] ?? 0;
      s30 += x3 * y0;
      s31 += x3 * y1;
    }
    add(c, i * n + j, s00, s01);
    add(c, (i + 1) * n + j, s10, s11);
    add(c, (i + 2) * n + j, s20, s21);
    add(c, (i + 3) * n + j, s30, s31);
  }
  for (; j < limit; j++) {
    for (let r = 0; r < 4; r++) {
      const at = (i + r) * n + j;
      c[at] = (c[at] ?? 0) + innerProduct(a, (i + r) * k, b, j * k, start, end);
    }
  }
};

const add = (c: Float64Array, at: number, first: number, second: number): void => {
  c[at] = (c[at] ?? 0) + first;
  c[at + 1] = (c[at + 1] ?? 0) + second;
};

const addRow = (
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  n: number,
  k: number,
  i: number,
  limit: number,
  start: number,
  end: number,
): void => {
  for (let j = 0; j < limit; j++) c[i * n + j] = (c[i * n + j] ?? 0) + innerProduct(a, i * k, b, j * k, start, end);
};

const innerProduct = (
  a: Float64Array,
  aRow: number,
  b: Float64Array,
  bRow: number,
  start: number,
  end: number,
): number => {
  let sum = 0;
  for (let t = start; t < end; t++) sum += (a[aRow + t] ?? 0) * (b[bRow + t] ?? 0);
  return sum;
};
