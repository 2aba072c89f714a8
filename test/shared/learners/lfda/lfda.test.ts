import { describe, expect, it } from 'vitest';
import { lfda } from '../../../../shared/learners/lfda/lfda.ts';
import { fromRows } from '../../../../shared/numbers/dense.ts';
import { gram, multiplyTransposed } from '../../../../shared/numbers/linear.ts';
import { fitOrThrow, golden, goldenItems, goldenLabels, relativeDifference } from '../golden.ts';

type Rows = number[][];
interface Golden {
  readonly paper: { readonly M_weighted: Rows; readonly M_plain: Rows; readonly eigenvalues: readonly number[] };
}

describe('lfda', () => {
  for (const dataset of ['iris', 'wine']) {
    const items = goldenItems(dataset);
    const labels = goldenLabels(dataset);
    const { paper } = golden<Golden>(`${dataset}-lfda`);

    it(`is the paper's on ${dataset}`, () => {
      const weighted = fitOrThrow(lfda, { items, labels });
      expect(relativeDifference(gram(weighted.L), fromRows(paper.M_weighted))).toBeLessThan(1e-6);
      const plain = fitOrThrow(lfda, { items, labels, options: { embedding: 'plain' } });
      expect(relativeDifference(gram(plain.L), fromRows(paper.M_plain))).toBeLessThan(1e-6);
      expect(weighted.report.objective).toBeCloseTo(
        paper.eigenvalues.reduce((sum, value) => sum + value, 0),
        4,
      );
    });

    it(`gives orthonormal directions on ${dataset} when asked`, () => {
      const { L } = fitOrThrow(lfda, { items, labels, options: { embedding: 'orthonormal' } });
      const product = multiplyTransposed(L, L);
      for (let i = 0; i < L.rows; i++) {
        for (let j = 0; j < L.rows; j++) expect(product.data[i * L.rows + j]).toBeCloseTo(i === j ? 1 : 0, 10);
      }
    });
  }

  it('adds a ridge, and says so, when there are more features than items', () => {
    const items = fromRows([
      [0, 0, 1, 5],
      [0, 1, 0, 5],
      [3, 0, 1, 5],
      [3, 1, 0, 5],
    ]);
    const fit = fitOrThrow(lfda, { items, labels: Int32Array.of(0, 0, 1, 1) });
    expect(fit.report.notes.join(' ')).toMatch(/was added to each variance/);
    expect(fit.L.data.every(Number.isFinite)).toBe(true);
    // The first feature alone tells the classes apart.
    const m = gram(fit.L).data;
    expect(m[0]).toBeGreaterThan(100 * (m[5] ?? 0));
  });

  it('takes the root of a negative eigenvalue as 0 and reports the direction', () => {
    // Two interleaved classes: along the second feature they are nearer to each other than to themselves.
    const items = fromRows([
      [0, 0],
      [0.1, 10],
      [0, 20],
      [5, 5],
      [5.1, 15],
      [5, 10],
    ]);
    const fit = fitOrThrow(lfda, { items, labels: Int32Array.of(0, 0, 0, 1, 1, 1), options: { neighbours: 2 } });
    expect(fit.L.data.every(Number.isFinite)).toBe(true);
    if (fit.L.rows < 2) expect(fit.report.notes.join(' ')).toMatch(/Pseudometric/);
  });
});
