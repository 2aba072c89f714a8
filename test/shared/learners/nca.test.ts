import { describe, expect, it } from 'vitest';
import { nca } from '../../../shared/learners/nca.ts';
import { fitOrThrow, golden, goldenItems, goldenLabels } from './golden.ts';

interface Golden {
  readonly at_init: number;
  readonly shipped: { readonly objective: number };
}

describe('nca', () => {
  for (const dataset of ['iris', 'wine']) {
    const items = goldenItems(dataset);
    const labels = goldenLabels(dataset);
    const expected = golden<Golden>(`${dataset}-nca`);

    it(`reaches at least what metric-learn reaches from the identity on ${dataset}`, () => {
      const { report } = fitOrThrow(nca, { items, labels });
      expect(report.objective).toBeGreaterThanOrEqual(expected.shipped.objective);
      expect(report.converged).toBe(true);
    });

    it(`starts from the identity on ${dataset}, and one iteration does not claim to have converged`, () => {
      const { report } = fitOrThrow(nca, { items, labels, options: { maxIterations: 1 } });
      expect(report.objective).toBeGreaterThan(expected.at_init);
      expect(report.converged).toBe(false);
    });
  }

  it('goes on from where it stopped', () => {
    const [items, labels] = [goldenItems('iris'), goldenLabels('iris')];
    const first = fitOrThrow(nca, { items, labels });
    const again = fitOrThrow(nca, { items, labels, warmStart: first.warmStart });
    expect(again.report.iterations).toBeLessThan(3);
    expect(again.report.objective).toBeGreaterThanOrEqual((first.report.objective ?? 0) - 1e-9);
  });

  it('takes only the labelled items', () => {
    const [items, labels] = [goldenItems('iris'), goldenLabels('iris')];
    const some = labels.map((label, i) => (i % 3 === 0 ? -1 : label));
    const rows = Array.from(some.keys()).filter((i) => (some[i] ?? -1) >= 0);
    const d = items.columns;
    const data = Float64Array.from(rows.flatMap((row) => Array.from(items.data.subarray(row * d, (row + 1) * d))));
    const left = fitOrThrow(nca, { items, labels: some });
    const alone = fitOrThrow(nca, {
      items: { rows: rows.length, columns: d, data },
      labels: Int32Array.from(rows, (row) => labels[row] ?? -1),
    });
    expect(Array.from(left.L.data)).toEqual(Array.from(alone.L.data));
    expect(left.report.notes.join(' ')).toMatch(/50 of 150 items have no label/);
  });
});
