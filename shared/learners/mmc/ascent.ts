import type { Progress } from '../../model/progress.ts';
import { cholesky, solveUpper } from '../../numbers/cholesky.ts';
import { type Dense, identity, rowOf, zeros } from '../../numbers/dense.ts';
import { squaredLengths } from '../../numbers/differences.ts';
import { symmetricEigenSteps } from '../../numbers/eigen.ts';
import { factorOfEigen } from '../../numbers/factor.ts';
import { gram, multiply, transpose } from '../../numbers/linear.ts';
import { minimise } from '../../numbers/minimize/lbfgs.ts';
import { multiplyTransposedSteps, weightedGramSteps } from '../../numbers/stepwise.ts';
import { dot, scale } from '../../numbers/vector.ts';
import { type ProgressMeter, through } from '../common/progress-meter.ts';
import type { Sides } from './sides.ts';

export interface Spread {
  /** L (k × d) at f(LᵀL) = 1. */
  readonly root: Dense;
  /** g at f = 1. */
  readonly value: number;
  /** No metric of the same f exceeds g by a larger share. */
  readonly gap: number;
  readonly iterations: number;
}

export interface AscentOptions {
  /** An earlier L to start from; the inverse of W when null. */
  readonly start: Dense | null;
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly meter: ProgressMeter;
}

/** At a root R: g = Σ w‖Ru‖ and H = Σ w·uuᵀ/‖Ru‖, so that ∇g = R·H. */
interface Reading {
  readonly g: number;
  readonly h: Dense;
}

/** Directions this much weaker than the strongest are dropped from the result, when that costs nothing. */
const negligible = 1e-10;

const mostPolishes = 50;

/**
 * Maximises g = Σ w‖Ru‖ over roots R (d × d) of unit Frobenius norm, as the minimum of −log g + log‖R‖. The root is of
 * full size, so that every local maximum is global, and the gap of `gapOf` proves it.
 */
export function* maximiseSpread(
  sides: Sides,
  { start, tolerance, maxIterations, meter }: AscentOptions,
): Generator<Progress, Spread, void> {
  const d = sides.factor.rows;
  let latest: Reading = { g: 0, h: identity(d) };
  let square = 1;
  function* evaluate(x: Float64Array, gradient: Float64Array): Generator<void, number, void> {
    const r: Dense = { rows: d, columns: d, data: x };
    latest = yield* readingSteps(sides, r);
    square = dot(x, x);
    const ascent = multiply(r, latest.h);
    for (let at = 0; at < x.length; at++) gradient[at] = (x[at] ?? 0) / square - (ascent.data[at] ?? 0) / latest.g;
    return Math.log(square) / 2 - Math.log(latest.g);
  }
  const search = minimise(evaluate, startOf(start, sides.factor).data, {
    // Lower than this, differences of the value are rounding: the search for a lower one would only spin.
    gradientTolerance: 1e-9,
    maxIterations,
    // At the optimum ‖gradient‖ is of the order of the gap: far from it the test below is not worth its d³/3.
    stop: ({ gradientNorm }) => gradientNorm < 100 * tolerance && isWithin(latest, square, tolerance),
  });
  let first = 0;
  for (;;) {
    const step = search.next();
    if (step.done) {
      const r = { rows: d, columns: d, data: step.value.x };
      const polishes = step.value.status === 'iterations' ? 0 : mostPolishes;
      const polished = yield* through(polishSteps(sides, r, tolerance, polishes), meter);
      const iterations = step.value.iterations + polished.iterations;
      return yield* through(finishSteps(sides, polished.root, iterations, tolerance), meter);
    }
    first ||= step.value.gradientNorm;
    yield meter.falling(step.value.gradientNorm, first, tolerance);
  }
}

/**
 * R ← R·H, which never lowers g (g is convex in R, and this maximises its tangent over the sphere). It compares no
 * values, so that it still gains where rounding ends the search above.
 */
