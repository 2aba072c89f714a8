import { describe, expect, it } from 'vitest';
import { scml } from '../../../../shared/learners/scml/scml.ts';
import { type Dense, fromRows } from '../../../../shared/numbers/dense.ts';
import { gram } from '../../../../shared/numbers/linear.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { fitOrThrow, golden, goldenItems, goldenLabels, relativeDifference } from '../golden.ts';
import { drawTriplets, tripletsOf } from '../triplets.ts';

type Rows = number[][];
interface Golden {
  readonly triplets: readonly (readonly [number, number, number])[];
  readonly basis: Rows;
  readonly params: { readonly beta: number };
  readonly optimum: { readonly lp_objective: number };
}

/** Share of triplets whose near item is nearer. */
const accuracy = (items: Dense, l: Dense, rows: readonly (readonly number[])[]): number => {
  const m = gram(l);
  const d = items.columns;
  const squared = (i: number, j: number): number => {
    let sum = 0;
    for (let a = 0; a < d; a++) {
      for (let b = 0; b < d; b++) {
        const [u, v] = [a, b].map((t) => (items.data[i * d + t] ?? 0) - (items.data[j * d + t] ?? 0));
        sum += (m.data[a * d + b] ?? 0) * (u ?? 0) * (v ?? 0);
      }
    }
    return sum;
  };
  return rows.filter(([a = 0, p = 0, q = 0]) => squared(a, p) < squared(a, q)).length / rows.length;
};

describe('scml', () => {
  for (const dataset of ['iris', 'wine']) {
    it(`solves the linear programme over the given basis on ${dataset}`, () => {
      const { triplets, basis, params, optimum } = golden<Golden>(`${dataset}-scml`);
      const { report } = fitOrThrow(scml, {
        items: goldenItems(dataset),
        triplets: tripletsOf(triplets),
        options: { basis, beta: params.beta },
      });
      const objective = report.objective ?? Number.NaN;
      expect(objective / optimum.lp_objective - 1).toBeLessThan(1e-4);
      expect(report.certificate).toMatchObject({ kind: 'duality-gap' });
      // The certified bound is below the true optimum.
      expect(objective - (report.certificate?.value ?? Number.NaN)).toBeLessThanOrEqual(
        optimum.lp_objective * (1 + 1e-9),
      );
      expect(report.converged).toBe(true);
    });
  }

  it('carries over to triplets it has not seen', () => {
    const [items, labels] = [goldenItems('wine'), goldenLabels('wine')];
    const seen = drawTriplets(labels, 200, 1);
    const unseen = drawTriplets(labels, 2000, 2);
    const { L } = fitOrThrow(scml, { items, triplets: tripletsOf(seen) });
    const euclidean = accuracy(
      items,
      fromRows(Array.from({ length: 13 }, (_, i) => Array.from({ length: 13 }, (_, j) => Number(i === j)))),
      unseen,
    );
    expect(accuracy(items, L, unseen)).toBeGreaterThan(euclidean + 0.02);
  });

  it('reaches the same optimum warm as cold after ten more triplets', () => {
    const [items, labels] = [goldenItems('wine'), goldenLabels('wine')];
    const rows = drawTriplets(labels, 210, 3);
    const options = { tolerance: 1e-8 };
    const before = fitOrThrow(scml, { items, triplets: tripletsOf(rows.slice(0, 200)), options });
    const cold = fitOrThrow(scml, { items, triplets: tripletsOf(rows), options });
    const warm = fitOrThrow(scml, { items, triplets: tripletsOf(rows), options, warmStart: before.warmStart });
    expect(warm.report.objective).toBeCloseTo(cold.report.objective ?? Number.NaN, 8);
    expect(relativeDifference(gram(warm.L), gram(cold.L))).toBeLessThan(1e-3);
  });

  it('certifies the optimum where weights satisfy every triplet, and only their cost is left', () => {
    const random = createRandom(5);
    const items: Dense = { rows: 300, columns: 30, data: Float64Array.from({ length: 9000 }, () => random.normal()) };
    const labels = Int32Array.from({ length: 300 }, (_, i) => i % 3);
    labels.forEach((label, i) => {
      items.data[30 * i + label] = (items.data[30 * i + label] ?? 0) + 4;
    });
    const triplets = tripletsOf(drawTriplets(labels, 300, 6));
    const { L, report } = fitOrThrow(scml, { items, triplets });
    const objective = report.objective ?? Number.NaN;
    // The cost of the weights alone: the loss is 0 to rounding.
    expect(objective).toBeLessThan(1e-3);
    expect(accuracy(items, L, drawTriplets(labels, 300, 6))).toBe(1);
    expect(report.converged).toBe(true);
    expect(report.certificate?.value).toBeLessThan(1e-4 * objective);
  });

  it('refuses a basis of another width', () => {
    expect(() =>
      fitOrThrow(scml, { items: goldenItems('wine'), triplets: tripletsOf([[0, 1, 2]]), options: { basis: [[1, 0]] } }),
    ).toThrow('The rows of the basis have 2 entries, but there are 13 features.');
  });

  it('has nothing to gain from triplets that contradict each other, and names them', () => {
    const { L, report } = fitOrThrow(scml, {
      items: goldenItems('iris'),
      triplets: tripletsOf([
        [0, 1, 2],
        [0, 2, 1],
      ]),
    });
    expect(L.data.every((value) => value === 0)).toBe(true);
    expect(report.objective).toBeCloseTo(1, 12);
    expect(report.converged).toBe(true);
    expect(report.notes.join(' ')).toMatch(/Answered both ways, and counted as both: triplet 0\./);
  });
});
