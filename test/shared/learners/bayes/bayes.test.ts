import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../../shared/learners/bayes/answers.ts';
import { bayes } from '../../../../shared/learners/bayes/bayes.ts';
import { dualInformation, factorOfInformation, information } from '../../../../shared/learners/bayes/features.ts';
import { type BayesSettings, fitBayes } from '../../../../shared/learners/bayes/fit.ts';
import { probabilityOf } from '../../../../shared/learners/bayes/link.ts';
import { logOdds } from '../../../../shared/learners/bayes/map.ts';
import { posterior } from '../../../../shared/learners/bayes/posterior.ts';
import { barrier, shapesOf } from '../../../../shared/learners/bayes/prior.ts';
import { fitNow } from '../../../../shared/learners/fit.ts';
import type { Problem } from '../../../../shared/learners/learner.ts';
import type { Constraints } from '../../../../shared/model/constraints.ts';
import { cholesky, logDet } from '../../../../shared/numbers/cholesky.ts';
import type { Dense } from '../../../../shared/numbers/dense.ts';
import { gram } from '../../../../shared/numbers/linear.ts';
import { finish, judged, normalItems } from '../../sampling/sampling-contexts.ts';

const settings: BayesSettings = { lapse: 0.05, strength: null, tolerance: 1e-8, maxIterations: 100 };

const items = normalItems(60, 4);
const both: Constraints = { ...judged(items, 'pair', 80), ...judged(items, 'triplet', 70) };
const problem = (constraints: Constraints, options = {}): Problem => ({ items, ...constraints, options, seed: 1 });

/** The objective straight from its definition, with none of the solver's coordinates. */
const objectiveAt = (M: Dense, bias: number, constraints: Constraints, strength: number, lapse: number): number => {
  const d = M.rows;
  const form = (i: number, j: number): number => {
    let sum = 0;
    const x = (a: number): number => (items.data[i * d + a] ?? 0) - (items.data[j * d + a] ?? 0);
    for (let a = 0; a < d; a++) for (let b = 0; b < d; b++) sum += x(a) * (M.data[a * d + b] ?? 0) * x(b);
    return sum;
  };
  let loss = (bias - 2) ** 2 / 8;
  const { pairs, triplets } = constraints;
  pairs?.left.forEach((left, i) => {
    const p = probabilityOf(bias - form(left, pairs.right[i] ?? 0), lapse);
    loss -= Math.log(pairs.similar[i] === 1 ? p : 1 - p);
  });
  triplets?.anchor.forEach((a, i) => {
    loss -= Math.log(probabilityOf(form(a, triplets.far[i] ?? 0) - form(a, triplets.near[i] ?? 0), lapse));
  });
  const shape = finish(shapesOf(items))[0];
  const factor = cholesky(M);
  if (!shape || !factor) throw new Error('the test needs a definite M');
  const pull = M.data.reduce((sum, value, at) => sum + value * (shape.inverse.data[at] ?? 0), 0);
  return loss + strength * pull - barrier * logDet(factor);
};

