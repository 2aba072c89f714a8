import type { Progress } from '../../model/progress.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';
import { addProductRows } from '../../numbers/gemm.ts';
import { symmetrise, transpose } from '../../numbers/linear.ts';
import { distanceRows, nearestSteps } from '../../numbers/nearest.ts';
import { addOuterRows } from '../../numbers/outer.ts';
import { weightedGram } from '../../numbers/statistics.ts';
import { type ProgressMeter, through } from '../common/progress-meter.ts';
import { type Labelled, membersOf } from '../constraints/labelled.ts';

/** The local scatters of LFDA, both d × d and symmetric; `between` may have negative eigenvalues. */
export interface Scatter {
  readonly within: Dense;
  readonly between: Dense;
}

/** Rows of affinities gathered before they are multiplied. */
const block = 64;

/**
 * G = Σ_{i<j} A_ij (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ over one class, A_ij = exp(−d_ij² / (σᵢσⱼ)), 0 where a scale is 0: with P the strict upper
 * triangle of A, G = Xᵀ·diag(A·1)·X − S − Sᵀ, S = Xᵀ·P·X. P exists a block of rows at a time, so memory is linear in the members.
 */
function* affinityScatter(members: Dense, k: number): Generator<void, Dense, void> {
  const { rows: n, columns: d } = members;
  const nearest = yield* nearestSteps(members, k);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) scale[i] = Math.sqrt(nearest.squared[(i + 1) * nearest.k - 1] ?? 0);
  const degree = new Float64Array(n);
  const product = zeros(n, d);
  const affinities = new Float64Array(block * n);
  let top = 0;
  yield* distanceRows(members, (i, squared, offset) => {
    const row = (i - top) * (n - top) - top;
    for (let j = i + 1; j < n; j++) {
      const width = (scale[i] ?? 0) * (scale[j] ?? 0);
      const affinity = width > 0 ? Math.exp(-(squared[offset + j] ?? 0) / width) : 0;
      affinities[row + j] = affinity;
      degree[i] = (degree[i] ?? 0) + affinity;
      degree[j] = (degree[j] ?? 0) + affinity;
    }
    if (i - top < block - 1 && i < n - 1) return;
    const below = transpose({ rows: n - top, columns: d, data: members.data.subarray(top * d) });
    addProductRows(affinities, below.data, product.data.subarray(top * d), d, n - top, 0, i + 1 - top);
    affinities.fill(0);
    top = i + 1;
  });
  const g = weightedGram(members, degree);
  const s = zeros(d, d);
  addOuterRows(members.data, product.data, s.data, d, d, 0, n);
  for (let r = 0; r < d; r++) {
    for (let c = 0; c < d; c++) {
      g.data[r * d + c] = (g.data[r * d + c] ?? 0) - (s.data[r * d + c] ?? 0) - (s.data[c * d + r] ?? 0);
    }
  }
  return g;
}

/** The sum of the rows. */
const sumOf = ({ rows, columns: d, data }: Dense): Float64Array => {
  const sum = new Float64Array(d);
  for (let i = 0, at = 0; i < rows; i++) for (let t = 0; t < d; t++, at++) sum[t] = (sum[t] ?? 0) + (data[at] ?? 0);
  return sum;
};

/**
 * Sw = Σ_c G_c / n_c; Sb = Σ_c [G_c / n + (1 − n_c/n)·XcᵀXc + s_c·s_cᵀ / n] − S·Sᵀ / n − Sw, with G_c of `affinityScatter`, s_c and S the
 * column sums of the class and of all items: the paper's pairwise weights A/n − A/n_c within and 1/n between classes, summed up.
 */
export function* scatterSteps(labelled: Labelled, k: number, meter: ProgressMeter): Generator<Progress, Scatter, void> {
  const { x, sizes } = labelled;
  const { rows: n, columns: d } = x;
  const within = zeros(d, d);
  const between = zeros(d, d);
  const addTo = (target: Dense, weight: number, g: Float64Array): void => {
    for (let at = 0; at < d * d; at++) target.data[at] = (target.data[at] ?? 0) + weight * (g[at] ?? 0);
  };
  const addOuter = (weight: number, s: Float64Array): void => {
    for (let i = 0, at = 0; i < d; i++) {
      for (let j = 0; j < d; j++, at++) {
        between.data[at] = (between.data[at] ?? 0) + weight * (s[i] ?? 0) * (s[j] ?? 0);
      }
    }
  };
  for (let label = 0; label < sizes.length; label++) {
    const members = membersOf(labelled, label).items;
    const size = members.rows;
    const g = yield* through(affinityScatter(members, k), meter);
    addTo(within, 1 / size, g.data);
    addTo(between, 1 / n - 1 / size, g.data);
    const raw = zeros(d, d);
    addOuterRows(members.data, members.data, raw.data, d, d, 0, size);
    addTo(between, 1 - size / n, raw.data);
    addOuter(1 / n, sumOf(members));
    yield meter.at((0.8 * (label + 1)) / sizes.length);
  }
  addOuter(-1 / n, sumOf(x));
  return { within: symmetrise(within), between: symmetrise(between) };
}
