import { type Dense, identity, zeros } from './dense.ts';
import { choleskyByKernel, inverseTransposedByKernel } from './kernel/decompositions.ts';
import { outerGram, transpose } from './linear.ts';

/**
 * The lower triangular C with A = C·Cᵀ, or null when the symmetric A is not positive definite to working precision
 * (or holds a NaN). Only the lower triangle of A is read.
 */
export const cholesky = (a: Dense): Dense | null => {
  const byKernel = choleskyByKernel(a);
  if (byKernel !== undefined) return byKernel;
  const n = a.rows;
  const result = zeros(n, n);
  const c = result.data;
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j < i; j++) {
      const other = j * n;
      // Four partial sums: a single one would wait for each addition to finish.
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let k = 0;
      for (; k + 3 < j; k += 4) {
        s0 += (c[row + k] ?? 0) * (c[other + k] ?? 0);
        s1 += (c[row + k + 1] ?? 0) * (c[other + k + 1] ?? 0);
        s2 += (c[row + k + 2] ?? 0) * (c[other + k + 2] ?? 0);
        s3 += (c[row + k + 3] ?? 0) * (c[other + k + 3] ?? 0);
      }
      for (; k < j; k++) s0 += (c[row + k] ?? 0) * (c[other + k] ?? 0);
      c[row + j] = ((a.data[row + j] ?? 0) - (s0 + s1 + (s2 + s3))) / (c[other + j] ?? 0);
    }
    let pivot = a.data[row + i] ?? 0;
    const before = pivot;
    for (let k = 0; k < i; k++) pivot -= (c[row + k] ?? 0) ** 2;
    // Not `pivot <= …`: a NaN must fail too.
    if (!(pivot > before * 1e-15)) return null;
    c[row + i] = Math.sqrt(pivot);
  }
  return result;
};

/** Solves A·x = b for A = C·Cᵀ; overwrites and returns `b`. */
export const solveCholesky = (c: Dense, b: Float64Array): Float64Array => solveUpper(c, solveLower(c, b));

/** Solves C·x = b; overwrites and returns `b`. */
export const solveLower = (c: Dense, b: Float64Array): Float64Array => {
  const n = c.rows;
  for (let i = 0; i < n; i++) {
    let sum = b[i] ?? 0;
    for (let j = 0, at = i * n; j < i; j++, at++) sum -= (c.data[at] ?? 0) * (b[j] ?? 0);
    b[i] = sum / (c.data[i * n + i] ?? 0);
  }
  return b;
};

/**
 * Solves C·x = b for each of several b, overwriting them. Four at a time, each to the last digit as `solveLower` does:
 * C is read a quarter as often, and no sum waits for the one before it.
 */
export const solveLowerEach = (c: Dense, all: readonly Float64Array[]): void => {
  const n = c.rows;
  let first = 0;
  for (; first + 3 < all.length; first += 4) {
    const [b0, b1, b2, b3] = [all[first], all[first + 1], all[first + 2], all[first + 3]];
    if (!b0 || !b1 || !b2 || !b3) break;
    for (let i = 0; i < n; i++) {
      let s0 = b0[i] ?? 0;
      let s1 = b1[i] ?? 0;
      let s2 = b2[i] ?? 0;
      let s3 = b3[i] ?? 0;
      for (let j = 0, at = i * n; j < i; j++, at++) {
        const value = c.data[at] ?? 0;
        s0 -= value * (b0[j] ?? 0);
        s1 -= value * (b1[j] ?? 0);
        s2 -= value * (b2[j] ?? 0);
        s3 -= value * (b3[j] ?? 0);
      }
      const pivot = c.data[i * n + i] ?? 0;
      b0[i] = s0 / pivot;
      b1[i] = s1 / pivot;
      b2[i] = s2 / pivot;
      b3[i] = s3 / pivot;
    }
  }
  for (const b of all.slice(first)) solveLower(c, b);
};

/** Solves Cᵀ·x = b; overwrites and returns `b`. */
export const solveUpper = (c: Dense, b: Float64Array): Float64Array => {
  const n = c.rows;
  for (let i = n - 1; i >= 0; i--) {
    const x = (b[i] ?? 0) / (c.data[i * n + i] ?? 0);
    b[i] = x;
    for (let j = 0, at = i * n; j < i; j++, at++) b[j] = (b[j] ?? 0) - (c.data[at] ?? 0) * x;
  }
  return b;
};

/** (C⁻¹)ᵀ, upper triangular, stored by rows: row j is the solution of C·x = eⱼ. */
const inverseTransposed = (c: Dense): Dense => {
  const n = c.rows;
  const result = identity(n);
  for (let j = 0; j < n; j++) {
    const x = result.data.subarray(j * n, (j + 1) * n);
    for (let i = j; i < n; i++) {
      let sum = x[i] ?? 0;
      for (let k = j, at = i * n + j; k < i; k++, at++) sum -= (c.data[at] ?? 0) * (x[k] ?? 0);
      x[i] = sum / (c.data[i * n + i] ?? 0);
    }
  }
  return result;
};

/** C⁻¹, lower triangular. */
export const inverseLower = (c: Dense): Dense => transpose(inverseTransposedByKernel(c) ?? inverseTransposed(c));

/** A⁻¹ = C⁻ᵀ·C⁻¹, exactly symmetric, for A = C·Cᵀ. */
export const inverseFromCholesky = (c: Dense): Dense => outerGram(inverseTransposedByKernel(c) ?? inverseTransposed(c));

/** log det A for A = C·Cᵀ. */
export const logDet = (c: Dense): number => {
  let sum = 0;
  for (let i = 0; i < c.rows; i++) sum += Math.log(c.data[i * c.rows + i] ?? 0);
  return 2 * sum;
};
