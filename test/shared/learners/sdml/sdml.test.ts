import { describe, expect, it } from 'vitest';
import { fitNow } from '../../../../shared/learners/fit.ts';
import { sdml } from '../../../../shared/learners/sdml/sdml.ts';
import { fromRows } from '../../../../shared/numbers/dense.ts';
import { gram } from '../../../../shared/numbers/linear.ts';
import { fitOrThrow, golden, goldenItems, pairsOf, relativeDifference } from '../golden.ts';

interface Golden {
  readonly params: { readonly balance_param: number; readonly sparsity_param: number };
  readonly pairs: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly optimum: { readonly M: readonly (readonly number[])[]; readonly objective: number };
}

const load = (dataset: string) => {
  const { params, pairs, labels, optimum } = golden<Golden>(`${dataset}-sdml`);
  return {
    items: goldenItems(dataset),
    pairs: pairsOf(pairs, labels),
    options: { balance: params.balance_param, sparsity: params.sparsity_param },
    optimum,
  };
};

describe('sdml', () => {
  it.each(['iris', 'wine'])('reaches the optimum of %s', (dataset) => {
    const { items, pairs, options, optimum } = load(dataset);
    const { L, report } = fitOrThrow(sdml, { items, pairs, options });
    expect(relativeDifference(gram(L), fromRows(optimum.M))).toBeLessThan(1e-7);
    expect(report.objective).toBeCloseTo(optimum.objective, 10);
    expect(report).toMatchObject({ converged: true, certificate: { kind: 'kkt-residual' } });
    expect(report.certificate?.value).toBeLessThan(1e-8);
  });

  it.each(['iris', 'wine'])('has a solution with its defaults (%s)', (dataset) => {
    const { items, pairs } = load(dataset);
    const { report } = fitOrThrow(sdml, { items, pairs });
    expect(report.converged).toBe(true);
    expect(report.notes.join(' ')).toContain('against the prior');
  });

  it('more sparsity gives more zeros, and all of them in the end', () => {
    const { items, pairs } = load('wine');
    const zerosAt = (sparsity: number): number =>
      gram(fitOrThrow(sdml, { items, pairs, options: { sparsity } }).L).data.filter((x) => Math.abs(x) < 1e-12).length;
    const counts = [0, 0.05, 10].map(zerosAt);
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[2]).toBe(13 * 12);
  });

  it.each([0.5, 0.01])('says that a balance of %f has no solution, and which has', (balance) => {
    const { items, pairs } = load('wine');
    const outcome = fitNow(sdml, { items, pairs, options: { balance }, seed: 1 });
    expect(outcome.ok ? '' : outcome.failure.code).toBe('sdml.infeasible');
    if (outcome.ok) return;
    expect(outcome.failure.remedy).toMatch(/below 0\.000\d+/);
    const limit = Number(/below ([\d.e-]+),/.exec(outcome.failure.remedy ?? '')?.[1]);
    expect(fitOrThrow(sdml, { items, pairs, options: { balance: limit * 0.98 } }).report.converged).toBe(true);
  });

  it.each([
    ['only similar', [1, 1, 1]],
    ['only different', [-1, -1, -1]],
  ])('has a solution from %s pairs, in one dimension too', (_, labels) => {
    const items = goldenItems('iris');
    const pairs = pairsOf(
      [
        [0, 1],
        [2, 60],
        [3, 120],
      ],
      labels,
    );
    expect(fitOrThrow(sdml, { items, pairs }).report.converged).toBe(true);
    const line = fromRows([[0], [1], [3], [4]]);
    const short = fitOrThrow(sdml, {
      items: line,
      pairs: pairsOf(
        [
          [0, 1],
          [2, 3],
          [0, 3],
        ],
        labels,
      ),
    });
    expect(short.report.converged).toBe(true);
  });

  it('a warm start reaches the optimum of a cold one', () => {
    const { items, pairs, options } = load('wine');
    const early = fitOrThrow(sdml, { items, pairs, options: { ...options, balance: 0.0007 } });
    const cold = fitOrThrow(sdml, { items, pairs, options });
    const warm = fitOrThrow(sdml, { items, pairs, options, warmStart: early.warmStart });
    expect(relativeDifference(gram(warm.L), gram(cold.L))).toBeLessThan(1e-7);
  });
});
