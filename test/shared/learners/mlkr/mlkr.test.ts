import { describe, expect, it } from 'vitest';
import { mlkr } from '../../../../shared/learners/mlkr/mlkr.ts';
import { createSoftNeighbours } from '../../../../shared/learners/neighbours/soft-neighbours.ts';
import { identity } from '../../../../shared/numbers/dense.ts';
import { minimise } from '../../../../shared/numbers/minimize/lbfgs.ts';
import { fitOrThrow, golden, goldenItems, goldenLabels } from '../golden.ts';

interface Golden {
  readonly at_init: number;
  readonly shipped: { readonly objective: number };
}

describe('mlkr', () => {
  for (const dataset of ['iris', 'wine']) {
    const items = goldenItems(dataset);
    const targets = Float64Array.from(goldenLabels(dataset));
    const expected = golden<Golden>(`${dataset}-mlkr`);

    it(`reaches at least what metric-learn reaches from the identity on ${dataset}`, () => {
      const { report } = fitOrThrow(mlkr, { items, targets });
      expect(report.objective).toBeLessThanOrEqual(expected.shipped.objective);
      expect(report.converged).toBe(true);
    });

    it(`starts from the identity on ${dataset}, and one iteration does not claim to have converged`, () => {
      const { report } = fitOrThrow(mlkr, { items, targets, options: { maxIterations: 1 } });
      expect(report.objective).toBeLessThan(expected.at_init);
      expect(report.converged).toBe(false);
    });
  }

  it('reports its objective in the units of the targets', () => {
    const items = goldenItems('iris');
    const targets = Float64Array.from(goldenLabels('iris'));
    const one = fitOrThrow(mlkr, { items, targets }).report.objective ?? Number.NaN;
    const ten = fitOrThrow(mlkr, { items, targets: targets.map((t) => 10 * t + 5) }).report.objective ?? Number.NaN;
    expect(ten / one).toBeCloseTo(100, 6);
  });

  it('is not held by a step of the staircase that hard neighbours make of the objective', () => {
    const items = goldenItems('wine');
    const labels = goldenLabels('wine');
    // Some targets say what no distance can.
    const targets = Float64Array.from(labels, (label, i) => (i % 13 === 0 ? 2 - label : label));
    const evaluate = createSoftNeighbours(items, 13, {
      signal: (_, j) => targets[j] ?? 0,
      loss: (i, predicted) => (predicted - (targets[i] ?? 0)) ** 2,
      slope: (i, predicted) => 2 * (predicted - (targets[i] ?? 0)),
    });
    const steps = minimise(evaluate, identity(13).data, { valueTolerance: 1e-9 });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { report } = fitOrThrow(mlkr, { items, targets });
    expect(report.objective).toBeLessThan(0.5 * step.value.value);
    expect(report.converged).toBe(true);
  });
});
