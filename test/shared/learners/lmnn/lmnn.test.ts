import { describe, expect, it } from 'vitest';
import { lmnn } from '../../../../shared/learners/lmnn/lmnn.ts';
import { fromRows } from '../../../../shared/numbers/dense.ts';
import { gram, multiplyTransposed } from '../../../../shared/numbers/linear.ts';
import { fitOrThrow, golden, goldenItems, goldenLabels, relativeDifference } from '../golden.ts';

interface Golden {
  /** The rows it was made with: iris without a repeated item. */
  readonly items: readonly number[];
  readonly at_init: number;
  readonly shipped: Readonly<Record<string, { readonly objective: number }>>;
}

describe('lmnn', () => {
  for (const dataset of ['iris', 'wine']) {
    const expected = golden<Golden>(`${dataset}-lmnn`);
    const items = goldenItems(dataset);
    // Items that took no part in the golden run get no label.
    const labels = goldenLabels(dataset).map((label, row) => (expected.items.includes(row) ? label : -1));

    it(`is below every run of metric-learn on ${dataset}`, () => {
      const { report } = fitOrThrow(lmnn, { items, labels });
      for (const run of Object.values(expected.shipped)) expect(report.objective).toBeLessThanOrEqual(run.objective);
      expect(report.converged).toBe(true);
    });

    it(`starts from the identity on ${dataset}, and one iteration does not claim to have converged`, () => {
      const { report } = fitOrThrow(lmnn, { items, labels, options: { maxIterations: 1 } });
      expect(report.objective).toBeLessThan(expected.at_init);
      expect(report.converged).toBe(false);
    });
  }

  it('reports the objective of its definition', () => {
    const items = goldenItems('iris');
    const labels = goldenLabels('iris');
    const { L, report } = fitOrThrow(lmnn, { items, labels, options: { neighbours: 2, regularization: 0.3 } });
    expect(report.objective).toBeCloseTo(byDefinition(items, labels, L, 2, 0.3), 8);
  });

  it('finds the same optimum from different starts, since the problem is convex in M', () => {
    const [items, labels] = [goldenItems('wine'), goldenLabels('wine')];
    const cold = fitOrThrow(lmnn, { items, labels });
    const start = { rows: 13, columns: 13, data: cold.L.data.map((_, i) => Math.sin(i) / 3) };
    const other = fitOrThrow(lmnn, { items, labels, warmStart: { learner: 'lmnn', L: start } });
    expect((other.report.objective ?? 0) / (cold.report.objective ?? 1)).toBeCloseTo(1, 2);
    expect(relativeDifference(gram(other.L), gram(cold.L))).toBeLessThan(0.05);
  });

  it('bounds its distance from the optimum of the convex problem', () => {
    const [items, labels] = [goldenItems('wine'), goldenLabels('wine')];
    const best = fitOrThrow(lmnn, { items, labels, options: { tolerance: 1e-9 } }).report.objective ?? Number.NaN;
    const { report } = fitOrThrow(lmnn, { items, labels });
    const gap = report.certificate?.value ?? Number.NaN;
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(0.02 * best);
    expect((report.objective ?? Number.NaN) - gap).toBeLessThanOrEqual(best);
  });

  it('makes do with the class-mates there are', () => {
    const items = fromRows([[0], [0.1], [5], [5.2], [5.3], [9]]);
    const { report, L } = fitOrThrow(lmnn, { items, labels: Int32Array.of(0, 0, 1, 1, 1, 2) });
    expect(report.notes.join(' ')).toMatch(/3 classes have no more than 3 items/);
    expect(L.data.every(Number.isFinite)).toBe(true);
  });
});

const byDefinition = (
  items: { rows: number; columns: number; data: Float64Array },
  labels: Int32Array,
  l: { rows: number; columns: number; data: Float64Array },
  k: number,
  regularization: number,
): number => {
  const squared = (z: typeof items, i: number, j: number): number => {
    let sum = 0;
    for (let t = 0; t < z.columns; t++) {
      sum += ((z.data[i * z.columns + t] ?? 0) - (z.data[j * z.columns + t] ?? 0)) ** 2;
    }
    return sum;
  };
  const z = multiplyTransposed(items, l);
  const all = Array.from({ length: items.rows }, (_, i) => i);
  let value = 0;
  for (const i of all) {
    const mates = all.filter((j) => j !== i && labels[j] === labels[i]);
    mates.sort((a, b) => squared(items, i, a) - squared(items, i, b) || a - b);
    for (const j of mates.slice(0, k)) {
      value += regularization * squared(z, i, j);
      for (const other of all) {
        if (labels[other] === labels[i]) continue;
        value += (1 - regularization) * Math.max(0, 1 + squared(z, i, j) - squared(z, i, other));
      }
    }
  }
  return value;
};
