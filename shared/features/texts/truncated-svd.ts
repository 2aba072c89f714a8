import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import type { Dense } from '../../numbers/dense.ts';
import { zeros } from '../../numbers/dense.ts';
import { symmetricEigen } from '../../numbers/eigen.ts';
import { symmetrise, transpose, transposeMultiply } from '../../numbers/linear.ts';
import { spanOfRows } from '../../numbers/orthonormal.ts';
import { createRandom } from '../../numbers/random.ts';
import type { Sparse } from './tfidf.ts';

/** Directions carried beyond the wanted ones: they absorb what the iteration has not sorted out yet. */
const oversampling = 10;
const iterations = 7;
const rowsPerStep = 4000;
/** Rows that the directions are found on, evenly spread: more rows move them hardly at all. All rows are projected. */
const mostRows = 20_000;
const fixedSeed = 1;

/** y = (row i of A) · V, V being m × l. */
const multiplyRow = (a: Sparse, i: number, v: Dense, y: Float64Array): void => {
  y.fill(0);
  const l = v.columns;
  const end = a.start[i + 1] ?? 0;
  for (let k = a.start[i] ?? 0; k < end; k++) {
    const value = a.values[k] ?? 0;
    const at = (a.indices[k] ?? 0) * l;
    for (let c = 0; c < l; c++) y[c] = (y[c] ?? 0) + value * (v.data[at + c] ?? 0);
  }
};

/** W = Aᵀ(A V) over every so many rows, row by row, so that A V is never held. */
function* gramTimes(a: Sparse, v: Dense, from: number, to: number): Generator<Progress, Dense, void> {
  const w = zeros(v.rows, v.columns);
  const y = new Float64Array(v.columns);
  const stride = Math.max(1, Math.floor(a.rows / mostRows));
  for (let i = 0, done = 1; i < a.rows; i += stride, done++) {
    multiplyRow(a, i, v, y);
    const end = a.start[i + 1] ?? 0;
    for (let k = a.start[i] ?? 0; k < end; k++) {
      const value = a.values[k] ?? 0;
      const at = (a.indices[k] ?? 0) * v.columns;
      for (let c = 0; c < v.columns; c++) w.data[at + c] = (w.data[at + c] ?? 0) + value * (y[c] ?? 0);
    }
    if (done % rowsPerStep === 0) {
      yield { fraction: from + ((to - from) * i) / a.rows, message: say`Finding themes in the texts` };
    }
  }
  return w;
}

/** Orthonormal columns that span those of V. */
const orthonormal = (v: Dense): Dense => transpose(spanOfRows([transpose(v)]));

/** The k leading eigenvectors of VᵀAᵀA V, taken back to the terms: V · U, m × k, signs fixed. */
const rotate = (v: Dense, w: Dense, k: number): Dense => {
  const l = v.columns;
  const { values, vectors } = symmetricEigen(symmetrise(transposeMultiply(v, w)));
  const largestValue = values[l - 1] ?? 0;
  // Values ascend; those within rounding of zero are no directions.
  const positive = Array.from({ length: Math.min(k, l) }, (_, c) => l - 1 - c).filter(
    (i) => (values[i] ?? 0) > 1e-10 * largestValue,
  );
  const loadings = zeros(v.rows, positive.length);
  for (const [c, i] of positive.entries()) {
    let largest = 0;
    for (let j = 0; j < v.rows; j++) {
      let sum = 0;
      for (let p = 0; p < l; p++) sum += (v.data[j * l + p] ?? 0) * (vectors.data[p * l + i] ?? 0);
      loadings.data[j * positive.length + c] = sum;
      if (Math.abs(sum) > Math.abs(largest)) largest = sum;
    }
    if (largest < 0)
      for (let at = c; at < loadings.data.length; at += positive.length) loadings.data[at] = -(loadings.data[at] ?? 0);
  }
  return loadings;
};

export interface Truncated {
  /** n × k: the rows of A along its leading right singular vectors, A V = U Σ. */
  readonly scores: Dense;
  /** m × k: the right singular vectors V, the largest entry of each positive. */
  readonly loadings: Dense;
}

/**
 * Truncated singular value decomposition of a sparse matrix by randomised subspace iteration on AᵀA with a
 * Rayleigh-Ritz step (Halko, Martinsson and Tropp 2011, algorithms 4.4 and 5.3). The seed is fixed.
 * Time O(nnz · k) a pass, memory O(m · k + n · k). k is cut to the numerical rank. Beyond 20,000 rows the directions
 * are those of an even sample of the rows.
 */
export function* truncatedSvdSteps(a: Sparse, k: number): Generator<Progress, Truncated, void> {
  const l = Math.min(a.rows, a.columns, k + oversampling);
  if (l === 0) return { scores: zeros(a.rows, 0), loadings: zeros(a.columns, 0) };
  const random = createRandom(fixedSeed);
  let v = zeros(a.columns, l);
  for (let i = 0; i < v.data.length; i++) v.data[i] = random.normal();
  v = orthonormal(v);
  for (let pass = 0; pass < iterations; pass++) {
    v = orthonormal(yield* gramTimes(a, v, pass / (iterations + 2), (pass + 1) / (iterations + 2)));
  }
  const w = yield* gramTimes(a, v, iterations / (iterations + 2), (iterations + 1) / (iterations + 2));
  const loadings = rotate(v, w, k);
  const scores = zeros(a.rows, loadings.columns);
  const y = new Float64Array(loadings.columns);
  for (let i = 0; i < a.rows; i++) {
    multiplyRow(a, i, loadings, y);
    scores.data.set(y, i * loadings.columns);
  }
  return { scores, loadings };
}
