// Room: Local Fisher discriminant analysis.

import type { Sentence } from '../../model/localizable.ts';
import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { done } from '../../model/result.ts';
import { cholesky, solveCholesky } from '../../numbers/cholesky.ts';
import type { Dense } from '../../numbers/dense.ts';
import { zeros } from '../../numbers/dense.ts';
import { symmetricEigenSteps } from '../../numbers/eigen.ts';
import { orthonormalRows } from '../../numbers/ml-matrix.ts';
import { norm, scale } from '../../numbers/vector.ts';
import { unwhitenRowsSteps, whitenedSteps } from '../../numbers/whiten.ts';
import { closedForm } from '../common/closed-form.ts';
import { nullDirections } from '../common/notes.ts';
import { readOptions } from '../common/options.ts';
import type { ProgressMeter } from '../common/progress-meter.ts';
import { createMeter, through } from '../common/progress-meter.ts';
import { readLabelled } from '../constraints/labelled.ts';
import type { Learner, OptionField } from '../learner.ts';
import type { Scatter } from './scatter.ts';
import { scatterSteps } from './scatter.ts';

const embeddings = ['weighted', 'plain', 'orthonormal'] as const;
type Embedding = (typeof embeddings)[number];

const options: readonly OptionField[] = [
  {
    key: 'neighbours',
    label: 'Neighbours',
    help: 'The distance to this neighbour of the same class sets the scale on which items count as close. Left open: 7, or fewer when there are few features or few items.',
    type: { kind: 'number', min: 1, integer: true },
  },
  {
    key: 'embedding',
    label: 'Embedding',
    help: 'weighted: directions count by how well they separate the classes; plain: all alike, scaled to equal spread within classes; orthonormal: the directions that separate, at unit length.',
    type: { kind: 'choice', values: embeddings },
    fallback: 'weighted',
  },
];

/** Below this share of the trace, an eigenvalue of the within-class scatter counts as 0. */
const singular = 1e-10;
/** Added to a singular within-class scatter, as a share of its mean variance. */
const ridgeShare = 1e-3;

/**
 * Local Fisher discriminant analysis (Sugiyama, JMLR 8, 2007): generalised eigenvectors Sb·φ = μ·Sw·φ, φᵀSwφ = 1, of the local between-
 * and within-class scatters, in which pairs of one class count by exp(−dᵢⱼ² / (σᵢσⱼ)), σ the distance to the k-th neighbour of the class.
 * L has the rows √μ·φ (weighted), φ (plain) or an orthonormal basis of the φ with μ > 0 in their order. A singular Sw gets a ridge; a
 * negative μ, possible because Sb is a difference, separates nothing: √μ is taken as 0, and a note says so. The objective reported is
 * Σ max(μ, 0). O(Σ n_c²·d + d³) time, O(nd) memory; nothing is iterated.
 */
export const lfda: Learner = {
  name: 'lfda',
  title: say`LFDA`,
  accepts: ['labels'],
  isMetric: true,
  convex: true,
  summary:
    'Finds the directions that keep classes apart while leaving room for several clusters within a class. Quick; needs labels and no tuning.',
  options,
  *steps(problem) {
    const settings = readOptions('lfda', options, problem.options);
    if (!settings.ok) return settings;
    const labelled = readLabelled('lfda', problem);
    if (!labelled.ok) return labelled;
    const { x } = labelled.value;
    const meter = createMeter(say`Comparing items within their classes`);
    const k = settings.value.optionalNumber('neighbours') ?? Math.max(1, Math.min(7, x.columns - 1));
    const scatter = yield* scatterSteps(labelled.value, k, meter);
    const { l, mu, notes } = yield* embed(scatter, settings.value.choice('embedding', embeddings), meter);
    const objective = mu.reduce((sum, value) => sum + Math.max(0, value), 0);
    yield meter.at(1);
    return done(closedForm('lfda', l, { objective, notes: [...labelled.value.notes, ...notes] }));
  },
};

interface Embedded {
  readonly l: Dense;
  readonly mu: Float64Array;
  readonly notes: readonly Sentence[];
}

function* embed(
  { within, between }: Scatter,
  embedding: Embedding,
  meter: ProgressMeter,
): Generator<Progress, Embedded, void> {
  const d = within.rows;
  const notes: Sentence[] = [];
  let factor = cholesky(within);
  if (!factor || leastShare(within, factor) <= singular) {
    const mean = traceOf(within) / d;
    const ridge = mean > 0 ? ridgeShare * mean : 1;
    for (let j = 0; j < d; j++) within.data[j * d + j] = (within.data[j * d + j] ?? 0) + ridge;
    notes.push(
      say`Items of one class do not vary in every direction; ${ridge.toPrecision(2)} was added to each variance.`,
    );
    factor = cholesky(within);
  }
  // The ridge makes it definite by construction.
  if (!factor) throw new RangeError('the within-class scatter is not definite');
  const contrast = yield* through(whitenedSteps(between, factor), meter);
  const eigen = yield* through(symmetricEigenSteps(contrast), meter);
  const phi = yield* through(unwhitenRowsSteps(reversedRows(eigen.vectors), factor), meter);
  const mu = eigen.values.slice().reverse();
  const least = Math.max(0, mu[0] ?? 0) * d * 2 ** -52;
  const separating = mu.filter((value) => value > least).length;
  if (embedding !== 'plain')
    notes.push(...nullDirections(d - separating, say`the classes are no further apart along them than each is wide`));
  if (embedding === 'plain') return { l: phi, mu, notes };
  const l = zeros(Math.max(1, separating), d);
  l.data.set(phi.data.subarray(0, separating * d));
  if (embedding === 'orthonormal') return { l: separating > 0 ? orthonormalRows(l) : l, mu, notes };
  for (let i = 0; i < separating * d; i++) l.data[i] = (l.data[i] ?? 0) * Math.sqrt(mu[Math.floor(i / d)] ?? 0);
  return { l, mu, notes };
}

const traceOf = (a: Dense): number => {
  let sum = 0;
  for (let j = 0; j < a.rows; j++) sum += a.data[j * a.rows + j] ?? 0;
  return sum;
};

/** Far more steps than a smallest eigenvalue that matters here needs. */
const inverseSteps = 12;

/** The smallest eigenvalue of A = C·Cᵀ by inverse iteration, from above, as a share of the trace. */
const leastShare = (a: Dense, c: Dense): number => {
  const x = Float64Array.from({ length: a.rows }, (_, j) => Math.cos(j + 1));
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step < inverseSteps && least > 0; step++) {
    scale(x, 1 / norm(x));
    solveCholesky(c, x);
    least = Math.min(least, 1 / norm(x));
  }
  return least / traceOf(a);
};

/** The columns as rows, last first. */
const reversedRows = (vectors: Dense): Dense => {
  const d = vectors.rows;
  const rows = zeros(d, d);
  for (let row = 0; row < d; row++) {
    for (let i = 0; i < d; i++) rows.data[row * d + i] = vectors.data[i * d + (d - 1 - row)] ?? 0;
  }
  return rows;
};
