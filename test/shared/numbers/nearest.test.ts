import { describe, expect, it } from 'vitest';
import { type Dense, fromRows, zeros } from '../../../shared/numbers/dense.ts';
import { distanceRows, type Nearest, nearestSteps } from '../../../shared/numbers/nearest.ts';
import { createRandom } from '../../../shared/numbers/random.ts';

const run = <T>(steps: Generator<void, T, void>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const normal = (n: number, d: number): Dense => {
  const random = createRandom(n * d);
  const z = zeros(n, d);
  for (let i = 0; i < z.data.length; i++) z.data[i] = random.normal();
  return z;
};

const squared = ({ columns: d, data }: Dense, i: number, j: number): number => {
  let sum = 0;
  for (let t = 0; t < d; t++) sum += ((data[i * d + t] ?? 0) - (data[j * d + t] ?? 0)) ** 2;
  return sum;
};

/** By sorting all others by distance, then by row. */
const bySorting = (z: Dense, k: number): Nearest['index'] =>
  Int32Array.from(
    Array.from({ length: z.rows }, (_, i) =>
      Array.from({ length: z.rows }, (_, j) => j)
        .filter((j) => j !== i)
        .sort((a, b) => squared(z, i, a) - squared(z, i, b) || a - b)
        .slice(0, k),
    ).flat(),
  );

describe('nearestSteps', () => {
  for (const [n, d, k] of [
    [2, 1, 1],
    [50, 3, 4],
    [200, 20, 7],
  ] as const) {
    it(`finds the ${k} nearest of ${n} items of ${d} features, as sorting does`, () => {
      const z = normal(n, d);
      const found = run(nearestSteps(z, k));
      expect(Array.from(found.index)).toEqual(Array.from(bySorting(z, k)));
      found.index.forEach((other, at) => {
        expect(found.squared[at]).toBe(squared(z, Math.floor(at / k), other));
      });
    });
  }

  it('takes the first of equally near items, far from the origin too', () => {
    const z = fromRows([[1e6], [1e6 + 3], [1e6 - 3], [1e6 + 3]]);
    expect(Array.from(run(nearestSteps(z, 2)).index)).toEqual([1, 2, 3, 0, 0, 1, 1, 0]);
  });

  it('gives all others when fewer are there than asked for, and none to a single item', () => {
    expect(run(nearestSteps(fromRows([[0], [1]]), 5))).toMatchObject({ k: 1, index: Int32Array.of(1, 0) });
    expect(run(nearestSteps(fromRows([[0]]), 5)).k).toBe(0);
  });
});

describe('distanceRows', () => {
  it('visits every pair once, with its squared distance', () => {
    const z = normal(90, 6);
    let count = 0;
    run(
      distanceRows(z, (i, products, offset) => {
        for (let j = i + 1; j < z.rows; j++) {
          count++;
          expect(products[offset + j]).toBeCloseTo(squared(z, i, j), 10);
        }
      }),
    );
    expect(count).toBe((90 * 89) / 2);
  });
});