function* polishSteps(
  sides: Sides,
  start: Dense,
  tolerance: number,
  most: number,
): Generator<void, { readonly root: Dense; readonly iterations: number }, void> {
  let root = start;
  for (let iterations = 0; ; iterations++) {
    const reading = yield* readingSteps(sides, root);
    const square = dot(root.data, root.data);
    if (iterations >= most || isWithin(reading, square, tolerance)) return { root, iterations };
    root = multiply(root, reading.h);
    scale(root.data, 1 / Math.sqrt(dot(root.data, root.data)));
    yield;
  }
}

/** Whether the gap is at most `tolerance`: λ ≤ bound if bound·I − H is positive definite, cheaper than eigenvalues. */
const isWithin = ({ g, h }: Reading, square: number, tolerance: number): boolean => {
  const bound = (g / square) * (1 + 2 * tolerance);
  const d = h.rows;
  return cholesky({ rows: d, columns: d, data: h.data.map((x, at) => (at % (d + 1) ? -x : bound - x)) }) !== null;
};

function* readingSteps({ apart, weight }: Sides, r: Dense): Generator<void, Reading, void> {
  const lengths = squaredLengths(yield* multiplyTransposedSteps(apart, r));
  let g = 0;
  for (let i = 0; i < lengths.length; i++) {
    const length = Math.sqrt(lengths[i] ?? 0);
    g += (weight[i] ?? 0) * length;
    lengths[i] = (weight[i] ?? 0) / length;
  }
  return { g, h: yield* weightedGramSteps(apart, lengths) };
}

/** The share by which any metric of the same f can exceed g: (λ/g·‖R‖² − 1)/2, λ the largest eigenvalue of H. */
function* gapOf(sides: Sides, r: Dense): Generator<void, number, void> {
  const { g, h } = yield* readingSteps(sides, r);
  // A pair at distance 0 has an infinite slope: nothing is proved there.
  if (!Number.isFinite(dot(h.data, h.data))) return Number.POSITIVE_INFINITY;
  const { values } = yield* symmetricEigenSteps(h);
  return Math.max(0, ((values[h.rows - 1] ?? 0) * dot(r.data, r.data)) / g - 1) / 2;
}

/** Drops the directions that have died out, unless that spoils the certificate, and goes back to the given features. */
function* finishSteps(sides: Sides, r: Dense, iterations: number, tolerance: number): Generator<void, Spread, void> {
  const eigen = yield* symmetricEigenSteps(gram(r));
  const least = negligible * (eigen.values[r.rows - 1] ?? 0);
  const strong = factorOfEigen({ ...eigen, values: eigen.values.map((value) => (value > least ? value : 0)) });
  const strongGap = yield* gapOf(sides, strong);
  const fullGap = strongGap <= tolerance ? strongGap : yield* gapOf(sides, r);
  const keepsAll = fullGap < strongGap;
  const kept = keepsAll ? r : strong;
  const length = Math.sqrt(dot(kept.data, kept.data));
  const { g } = yield* readingSteps(sides, kept);
  const root = { ...kept, data: kept.data.slice() };
  scale(root.data, 1 / length);
  for (let i = 0; i < root.rows; i++) solveUpper(sides.factor, rowOf(root, i));
  return { root, value: g / length, gap: keepsAll ? fullGap : strongGap, iterations };
}

/**
 * R of an earlier L is L·C. A little of the identity is mixed in: the optimum is often of low rank, and a direction that
 * starts at exactly 0 could never come back.
 */
const startOf = (l: Dense | null, factor: Dense): Dense => {
  const d = factor.rows;
  if (!l || l.columns !== d) return identity(d, 1 / Math.sqrt(d));
  const b = gram(multiply(l, factor));
  let trace = 0;
  for (let j = 0; j < d; j++) trace += b.data[j * d + j] ?? 0;
  if (!(trace > 0)) return identity(d, 1 / Math.sqrt(d));
  const mixed = zeros(d, d);
  for (let at = 0; at < d * d; at++) mixed.data[at] = (b.data[at] ?? 0) / trace + (at % (d + 1) ? 0 : 1e-4 / d);
  const c = cholesky(mixed);
  return c ? transpose(c) : identity(d, 1 / Math.sqrt(d));
};
