import { type Dense, zeros } from '../numbers/dense.ts';
import { symmetrise } from '../numbers/linear.ts';
import { distanceRows, nearestSteps } from '../numbers/nearest.ts';
import { addOuterRows } from '../numbers/outer.ts';
import type { Labelled } from './labelled.ts';
import type { Progress } from './learner.ts';
import { type Meter, through } from './progress.ts';

/** The local scatters of LFDA, both d × d and symmetric; `between` may have negative eigenvalues. */
export interface Scatter {
  readonly within: Dense;
  readonly between: Dense;
}

const membersOf = ({ x, labels }: Labelled, label: number): Dense => {
  const rows = Array.from(labels.keys()).filter((row) => labels[row] === label);
  const members = zeros(rows.length, x.columns);
  rows.forEach((row, to) => {
    members.data.set(x.data.subarray(row * x.columns, (row + 1) * x.columns), to * x.columns);
  });
  return members;
};

/**
 * G = Σ_{i<j} A_ij (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ over one class, A_ij = exp(−d_ij² / (σᵢσⱼ)), 0 where a scale is 0. Distances come in
 * blocks of rows, so memory is linear in the members.
 */
function* affinityScatter(members: Dense, k: number): Generator<void, Dense, void> {
  const { rows: n, columns: d, data } = members;
  const nearest = yield* nearestSteps(members, k);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) scale[i] = Math.sqrt(nearest.squared[(i + 1) * nearest.k - 1] ?? 0);
  const pull = zeros(n, d);
  const degree = new Float64Array(n);
  yield* distanceRows(members, (i, squared, offset) => {
    const own = i * d;
    for (let j = i + 1; j < n; j++) {
      const width = (scale[i] ?? 0) * (scale[j] ?? 0);
      if (width === 0) continue;
      const affinity = Math.exp(-(squared[offset + j] ?? 0) / width);
      degree[i] = (degree[i] ?? 0) + affinity;
      degree[j] = (degree[j] ?? 0) + affinity;
      const their = j * d;
      for (let t = 0; t < d; t++) {
        pull.data[own + t] = (pull.data[own + t] ?? 0) - affinity * (data[their + t] ?? 0);
        pull.data[their + t] = (pull.data[their + t] ?? 0) - affinity * (data[own + t] ?? 0);
      }
    }
  });
  for (let i = 0, at = 0; i < n; i++) {
    for (let t = 0; t < d; t++, at++) pull.data[at] = (pull.data[at] ?? 0) + (degree[i] ?? 0) * (data[at] ?? 0);
  }
  const g = zeros(d, d);
  addOuterRows(data, pull.data, g.data, d, d, 0, n);
  return symmetrise(g);
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
export function* scatterSteps(labelled: Labelled, k: number, meter: Meter): Generator<Progress, Scatter, void> {
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
    const members = membersOf(labelled, label);
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
