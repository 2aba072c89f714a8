import { type Dense, zeros } from '../numbers/dense.ts';
import { symmetrise } from '../numbers/linear.ts';
import { distanceRows, nearestSteps } from '../numbers/nearest.ts';
import { addOuterRows } from '../numbers/outer.ts';
import { type Labelled, membersOf } from './labelled.ts';
import type { Progress } from './learner.ts';
import { createPairForces } from './pair-forces.ts';
import { type Meter, through } from './progress.ts';

/** The local scatters of LFDA, both d × d and symmetric; `between` may have negative eigenvalues. */
export interface Scatter {
  readonly within: Dense;
  readonly between: Dense;
}

/**
 * G = Σ_{i<j} A_ij (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ over one class, A_ij = exp(−d_ij² / (σᵢσⱼ)), 0 where a scale is 0. Distances come in
 * blocks of rows, so memory is linear in the members.
 */
function* affinityScatter(members: Dense, k: number): Generator<void, Dense, void> {
  const { rows: n } = members;
  const nearest = yield* nearestSteps(members, k);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) scale[i] = Math.sqrt(nearest.squared[(i + 1) * nearest.k - 1] ?? 0);
  const forces = createPairForces(members);
  yield* distanceRows(members, (i, squared, offset) => {
    for (let j = i + 1; j < n; j++) {
      const width = (scale[i] ?? 0) * (scale[j] ?? 0);
      if (width > 0) forces.add(i, j, Math.exp(-(squared[offset + j] ?? 0) / width));
    }
  });
  return forces.matrix();
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
