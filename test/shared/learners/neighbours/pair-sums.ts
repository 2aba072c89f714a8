import { expect, it } from 'vitest';
import { embeddingDistances } from '../../../../shared/learners/neighbours/embedding-distances.ts';
import { createPairForces } from '../../../../shared/learners/neighbours/pair-forces.ts';
import { zeros } from '../../../../shared/numbers/dense.ts';
import { multiply, transpose } from '../../../../shared/numbers/linear.ts';
import { largestDifference, randomMatrix } from '../../numbers/random-matrix.ts';

/** What must hold of distances and forces of pairs, whether a compiled kernel or plain loops add them up. */
export const pairSums = (): void => {
  // Odd and even widths, which leave remainders of every size.
  it.each([1, 2, 3, 5, 8, 30])('measure rows of %i numbers, and leave other places alone', (k) => {
    const given = randomMatrix(20, k, 1);
    const { z, row } = embeddingDistances(20, k);
    z.data.set(given.data);
    const other = Int32Array.of(19, 4, 7, 0, 12, 3);
    const squared = new Float64Array(10).fill(-1);
    row(7, other, 1, 5, squared, 2);
    expect(Array.from(squared.subarray(0, 3))).toEqual([-1, -1, -1]);
    expect(Array.from(squared.subarray(7))).toEqual([-1, -1, -1]);
    for (let p = 1; p < 5; p++) {
      let sum = 0;
      for (let t = 0; t < k; t++)
        sum += ((given.data[7 * k + t] ?? 0) - (given.data[(other[p] ?? 0) * k + t] ?? 0)) ** 2;
      expect(squared[2 + p]).toBeCloseTo(sum, 12);
    }
    row(7, other, 3, 3, squared, 0);
    expect(squared[0]).toBe(-1);
  });

  it.each([1, 2, 5, 30])('gather weighted outer products of differences of %i numbers, one by one or by rows', (d) => {
    const x = randomMatrix(15, d, 2);
    const [single, byRow] = [createPairForces(x), createPairForces(x)];
    const expected = zeros(d, d);
    const other = Int32Array.of(2, 14, 0, 7, 9);
    const weights = Float64Array.of(0.5, 0, -2, 1, 3);
    byRow.addRow(5, other, 1, 5, weights, 0);
    for (let p = 1; p < 5; p++) {
      const j = other[p] ?? 0;
      single.add(5, j, weights[p] ?? 0);
      const v = { rows: 1, columns: d, data: x.data.slice(5 * d, 6 * d) };
      for (let t = 0; t < d; t++) v.data[t] = (v.data[t] ?? 0) - (x.data[j * d + t] ?? 0);
      const outer = multiply(transpose(v), v);
      for (let at = 0; at < d * d; at++) {
        expected.data[at] = (expected.data[at] ?? 0) + (weights[p] ?? 0) * (outer.data[at] ?? 0);
      }
    }
    expect(largestDifference(single.matrix(), expected)).toBeLessThan(1e-11);
    expect(largestDifference(byRow.matrix(), expected)).toBeLessThan(1e-11);
    byRow.clear();
    expect(largestDifference(byRow.matrix(), zeros(d, d))).toBe(0);
  });
};
