import { type Dense, zeros } from './dense.ts';

/** The rows x(leftᵢ) − x(rightᵢ) (m × d) for parallel lists of row numbers of X (n × d). */
export const differences = (x: Dense, left: Int32Array, right: Int32Array): Dense => {
  const d = x.columns;
  const result = zeros(left.length, d);
  for (let i = 0, at = 0; i < left.length; i++) {
    const a = (left[i] ?? 0) * d;
    const b = (right[i] ?? 0) * d;
    for (let j = 0; j < d; j++, at++) result.data[at] = (x.data[a + j] ?? 0) - (x.data[b + j] ?? 0);
  }
  return result;
};

/** ‖vᵢ‖² for each row of V. */
export const squaredLengths = (v: Dense): Float64Array => {
  const result = new Float64Array(v.rows);
  for (let i = 0, at = 0; i < v.rows; i++) {
    let sum = 0;
    for (let j = 0; j < v.columns; j++, at++) sum += (v.data[at] ?? 0) ** 2;
    result[i] = sum;
  }
  return result;
};
