import { describe, expect, it } from 'vitest';
import { itml } from '../../../shared/learners/itml.ts';
import { fromRows } from '../../../shared/numbers/dense.ts';
import { gram } from '../../../shared/numbers/linear.ts';
import { fitOrThrow, golden, goldenItems, pairsOf, relativeDifference } from './golden.ts';

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
});
