import { describe, expect, it } from 'vitest';
import { embed, squaredPairDistances, squaredTripletMargins } from '../../../shared/evaluation/held-out/distances.ts';
import { featureShares } from '../../../shared/evaluation/training/feature-shares.ts';
import { type Dense, fromRows, identity, zeros } from '../../../shared/numbers/dense.ts';
import { nearest, squaredDistance } from '../../../shared/numbers/k-nearest.ts';
import { createRandom } from '../../../shared/numbers/random.ts';

const points = (rows: number, columns: number, draw: (random: ReturnType<typeof createRandom>) => number): Dense => {
  const random = createRandom(12);
  const matrix = zeros(rows, columns);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = draw(random);
  return matrix;
};

describe('nearest', () => {
  it('is what sorting everything gives, ties by row', () => {
    const grid = points(200, 2, (random) => random.integer(6));
    for (const row of [0, 57, 199]) {
      for (const k of [0, 1, 7, 199, 500]) {
        const sorted = Array.from({ length: 200 }, (_, other) => other)
          .filter((other) => other !== row)
          .sort((a, b) => squaredDistance(grid, row, a) - squaredDistance(grid, row, b) || a - b)
          .slice(0, k);
        expect([...nearest(grid, row, k).rows]).toEqual(sorted);
      }
    }
  });

  it('leaves out what is not allowed and measures distances, not their squares', () => {
    const line = fromRows([[0], [3], [5], [4]]);
    const { rows, distances } = nearest(line, 0, 2, Uint8Array.of(1, 0, 1, 1));
    expect([...rows]).toEqual([3, 2]);
    expect([...distances]).toEqual([4, 5]);
  });
});

describe('distances', () => {
  it('agree between embeddings, pairs and triplets', () => {
    const items = points(30, 4, (random) => random.normal());
    const L = points(3, 4, (random) => random.normal());
    const z = embed(items, L);
    const weight = Float64Array.of(1, 1);
    const pairs = { left: Int32Array.of(1, 2), right: Int32Array.of(9, 2), similar: Uint8Array.of(1, 0), weight };
    expect(squaredPairDistances(items, L, pairs)[0]).toBeCloseTo(squaredDistance(z, 1, 9), 10);
    expect(squaredPairDistances(items, L, pairs)[1]).toBe(0);
    const triplets = { anchor: Int32Array.of(5), near: Int32Array.of(6), far: Int32Array.of(7), weight };
    expect(squaredTripletMargins(items, L, triplets)[0]).toBeCloseTo(
      squaredDistance(z, 5, 7) - squaredDistance(z, 5, 6),
      10,
    );
  });
});

describe('featureShares', () => {
  it('is the share of M_kk·var_k for uncorrelated features', () => {
    const items = fromRows([
      [1, 3],
      [1, -3],
      [-1, 3],
      [-1, -3],
    ]);
    const shares = featureShares(
      items,
      fromRows([
        [2, 0],
        [0, 1],
      ]),
    );
    expect(shares[0]).toBeCloseTo(4 / 13, 12);
    expect(shares[1]).toBeCloseTo(9 / 13, 12);
  });

  it('sums to 1, and is 0 where the metric sees nothing', () => {
    const items = points(50, 5, (random) => random.normal());
    expect(featureShares(items, identity(5)).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect([...featureShares(items, zeros(1, 5))]).toEqual([0, 0, 0, 0, 0]);
  });
});
