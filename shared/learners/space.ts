import { type Dense, zeros } from '../numbers/dense.ts';
import { multiply, multiplyTransposed } from '../numbers/linear.ts';
import { pca } from '../numbers/pca.ts';
import { columnMeans } from '../numbers/statistics.ts';

/** Above this many features a learner works on principal components, unless asked otherwise. */
export const defaultDimensions = 64;

export interface SpaceOptions {
  /** Centre each column to mean 0 and scale it to standard deviation 1. */
  readonly standardize: boolean;
  /** Dimensions to reduce to by PCA when there are more features; 64 by default. The number of features or more keeps all. */
  readonly dimensions?: number;
}

/** Where learners work: x ↦ P ((x − center) / scale), P being `projection`, or the identity when that is null. */
export interface Space {
  /** n × p. */
  readonly items: Dense;
  readonly center: Float64Array;
  readonly scale: Float64Array;
  /** p × d with orthonormal rows, so that Euclidean distances change only by what was cut off. */
  readonly projection: Dense | null;
}

/** Population standard deviations (divisor n); 1 for a constant column, which is thereby left at 0 and harms nothing. */
const columnScales = (matrix: Dense, mean: Float64Array): Float64Array => {
  const { rows, columns, data } = matrix;
  const sum = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const deviation = (data[i * columns + j] ?? 0) - (mean[j] ?? 0);
      sum[j] = (sum[j] ?? 0) + deviation * deviation;
    }
  }
  return sum.map((squares, j) => {
    const deviation = Math.sqrt(squares / Math.max(1, rows));
    // A column of one large value has a deviation of pure rounding: dividing by it would blow the rounding up.
    return deviation > 1e-12 * Math.abs(mean[j] ?? 0) ? deviation : 1;
  });
};

const standardized = (matrix: Dense, center: Float64Array, scale: Float64Array): Dense => {
  const { rows, columns, data } = matrix;
  const out = zeros(rows, columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      out.data[i * columns + j] = ((data[i * columns + j] ?? 0) - (center[j] ?? 0)) / (scale[j] ?? 1);
    }
  }
  return out;
};

/**
 * The space that learners work in, made from the raw n × d feature matrix: standardised (unless told not to: then
 * center is 0 and scale 1, as the metric file promises) and reduced by PCA above `dimensions` features.
 * Cost O(n d² + min(n, d)³) with a reduction, O(n d) without.
 */
export const learningSpace = (matrix: Dense, { standardize, dimensions = defaultDimensions }: SpaceOptions): Space => {
  const d = matrix.columns;
  const center = standardize ? columnMeans(matrix) : new Float64Array(d);
  const scale = standardize ? columnScales(matrix, center) : new Float64Array(d).fill(1);
  const items = standardize ? standardized(matrix, center, scale) : matrix;
  if (d <= dimensions) return { items, center, scale, projection: null };
  const projection = pca(items, dimensions).axes;
  return { items: multiplyTransposed(items, projection), center, scale, projection };
};

/** L of the space (k × p) as L over the centred and scaled raw features (k × d): L·P. */
export const toRaw = (L: Dense, { projection }: Space): Dense => (projection ? multiply(L, projection) : L);