describe('bayes', () => {
  it('ends where the objective, written out independently, is least', () => {
    const { optimum, state } = finish(fitBayes(items, both, { ...settings, strength: 0.7 }, null));
    const M = gram(optimum.L);
    if (state.choice.shape !== 0) throw new Error('the check below knows the identity shape only');
    const least = objectiveAt(M, optimum.bias, both, 0.7, 0.05);
    expect(optimum.objective).toBeCloseTo(least, 8);
    for (let a = 0; a < 4; a++)
      for (let b = 0; b <= a; b++)
        for (const step of [-1e-3, 1e-3]) {
          const moved = { ...M, data: M.data.slice() };
          moved.data[a * 4 + b] = moved.data[b * 4 + a] = (M.data[a * 4 + b] ?? 0) + step;
          expect(objectiveAt(moved, optimum.bias, both, 0.7, 0.05)).toBeGreaterThan(least);
        }
    expect(objectiveAt(M, optimum.bias + 1e-3, both, 0.7, 0.05)).toBeGreaterThan(least);
    expect(objectiveAt(M, optimum.bias - 1e-3, both, 0.7, 0.05)).toBeGreaterThan(least);
  });

  it.each(['pair', 'triplet'] as const)('finds the one feature that decided every %s', (kind) => {
    const fit = fitNow(bayes, problem(judged(items, kind, 400)));
    if (!fit.ok) throw new Error(fit.failure.what);
    expect(fit.value.report.converged).toBe(true);
    const M = gram(fit.value.L);
    const trace = [0, 1, 2, 3].reduce((sum, a) => sum + (M.data[a * 5] ?? 0), 0);
    expect((M.data[0] ?? 0) / trace).toBeGreaterThan(0.85);
  });

  it('goes on from a warm start to the same optimum in fewer iterations', () => {
    const cold = fitNow(bayes, problem(both, { tolerance: 1e-8 }));
    if (!cold.ok) throw new Error(cold.failure.what);
    const again = fitNow(bayes, { ...problem(both, { tolerance: 1e-8 }), warmStart: cold.value.warmStart });
    if (!again.ok) throw new Error(again.failure.what);
    expect(again.value.report.objective).toBeCloseTo(cold.value.report.objective ?? 0, 10);
    expect(again.value.report.iterations).toBe(0);
  });

  it('is moved less by a slip when slips are expected', () => {
    const pairs = judged(items, 'pair', 60).pairs;
    if (!pairs) throw new Error('pairs were asked for');
    const trusting = fitNow(bayes, problem({ pairs }, { lapse: 0, priorStrength: 0.3 }));
    const wary = fitNow(bayes, problem({ pairs }, { lapse: 0.2, priorStrength: 0.3 }));
    const similar = pairs.similar.slice();
    similar[0] = 1 - (similar[0] ?? 0);
    const slipped = { pairs: { ...pairs, similar } };
    const trustingSlip = fitNow(bayes, problem(slipped, { lapse: 0, priorStrength: 0.3 }));
    const warySlip = fitNow(bayes, problem(slipped, { lapse: 0.2, priorStrength: 0.3 }));
    if (!trusting.ok || !wary.ok || !trustingSlip.ok || !warySlip.ok) throw new Error('a fit failed');
    const apart = (a: Dense, b: Dense): number => {
      const [A, B] = [gram(a), gram(b)];
      return Math.hypot(...A.data.map((value, at) => value - (B.data[at] ?? 0))) / Math.hypot(...A.data);
    };
    expect(apart(wary.value.L, warySlip.value.L)).toBeLessThan(apart(trusting.value.L, trustingSlip.value.L));
  });

  it('has a finite optimum when every answer is the same, and when answers contradict each other', () => {
    const weight = new Float64Array(2).fill(1);
    const left = Int32Array.of(1, 1);
    const right = Int32Array.of(2, 2);
    for (const similar of [Uint8Array.of(1, 1), Uint8Array.of(0, 0), Uint8Array.of(0, 1)]) {
      const fit = fitNow(bayes, problem({ pairs: { left, right, similar, weight } }));
      expect(fit.ok && fit.value.report.converged && fit.value.L.data.every(Number.isFinite)).toBe(true);
    }
  });

  it('names what is wrong with its input', () => {
    expect(fitNow(bayes, problem({}))).toMatchObject({ ok: false, failure: { code: 'constraints.none' } });
    expect(fitNow(bayes, problem(both, { lapse: 2 }))).toMatchObject({
      ok: false,
      failure: { code: 'options.invalid' },
    });
  });
});

describe('the posterior', () => {
  const fit = finish(fitBayes(items, both, settings, null));

  it('has one determinant, whether taken over the entries of M or over the answers', () => {
    const { seen, link } = fit.optimum;
    const primal = finish(information(seen, link.information, 4));
    const dual = finish(dualInformation(seen, link.information));
    expect(logDet(factorOfInformation(dual))).toBeCloseTo(logDet(factorOfInformation(primal)), 8);
  });

  it('turns the coordinates without moving any log-odds', () => {
    const { L, bias } = finish(posterior(items, fit, 0.05));
    const seenBy = (rotated: Dense): Float64Array => {
      const plain = answersOf(items, both);
      const project = (rows: Dense): Dense => {
        const data = new Float64Array(rows.rows * 4);
        for (let i = 0; i < rows.rows; i++)
          for (let k = 0; k < 4; k++)
            for (let a = 0; a < 4; a++)
              data[i * 4 + k] = (data[i * 4 + k] ?? 0) + (rotated.data[k * 4 + a] ?? 0) * (rows.data[i * 4 + a] ?? 0);
        return { rows: rows.rows, columns: 4, data };
      };
      return logOdds({ ...plain, near: project(plain.near), far: project(plain.far) }, bias);
    };
    const before = seenBy(fit.optimum.L);
    seenBy(L).forEach((z, i) => {
      expect(z).toBeCloseTo(before[i] ?? 0, 8);
    });
  });

  it('grows surer with every answer', () => {
    const few = finish(fitBayes(items, judged(items, 'pair', 10), { ...settings, strength: 1 }, null));
    const many = finish(fitBayes(items, judged(items, 'pair', 300), { ...settings, strength: 1 }, null));
    const sureness = (of: typeof few): number => logDet(finish(posterior(items, of, 0.05)).factor);
    expect(sureness(many)).toBeGreaterThan(sureness(few));
  });
});
