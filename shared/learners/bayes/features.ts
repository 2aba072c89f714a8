import { cholesky } from '../../numbers/cholesky.ts';
import { type Dense, identity, zeros } from '../../numbers/dense.ts';
import { mirrorLower, outerGram, transpose } from '../../numbers/linear.ts';
import { dots } from '../../numbers/vector.ts';
import type { Answers } from './answers.ts';
import { biasScale } from './curvature.ts';

/** Entries of a symmetric r × r matrix and b. */
export const featureCount = (rank: number): number => (rank * (rank + 1)) / 2 + 1;

const root2 = Math.SQRT2;

/** Adds factor·svec(zzᵀ) of the first `rank` coordinates at `z[at]`: √2 off the diagonal, so inner products are kept. */
export const addOuterFeatures = (
  out: Float64Array,
  outAt: number,
  z: Float64Array,
  at: number,
  rank: number,
  factor: number,
): void => {
  let k = outAt;
  for (let a = 0; a < rank; a++) {
    const za = factor * (z[at + a] ?? 0);
    const off = root2 * za;
    for (let b = 0; b < a; b++, k++) out[k] = (out[k] ?? 0) + off * (z[at + b] ?? 0);
    out[k] = (out[k] ?? 0) + za * (z[at + a] ?? 0);
    k++;
  }
};

/** ∇z of answer `i` as a row: −svec(nnᵀ) + svec(ffᵀ), then the part of b. */
const addAnswer = (out: Float64Array, outAt: number, seen: Answers, i: number, rank: number): void => {
  const d = seen.near.columns;
  addOuterFeatures(out, outAt, seen.near.data, i * d, rank, -1);
  if (i < seen.pairs) out[outAt + featureCount(rank) - 1] = biasScale;
  else addOuterFeatures(out, outAt, seen.far.data, (i - seen.pairs) * d, rank, 1);
};

const blockRows = 256;

/**
 * The Fisher information of the posterior over the leading `rank` coordinates and b, where M is the identity:
 * I + Σ wᵢ ∇zᵢ∇zᵢᵀ, accumulated by blocks of rows so that memory does not grow with the answers.
 */
export function* information(seen: Answers, weights: Float64Array, rank: number): Generator<void, Dense, void> {
  const size = featureCount(rank);
  const H = identity(size);
  for (let from = 0; from < seen.count; from += blockRows) {
    const rows = Math.min(blockRows, seen.count - from);
    const block = zeros(rows, size);
    for (let i = 0; i < rows; i++) addAnswer(block.data, i * size, seen, from + i, rank);
    for (let i = 0; i < rows; i++) {
      const root = Math.sqrt(weights[from + i] ?? 0);
      for (let k = i * size; k < (i + 1) * size; k++) block.data[k] = (block.data[k] ?? 0) * root;
    }
    const part = outerGram(transpose(block));
    for (let k = 0; k < H.data.length; k++) H.data[k] = (H.data[k] ?? 0) + (part.data[k] ?? 0);
    yield;
  }
  return H;
}

const rowsOf = ({ rows, columns, data }: Dense): readonly Float64Array[] =>
  Array.from({ length: rows }, (_, i) => data.subarray(i * columns, (i + 1) * columns));

/** Rows of the dual form between two yields: at most a few milliseconds' work. */
const dualRows = 32;

/**
 * I + W^½ K W^½ over the answers, Kᵢⱼ = ⟨∇zᵢ, ∇zⱼ⟩: it has the determinant of `information` at full rank, and needs only
 * inner products of rows: (nᵢ·nⱼ)² − (nᵢ·fⱼ)² − (fᵢ·nⱼ)² + (fᵢ·fⱼ)².
 */
export function* dualInformation(seen: Answers, weights: Float64Array): Generator<void, Dense, void> {
  const { count, pairs, near, far } = seen;
  const H = zeros(count, count);
  const [nears, fars] = [rowsOf(near), rowsOf(far)];
  const [nn, fn, nf, ff] = [nears, nears, fars, fars].map(({ length }) => new Float64Array(length));
  for (let i = 0; i < count; i++) {
    if (i % dualRows === 0) yield;
    const [n, f] = [nears[i], fars[i - pairs]];
    if (n) dots(n, nears, nn, i + 1);
    if (f) dots(f, nears, fn, i + 1);
    if (n && f) dots(n, fars, nf, i + 1 - pairs);
    if (f) dots(f, fars, ff, i + 1 - pairs);
    for (let j = 0; j <= i; j++) {
      let kernel = (nn?.[j] ?? 0) ** 2;
      if (i < pairs) kernel += biasScale * biasScale;
      else {
        kernel -= (fn?.[j] ?? 0) ** 2;
        if (j >= pairs) kernel += (ff?.[j - pairs] ?? 0) ** 2 - (nf?.[j - pairs] ?? 0) ** 2;
      }
      H.data[i * count + j] = Math.sqrt((weights[i] ?? 0) * (weights[j] ?? 0)) * kernel + (i === j ? 1 : 0);
    }
  }
  return mirrorLower(H);
}

/** Cholesky factor of an information matrix: it is at least the identity, so failing means NaN in the input, a bug. */
export const factorOfInformation = (H: Dense): Dense => {
  const factor = cholesky(H);
  if (!factor) throw new RangeError('an information matrix is at least the identity');
  return factor;
};
