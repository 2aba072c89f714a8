// Room: Sparse compositional metric learning.

import { say } from '../../model/localizable.ts';
import { done, failed, type Outcome } from '../../model/result.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';
import { differences } from '../../numbers/differences.ts';
import { factorOf } from '../../numbers/factor.ts';
import { gram } from '../../numbers/linear.ts';
import { nullNotes } from '../common/descent.ts';
import { maxIterationsField, readOptions, toleranceField } from '../common/options.ts';
import { createMeter, through } from '../common/progress-meter.ts';
import { readTriplets } from '../constraints/triplets.ts';
import type { Learner, OptionField } from '../learner.ts';
import { basisSteps, filledUp } from './basis.ts';
import { solveScml } from './solver.ts';
import { startFrom, warmState } from './warm.ts';

const options: readonly OptionField[] = [
  {
    key: 'basis',
    label: 'Basis',
    help: 'How many directions the metric may be put together from, or the directions themselves as rows. Left open: ten for each feature, at most 400, but never under 200; more fit the triplets closer but carry over less well.',
    type: { kind: 'basis' },
  },
  {
    key: 'beta',
    label: 'Sparsity',
    help: 'Price of each unit of weight; higher uses fewer directions and a smaller metric.',
    type: { kind: 'number', above: 0 },
    fallback: 1e-5,
  },
  toleranceField(1e-4, 'Largest duality gap that counts as the optimum, as a share of the objective.'),
  maxIterationsField(5000),
];

/** Rows of the default basis from triplets. */
const mostRows = 400;
const rowsPerFeature = 10;
/** In few dimensions the default basis is filled up to this many rows. */
const fewestRows = 200;

/**
 * Sparse compositional metric learning (Shi, Bellet and Sha, AAAI 2014): M = Σ w_k·b_k·b_kᵀ, w ≥ 0, minimising
 * Σ shareₜ·[1 + Σ_k w_k·((b_k·(a − p))² − (b_k·(a − q))²)]₊ + beta·Σ w_k over triplets (a, p, q), shares summing to 1. A linear programme,
 * solved to a duality gap (`solveScml`); the basis is drawn from the triplets (`basisSteps`) unless given. The few directions are what
 * keeps the metric from overfitting, so the default count is 10·d, at most 400, rather than metric-learn's 80·d; below 200, directions
 * evenly in all ways are added (`filledUp`).
 */
export const scml: Learner = {
  name: 'scml',
  title: say`SCML`,
  accepts: ['triplets'],
  isMetric: true,
  convex: true,
  summary:
    'Puts the metric together from a few directions that the triplets suggest. The first choice for "which is closer" answers; robust to many features.',
  options,
  *steps(problem) {
    const settings = readOptions('scml', options, problem.options);
    if (!settings.ok) return settings;
    const triplets = readTriplets('scml', problem);
    if (!triplets.ok) return triplets;
    const { anchor, near, far, share, notes } = triplets.value;
    const { items } = problem;
    const meter = createMeter(say`Weighing the directions that the triplets suggest`);
    yield meter.at();
    const rows = { near: differences(items, anchor, near), far: differences(items, anchor, far), share };
    yield meter.at();
    const wanted = settings.value.basis();
    const count = typeof wanted === 'number' ? wanted : Math.min(mostRows, rowsPerFeature * items.columns);
    const drawn = through(basisSteps(rows.near, rows.far, triplets.value, count, problem.seed), meter);
    const basis =
      wanted === null
        ? done(filledUp(yield* drawn, rows.far, triplets.value, fewestRows, problem.seed))
        : typeof wanted === 'number'
          ? done(yield* drawn)
          : givenBasis(wanted, items.columns);
    if (!basis.ok) return basis;
    const tolerance = settings.value.number('tolerance');
    const optimum = yield* solveScml(rows, {
      basis: basis.value,
      beta: settings.value.number('beta'),
      tolerance,
      maxIterations: settings.value.number('maxIterations'),
      start: startFrom(problem.warmStart, basis.value, triplets.value),
      meter,
    });
    const { weights, objective, gap, iterations } = optimum;
    const active = weighted(basis.value, weights);
    const l = active.rows > items.columns ? factorOf(gram(active)) : active;
    const converged = gap <= tolerance * objective;
    const share100 = `${((100 * gap) / objective).toPrecision(2)} %`;
    const all = [...notes, ...(yield* nullNotes(l, meter))];
    yield meter.at(1);
    return done({
      L: l,
      report: {
        iterations,
        converged,
        reason: converged
          ? say`At the optimum: no weights have an objective lower by more than ${share100}.`
          : say`Stopped after ${iterations} iterations, at most ${share100} above the optimum.`,
        objective,
        certificate: { kind: 'duality-gap', value: gap },
        notes: all,
      },
      warmStart: { learner: 'scml', L: l, state: warmState(active, triplets.value, optimum) },
    });
  },
};

const givenBasis = (basis: Dense, d: number): Outcome<Dense> =>
  basis.columns === d
    ? done(basis)
    : failed('basis.size', say`The rows of the basis have ${basis.columns} entries, but there are ${d} features.`);

/** The rows √w_k·b_k with w_k > 0; one row of zeros when there is none. */
const weighted = (basis: Dense, weights: Float64Array): Dense => {
  const d = basis.columns;
  const kept = Array.from(weights.keys()).filter((k) => (weights[k] ?? 0) > 0);
  const result = zeros(Math.max(1, kept.length), d);
  kept.forEach((k, row) => {
    const root = Math.sqrt(weights[k] ?? 0);
    for (let t = 0; t < d; t++) result.data[row * d + t] = root * (basis.data[k * d + t] ?? 0);
  });
  return result;
};
