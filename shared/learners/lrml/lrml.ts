// Room: Laplacian regularised metric learning.

import { say } from '../../model/localizable.ts';
import type { Progress } from '../../model/progress.ts';
import { done } from '../../model/result.ts';
import { cholesky, inverseFromCholesky, logDet } from '../../numbers/cholesky.ts';
import { type Dense, zeros } from '../../numbers/dense.ts';
import { symmetricEigenSteps } from '../../numbers/eigen.ts';
import { factorOf } from '../../numbers/factor.ts';
import { weightedGramSteps } from '../../numbers/stepwise.ts';
import { whitenedSteps } from '../../numbers/whiten.ts';
import { closedForm } from '../common/closed-form.ts';
import { readOptions } from '../common/options.ts';
import { createMeter, type ProgressMeter, through } from '../common/progress-meter.ts';
import { type PairRows, readPairs } from '../constraints/pairs.ts';
import type { Learner, OptionField } from '../learner.ts';
import { graphScatterSteps } from './graph.ts';

const options: readonly OptionField[] = [
  {
    key: 'neighbours',
    label: 'Neighbours',
    help: 'How many nearest items each item is tied to, judged or not.',
    type: { kind: 'number', min: 1, integer: true },
    fallback: 6,
  },
  {
    key: 'smoothness',
    label: 'Smoothness',
    help: 'Weight of keeping near items near, against the judged pairs. Higher trusts the unjudged items more; right when judgements are few.',
    type: { kind: 'number', min: 0 },
    fallback: 0.5,
  },
];

/** Share of the way to where the problem becomes unbounded that the different pairs are allowed to push. */
const pushShare = 0.9;
/** The unit matrix in the balance, as a share of the pairs' and the graph's mean diagonals. */
const ridge = 0.1;

/**
 * Laplacian regularised metric learning (Hoi, Liu and Chang, CVPR 2008, in its log-determinant form): minimises tr(M·P) − log det M over
 * M ≻ 0 with P = S + smoothness·G + 0.1·I − γ·D. S and D are the mean outer products of similar and different pairs,
 * G = XᵀΛX the scatter along the edges of the nearest-neighbour graph over all items, judged or not, Λ its Laplacian; S and G are brought to
 * a mean diagonal of 1. The minimum is M = P⁻¹. It exists while P ≻ 0, so γ is 0.9 of the value at which P would become singular.
 * Time as for a nearest-neighbour search, O(n²d), over at most 4,000 items (`graphScatterSteps`); memory O(nd + d²).
 */
export const lrml: Learner = {
  name: 'lrml',
  title: say`LRML`,
  accepts: ['pairs'],
  isMetric: true,
  convex: true,
  summary:
    'Learns from the judged pairs and from how all the other items lie around them. Good at the start, when few pairs have been judged.',
  options,
  *steps(problem) {
    const settings = readOptions('lrml', options, problem.options);
    if (!settings.ok) return settings;
    const pairs = readPairs('lrml', problem);
    if (!pairs.ok) return pairs;
    const meter = createMeter(say`Following the lie of the items`);
    const neighbours = settings.value.number('neighbours');
    const graph = yield* through(graphScatterSteps(problem.items, neighbours, problem.seed), meter);
    yield meter.at(0.8, say`Weighing the judged pairs`);
    const { p, gamma } = yield* balance(pairs.value, graph.scatter, settings.value.number('smoothness'), meter);
    yield meter.at(0.9);
    const factor = cholesky(p);
    // γ stays below the limit by construction.
    if (!factor) throw new RangeError('the balance of pairs is not definite');
    yield meter.at();
    const m = inverseFromCholesky(factor);
    yield meter.at();
    const l = factorOf(m);
    const oneSided = gamma === 0 ? [say`No pair was judged different, so nothing is pushed apart.`] : [];
    yield meter.at(1);
    // tr(P⁻¹P) = d, and −log det P⁻¹ = log det P.
    const objective = p.rows + logDet(factor);
    return done(closedForm('lrml', l, { objective, notes: [...pairs.value.notes, ...graph.notes, ...oneSided] }));
  },
};

/** P and the weight γ of the different pairs in it. */
function* balance(
  { v, similar, weight }: PairRows,
  graph: Dense,
  smoothness: number,
  meter: ProgressMeter,
): Generator<Progress, { readonly p: Dense; readonly gamma: number }, void> {
  const d = v.columns;
  const alike = yield* through(
    weightedGramSteps(
      v,
      weight.map((w, i) => (similar[i] ? w : 0)),
    ),
    meter,
  );
  const apart = yield* through(
    weightedGramSteps(
      v,
      weight.map((w, i) => (similar[i] ? 0 : w)),
    ),
    meter,
  );
  const p = zeros(d, d);
  for (const [part, share] of [
    [unitDiagonal(alike), 1],
    [unitDiagonal(graph), smoothness],
  ] as const) {
    for (let at = 0; at < d * d; at++) p.data[at] = (p.data[at] ?? 0) + share * (part.data[at] ?? 0);
  }
  for (let t = 0; t < d; t++) p.data[t * d + t] = (p.data[t * d + t] ?? 0) + ridge;
  const factor = cholesky(p);
  if (!factor) throw new RangeError('the ridge did not make the pull definite');
  const push = yield* through(whitenedSteps(apart, factor), meter);
  const { values } = yield* through(symmetricEigenSteps(push), meter);
  const most = values[d - 1] ?? 0;
  const gamma = most > 0 ? pushShare / most : 0;
  for (let at = 0; at < d * d; at++) p.data[at] = (p.data[at] ?? 0) - gamma * (apart.data[at] ?? 0);
  return { p, gamma };
}

/** The same matrix with a mean diagonal of 1; zeros stay zeros. */
const unitDiagonal = (a: Dense): Dense => {
  let trace = 0;
  for (let t = 0; t < a.rows; t++) trace += a.data[t * a.rows + t] ?? 0;
  return trace > 0 ? { ...a, data: a.data.map((value) => (value * a.rows) / trace) } : a;
};
