import { describe, expect, it } from 'vitest';
import { zeros } from '../../../shared/numbers/dense.ts';
import { transposeMultiply } from '../../../shared/numbers/linear.ts';
import { addOuterRows } from '../../../shared/numbers/outer.ts';
import { createRandom } from '../../../shared/numbers/random.ts';

describe('addOuterRows', () => {
  for (const [n, k, d] of [
    [1, 1, 1],
    [7, 3, 5],
    [300, 20, 17],
    [513, 16, 16],
  ] as const) {
    it(`is AᵀB for ${n} rows of ${k} and ${d} columns, in one part or several`, () => {
      const random = createRandom(n);
      const [a, b] = [zeros(n, k), zeros(n, d)];
      for (const { data } of [a, b]) for (let i = 0; i < data.length; i++) data[i] = random.normal();
      const expected = transposeMultiply(a, b);
      const c = new Float64Array(k * d);
      const middle = Math.floor(n / 3);
      addOuterRows(a.data, b.data, c, k, d, 0, middle);
      addOuterRows(a.data, b.data, c, k, d, middle, n);
      c.forEach((value, at) => {
        expect(value).toBeCloseTo(expected.data[at] ?? Number.NaN, 9);
      });
    });
  }
});
