import { describe, expect, it } from 'vitest';
import { bilinear } from '../../../../shared/learners/bilinear/bilinear.ts';
import { type Dense, fromRows } from '../../../../shared/numbers/dense.ts';
import { multiply } from '../../../../shared/numbers/linear.ts';
import { fitOrThrow, goldenItems, goldenLabels, relativeDifference } from '../golden.ts';
import { drawTriplets, tripletsOf } from '../triplets.ts';

const similarity = (w: Dense, items: Dense, i: number, j: number): number => {
  const d = items.columns;
  let sum = 0;
  for (let a = 0; a < d; a++) {
    for (let b = 0; b < d; b++) {
      sum += (items.data[i * d + a] ?? 0) * (w.data[a * d + b] ?? 0) * (items.data[j * d + b] ?? 0);
    }
  }
  return sum;
};

const similarityOf = (fit: { readonly similarity?: Dense }): Dense => {
  if (!fit.similarity) throw new Error('no similarity');
  return fit.similarity;
};

describe('bilinear', () => {
  const [items, labels] = [goldenItems('wine'), goldenLabels('wine')];
  const seen = drawTriplets(labels, 300, 1);
  const fit = fitOrThrow(bilinear, { items, triplets: tripletsOf(seen) });
  const w = similarityOf(fit);

  it('ranks triplets it has not seen better than the plain inner product', () => {
    const unseen = drawTriplets(labels, 2000, 2);
    const right = (m: Dense): number =>
      unseen.filter(([a = 0, p = 0, q = 0]) => similarity(m, items, a, p) > similarity(m, items, a, q)).length;
    const identity = fromRows(
      Array.from({ length: 13 }, (_, i) => Array.from({ length: 13 }, (_, j) => Number(i === j))),
    );
    expect(right(w)).toBeGreaterThan(right(identity) + 100);
  });

  it('is symmetric, and says that it is no metric', () => {
    for (let i = 0; i < 13; i++) for (let j = 0; j < i; j++) expect(w.data[i * 13 + j]).toBe(w.data[j * 13 + i]);
    expect(bilinear.isMetric).toBe(false);
    expect(fit.report.notes.join(' ')).toMatch(/not a distance/);
  });

  it('is at its optimum: a finer tolerance finds nothing lower than the certificate allows', () => {
    const fine = fitOrThrow(bilinear, { items, triplets: tripletsOf(seen), options: { tolerance: 1e-12 } });
    const gap = fit.report.certificate?.value ?? Number.NaN;
    const lower = (fit.report.objective ?? Number.NaN) - (fine.report.objective ?? Number.NaN);
    expect(lower).toBeGreaterThanOrEqual(-1e-12);
    expect(lower).toBeLessThanOrEqual(gap);
    expect(relativeDifference(w, similarityOf(fine))).toBeLessThan(1e-2);
  });

  it('turns with the items: W becomes QᵀWQ', () => {
    const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
    const q = fromRows(
      Array.from({ length: 13 }, (_, i) =>
        Array.from({ length: 13 }, (_, j) => {
          if (i > 1 || j > 1) return Number(i === j);
          return i === j ? c : i < j ? -s : s;
        }),
      ),
    );
    const options = { tolerance: 1e-12 };
    const straight = similarityOf(fitOrThrow(bilinear, { items, triplets: tripletsOf(seen), options }));
    const turned = similarityOf(
      fitOrThrow(bilinear, { items: multiply(items, q), triplets: tripletsOf(seen), options }),
    );
    const back = multiply(q, multiply(turned, { rows: 13, columns: 13, data: transposed(q) }));
    expect(relativeDifference(back, straight)).toBeLessThan(1e-4);
  });

  it('reaches the same optimum warm as cold', () => {
    const options = { tolerance: 1e-12 };
    const more = tripletsOf(drawTriplets(labels, 310, 1));
    const cold = fitOrThrow(bilinear, { items, triplets: more, options });
    const warm = fitOrThrow(bilinear, { items, triplets: more, options, warmStart: fit.warmStart });
    expect(relativeDifference(similarityOf(warm), similarityOf(cold))).toBeLessThan(1e-4);
    expect(warm.report.iterations).toBeLessThan(cold.report.iterations);
  });
});

const transposed = ({ rows, columns, data }: Dense): Float64Array =>
  Float64Array.from(data, (_, at) => data[(at % rows) * columns + Math.floor(at / rows)] ?? 0);
