import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../shared/numbers/random.ts';
import { dot, dots } from '../../../shared/numbers/vector.ts';

const random = createRandom(3);
const vector = (length: number): Float64Array => Float64Array.from({ length }, () => random.normal());

describe('dots', () => {
  it.each([0, 1, 3, 4, 9])('are to the last digit what each product by itself is (%i vectors)', (count) => {
    const x = vector(53);
    const ys = Array.from({ length: count }, () => vector(53));
    expect(dots(x, ys)).toEqual(Float64Array.from(ys, (y) => dot(x, y)));
  });

  it('leave the places beyond the count as they were', () => {
    const ys = Array.from({ length: 6 }, () => vector(5));
    const result = new Float64Array(6).fill(7);
    dots(vector(5), ys, result, 5);
    expect(result[5]).toBe(7);
    expect(result.subarray(0, 5)).not.toContain(7);
  });
});
