import { type Dense, zeros } from './dense.ts';
import { symmetricEigen } from './eigen.ts';
import { outerGram, transposeMultiply } from './linear.ts';
import { columnMeans, covariance } from './statistics.ts';

/** Principal components: `axes` (k × d, orthonormal rows), by falling variance; z = axes·(x − centre). */
export interface Pca {
  readonly centre: Float64Array;
  readonly axes: Dense;
  /** Sample variance along each axis. */
  readonly variances: Float64Array;
  /** Share of the total variance that the axes keep, 1 when there is none to keep. */
  readonly kept: number;
}

/**
 * The first `components` principal components of the rows of X (n × d); fewer when the rank is lower, at least one.
 * Works on the smaller of the d × d covariance and the n × n Gram matrix. Each axis' largest entry is positive, so
 * that the result is the same on every machine.
 */
export const pca = (x: Dense, components: number): Pca => {
  const centre = columnMeans(x);
  const { variances, axes, whole } = x.rows < x.columns ? fromGram(x, centre) : fromCovariance(x);
  const least = (variances[0] ?? 0) * Math.max(x.rows, x.columns) * 2 ** -52;
  const rank = variances.findIndex((value) => value <= least);
  const k = Math.max(1, Math.min(components, rank < 0 ? variances.length : rank));
  const result = { rows: k, columns: x.columns, data: axes.data.slice(0, k * x.columns) };
  for (let row = 0; row < k; row++) pointForward(result.data.subarray(row * x.columns, (row + 1) * x.columns));
  const sum = variances.slice(0, k).reduce((held, value) => held + value, 0);
  return { centre, axes: result, variances: variances.slice(0, k), kept: whole > 0 ? sum / whole : 1 };
};

interface Spectrum {
  readonly variances: Float64Array;
  readonly axes: Dense;
  readonly whole: number;
}

const fromCovariance = (x: Dense): Spectrum => {
  const spread = covariance(x);
  const { values, vectors } = symmetricEigen(spread);
  const d = x.columns;
  const axes = zeros(d, d);
  const variances = new Float64Array(d);
  for (let j = 0; j < d; j++) {
    const from = d - 1 - j;
    variances[j] = Math.max(0, values[from] ?? 0);
    for (let i = 0; i < d; i++) axes.data[j * d + i] = vectors.data[i * d + from] ?? 0;
  }
  return { variances, axes, whole: variances.reduce((sum, value) => sum + value, 0) };
};

/** XcXcᵀ = U·diag(s²)·Uᵀ gives the axes as Xcᵀ·u / s: with fewer items than features, far cheaper than d × d. */
const fromGram = (x: Dense, centre: Float64Array): Spectrum => {
  const { rows: n, columns: d } = x;
  const centred = zeros(n, d);
  for (let at = 0; at < centred.data.length; at++) centred.data[at] = (x.data[at] ?? 0) - (centre[at % d] ?? 0);
  const { values, vectors } = symmetricEigen(outerGram(centred));
  const projected = transposeMultiply(vectors, centred);
  const axes = zeros(n, d);
  const variances = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const from = n - 1 - j;
    const square = Math.max(0, values[from] ?? 0);
    variances[j] = square / (n - 1);
    const length = Math.sqrt(square);
    if (length === 0) continue;
    for (let i = 0; i < d; i++) axes.data[j * d + i] = (projected.data[from * d + i] ?? 0) / length;
  }
  // Items all alike have no direction of their own: any unit vector will do.
  if (variances[0] === 0) axes.data[0] = 1;
  return { variances, axes, whole: variances.reduce((sum, value) => sum + value, 0) };
};

const pointForward = (axis: Float64Array): void => {
  const most = axis.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  if (most < 0) for (let i = 0; i < axis.length; i++) axis[i] = -(axis[i] ?? 0);
};
