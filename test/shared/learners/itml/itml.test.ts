import { describe, expect, it } from 'vitest';
import { fitNow } from '../../../../shared/learners/fit.ts';
import { itml } from '../../../../shared/learners/itml/itml.ts';
import { fromRows, identity } from '../../../../shared/numbers/dense.ts';
import { gram } from '../../../../shared/numbers/linear.ts';
import { randomMatrix } from '../../numbers/random-matrix.ts';
import { fitOrThrow, golden, goldenItems, pairsOf, relativeDifference } from '../golden.ts';

interface Golden {
  readonly params: { readonly gamma: number; readonly bounds_squared: readonly number[] };
  readonly pairs: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly optimum: { readonly M: readonly (readonly number[])[]; readonly objective: number };
}

describe('itml', () => {
  it.each([
    ['iris', 'itml'],
    ['iris', 'itml_tight_bounds'],
    ['wine', 'itml'],
    ['wine', 'itml_tight_bounds'],
  ])('reaches the optimum of %s %s', (dataset, name) => {
    const { params, pairs, labels, optimum } = golden<Golden>(`${dataset}-${name}`);
    const { L, report } = fitOrThrow(itml, {
      items: goldenItems(dataset),
      pairs: pairsOf(pairs, labels),
      options: { gamma: params.gamma, bounds: params.bounds_squared },
    });
    expect(report.converged).toBe(true);
    expect(Math.abs((report.objective ?? Number.NaN) - optimum.objective)).toBeLessThan(1e-9);
    expect(relativeDifference(gram(L), fromRows(optimum.M))).toBeLessThan(1e-6);
    expect(report.certificate?.kind).toBe('duality-gap');
    expect(report.certificate?.value).toBeLessThan(1e-10);
  });

  const wine = golden<Golden>('wine-itml');
  const problem = { items: goldenItems('wine'), pairs: pairsOf(wine.pairs, wine.labels) };

  it.each([0.01, 100])('is certified for gamma %f', (gamma) => {
    const { report } = fitOrThrow(itml, { ...problem, options: { gamma } });
    expect(report.converged).toBe(true);
    expect(report.certificate?.value).toBeLessThan(1e-11);
  });

  it('a warm start reaches the optimum of a cold one in fewer steps', () => {
    const early = fitOrThrow(itml, { ...problem, pairs: pairsOf(wine.pairs.slice(0, 190), wine.labels.slice(0, 190)) });
    const cold = fitOrThrow(itml, problem);
    const warm = fitOrThrow(itml, { ...problem, warmStart: early.warmStart });
    expect(relativeDifference(gram(warm.L), gram(cold.L))).toBeLessThan(1e-6);
    expect(warm.report.iterations).toBeLessThan(cold.report.iterations);
  });

  it('a start that does not fit is not used', () => {
    const other = { learner: 'itml', L: identity(4) } as const;
    const flat = { learner: 'itml', L: fromRows([Array.from({ length: 13 }, () => 1)]) } as const;
    const cold = fitOrThrow(itml, problem);
    expect(fitOrThrow(itml, { ...problem, warmStart: other }).L).toEqual(cold.L);
    expect(fitOrThrow(itml, { ...problem, warmStart: flat }).L).toEqual(cold.L);
  });

  it('the prior is what is kept where nothing is known: a covariance, a matrix', () => {
    const given = randomMatrix(13, 13, 3);
    const prior = gram(given);
    const one = { ...problem, pairs: pairsOf([[0, 1]], [1]), options: { prior, bounds: [1e6, 1e-6] } };
    expect(relativeDifference(gram(fitOrThrow(itml, one).L), prior)).toBeLessThan(1e-9);
    const whitened = fitOrThrow(itml, { ...problem, options: { prior: 'covariance' } });
    expect(whitened.report.converged).toBe(true);
    const few = {
      ...problem,
      pairs: pairsOf(
        [
          [0, 1],
          [2, 3],
        ],
        [1, -1],
      ),
      options: { prior: 'covariance' },
    };
    expect(fitOrThrow(itml, few).report.notes.join(' ')).toContain('covariance of the judged items is singular');
  });

  it.each([
    ['of another size', [[1]], 'prior.size'],
    [
      'not symmetric',
      [
        [1, 1],
        [0, 1],
      ],
      'prior.symmetric',
    ],
    [
      'not definite',
      [
        [1, 2],
        [2, 1],
      ],
      'prior.definite',
    ],
  ])('refuses a prior that is %s', (_, prior, code) => {
    const outcome = fitNow(itml, {
      items: randomMatrix(5, 2, 1),
      pairs: pairsOf([[0, 1]], [1]),
      options: { prior },
      seed: 1,
    });
    expect(outcome.ok ? '' : outcome.failure.code).toBe(code);
  });

  it('says that it did not converge when stopped early', () => {
    const { report } = fitOrThrow(itml, { ...problem, options: { maxIterations: 1 } });
    expect(report.converged).toBe(false);
    expect(report.reason).toContain('Stopped after 1 iterations');
  });

  it('raw features of very different scales, and stiff weights, are solved too', () => {
    const items = randomMatrix(30, 4, 9);
    for (let at = 0; at < items.data.length; at++) items.data[at] = (items.data[at] ?? 0) * 10 ** (at % 4);
    const pairs = pairsOf(
      Array.from({ length: 28 }, (_, i) => [i, i + 2]),
      Array.from({ length: 28 }, (_, i) => (i % 3 ? 1 : -1)),
    );
    const { report } = fitOrThrow(itml, { items, pairs, options: { bounds: [0.01, 4], gamma: 10 } });
    expect(report.converged).toBe(true);
  });
});
