import { type Dense, zeros } from './dense.ts';
import { addProductRows } from './gemm.ts';

const agree = (left: number, right: number, what: string): void => {
  if (left !== right) throw new RangeError(`${what}: ${left} does not match ${right}`);
};

/** Aᵀ. */
export const transpose = (a: Dense): Dense => {
  const result = zeros(a.columns, a.rows);
  const edge = 16;
  // Square tiles: both the rows read and the rows written stay in cache.
  for (let top = 0; top < a.rows; top += edge) {
    const bottom = Math.min(a.rows, top + edge);
    for (let left = 0; left < a.columns; left += edge) {
      const right = Math.min(a.columns, left + edge);
      for (let i = top; i < bottom; i++) {
        for (let j = left; j < right; j++) result.data[j * a.rows + i] = a.data[i * a.columns + j] ?? 0;
      }
    }
  }
  return result;
};

/**
 * A·Bᵀ for A (m × k) and B (n × k).
 * @throws RangeError when the inner sizes differ, as all products here do: a caller's bug.
 */
export const multiplyTransposed = (a: Dense, b: Dense): Dense => {
  agree(a.columns, b.columns, 'columns of A and of B');
  const result = zeros(a.rows, b.rows);
  addProductRows(a.data, b.data, result.data, b.rows, a.columns, 0, a.rows);
  return result;
};

/** A·B for A (m × k) and B (k × n). */
export const multiply = (a: Dense, b: Dense): Dense => {
  agree(a.columns, b.rows, 'columns of A and rows of B');
  return multiplyTransposed(a, transpose(b));
};

/** Aᵀ·B for A (k × m) and B (k × n). */
export const transposeMultiply = (a: Dense, b: Dense): Dense => {
  agree(a.rows, b.rows, 'rows of A and of B');
  return multiplyTransposed(transpose(a), transpose(b));
};

/** LᵀL (d × d, exactly symmetric) for L (k × d); M of a metric from its L. */
export const gram = (l: Dense): Dense => outerGram(transpose(l));

/** A·Aᵀ (m × m, exactly symmetric) for A (m × k), at half the cost of a general product. */
export const outerGram = (a: Dense): Dense => {
  const result = zeros(a.rows, a.rows);
  addProductRows(a.data, a.data, result.data, a.rows, a.columns, 0, a.rows, 'lower');
  return mirrorLower(result);
};

/** Copies the lower triangle onto the upper, in place. */
export const mirrorLower = (a: Dense): Dense => {
  const n = a.rows;
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) a.data[j * n + i] = a.data[i * n + j] ?? 0;
  return a;
};

/** (A + Aᵀ) / 2, in place. */
export const symmetrise = (a: Dense): Dense => {
  const n = a.rows;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const mean = ((a.data[i * n + j] ?? 0) + (a.data[j * n + i] ?? 0)) / 2;
      a.data[i * n + j] = mean;
      a.data[j * n + i] = mean;
    }
  }
  return a;
};

/** A·x, written into `result` when given. */
export const multiplyVector = (a: Dense, x: Float64Array, result = new Float64Array(a.rows)): Float64Array => {
  const k = a.columns;
  for (let i = 0; i < a.rows; i++) {
    let sum = 0;
    for (let j = 0, at = i * k; j < k; j++, at++) sum += (a.data[at] ?? 0) * (x[j] ?? 0);
    result[i] = sum;
  }
  return result;
};

/** The same matrix in its own memory. */
export const copy = (a: Dense): Dense => ({ rows: a.rows, columns: a.columns, data: a.data.slice() });

/** `scale`·A in new memory. */
export const scaled = (a: Dense, scale: number): Dense => ({
  rows: a.rows,
  columns: a.columns,
  data: a.data.map((value) => value * scale),
});
