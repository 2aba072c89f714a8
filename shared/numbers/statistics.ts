import { type Dense, zeros } from './dense.ts';
import { addProductRows } from './gemm.ts';
import { addGramByKernel } from './kernel/products.ts';
import { mirrorLower } from './linear.ts';

/** Mean; NaN of nothing. */
export const mean = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
};

/** Variance with divisor n − 1 (`sample`, the default) or n (`population`), in two passes. */
export const variance = (values: ArrayLike<number>, divisor: 'sample' | 'population' = 'sample'): number => {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] ?? 0) - centre) ** 2;
  return sum / (divisor === 'sample' ? values.length - 1 : values.length);
};

/** The `share`-quantile (0 … 1) of unsorted values, linear between order statistics (NumPy's default); NaN of nothing. */
export const quantile = (values: ArrayLike<number>, share: number): number => {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return Number.NaN;
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const lower = sorted[low] ?? 0;
  const upper = sorted[Math.min(low + 1, sorted.length - 1)] ?? 0;
  return lower + (at - low) * (upper - lower);
};

/** The mean of each column of X (n × d). */
export const columnMeans = (x: Dense): Float64Array => {
  const result = new Float64Array(x.columns);
  for (let i = 0, at = 0; i < x.rows; i++) {
    for (let j = 0; j < x.columns; j++, at++) result[j] = (result[j] ?? 0) + (x.data[at] ?? 0);
  }
  for (let j = 0; j < x.columns; j++) result[j] = (result[j] ?? 0) / x.rows;
  return result;
};

/** The sample covariance (d × d, exactly symmetric, divisor n − 1) of the rows of X (n × d). */
export const covariance = (x: Dense): Dense => {
  const centre = columnMeans(x);
  return weightedGram(x, null, 1 / (x.rows - 1), centre);
};

/** Rows handled at a time: a block of them, transposed, stays in cache. */
const block = 256;

/**
 * `scale`·Σᵢ wᵢ(xᵢ − c)(xᵢ − c)ᵀ (d × d, exactly symmetric) over the rows of X, with all weights 1 and centre 0 when not
 * given. Weights may be negative. O(n·d²/2), memory O(256·d).
 */
export const weightedGram = (
  x: Dense,
  weights: Float64Array | null = null,
  scale = 1,
  centre: Float64Array | null = null,
): Dense => {
  const result = zeros(x.columns, x.columns);
  addWeightedGram(result, x, weights, centre, 0, x.rows);
  for (let at = 0; at < result.data.length; at++) result.data[at] = (result.data[at] ?? 0) * scale;
  return mirrorLower(result);
};

/** Adds Σ wᵢ(xᵢ − c)(xᵢ − c)ᵀ of rows `from … to − 1` to the lower triangle of `sum`. */
export const addWeightedGram = (
  sum: Dense,
  x: Dense,
  weights: Float64Array | null,
  centre: Float64Array | null,
  from: number,
  to: number,
): void => {
  const d = x.columns;
  if (addGramByKernel(sum.data, x.data, d, weights, centre, from, to)) return;
  const left = new Float64Array(d * block);
  const right = new Float64Array(d * block);
  for (let start = from; start < to; start += block) {
    const size = Math.min(block, to - start);
    for (let r = 0; r < size; r++) {
      const weight = weights ? (weights[start + r] ?? 0) : 1;
      for (let j = 0, at = (start + r) * d; j < d; j++, at++) {
        const value = (x.data[at] ?? 0) - (centre ? (centre[j] ?? 0) : 0);
        left[j * size + r] = value;
        right[j * size + r] = weight * value;
      }
    }
    addProductRows(left, right, sum.data, d, size, 0, d, 'lower');
  }
};
