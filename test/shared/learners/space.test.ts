import { describe, expect, it } from 'vitest';
import { learningSpace, toRaw } from '../../../shared/learners/space.ts';
import { type Dense, identity, rowOf, zeros } from '../../../shared/numbers/dense.ts';
import { gram, multiplyTransposed } from '../../../shared/numbers/linear.ts';
import { createRandom } from '../../../shared/numbers/random.ts';

const randomMatrix = (rows: number, columns: number, seed = 1): Dense => {
  const random = createRandom(seed);
  const matrix = zeros(rows, columns);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = random.normal() * (1 + (i % columns)) + 3;
  return matrix;
};

const distance = (matrix: Dense, i: number, j: number): number => {
  const left = rowOf(matrix, i);
  const right = rowOf(matrix, j);
  return Math.sqrt(left.reduce((sum, value, k) => sum + (value - (right[k] ?? 0)) ** 2, 0));
};

describe('learningSpace', () => {
  it('standardises with the population deviation', () => {
    const { items, center, scale } = learningSpace(
      { rows: 4, columns: 1, data: Float64Array.of(1, 2, 3, 4) },
      { standardize: true },
    );
    expect(center[0]).toBe(2.5);
    expect(scale[0]).toBeCloseTo(Math.sqrt(1.25), 12);
    expect(items.data[0]).toBeCloseTo(-1.5 / Math.sqrt(1.25), 12);
  });

  it('leaves a constant column at 0 with scale 1, also when its value cannot be represented exactly', () => {
    const data = Float64Array.from({ length: 14 }, (_, i) => (i % 2 === 0 ? i : 1e9 + 0.1));
    const { items, scale } = learningSpace({ rows: 7, columns: 2, data }, { standardize: true });
    expect(scale[1]).toBe(1);
    for (let i = 0; i < 7; i++) expect(Math.abs(items.data[2 * i + 1] ?? 1)).toBeLessThan(1e-6);
  });

  it('touches nothing when told not to standardise', () => {
    const matrix = randomMatrix(5, 3);
    const space = learningSpace(matrix, { standardize: false });
    expect(space.items).toBe(matrix);
    expect([...space.center, ...space.scale]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('keeps up to 64 features as they are and reduces more to 64', () => {
    expect(learningSpace(randomMatrix(80, 64), { standardize: true }).projection).toBeNull();
    expect(learningSpace(randomMatrix(80, 65), { standardize: true }).items.columns).toBe(64);
    expect(learningSpace(randomMatrix(80, 65), { standardize: true, dimensions: 65 }).projection).toBeNull();
    expect(learningSpace(randomMatrix(80, 9), { standardize: true, dimensions: 3 }).items.columns).toBe(3);
  });

  it.each([
    ['more features than items', 20, 90],
    ['rank below the target', 40, 70],
  ])('keeps Euclidean distances with %s', (_, rows, columns) => {
    const matrix = randomMatrix(rows, columns);
    const whole = learningSpace(matrix, { standardize: true, dimensions: columns }).items;
    const { items, projection } = learningSpace(matrix, { standardize: true });
    for (const [i, j] of [
      [0, 1],
      [3, 17],
      [19, 5],
    ] as const) {
      expect(distance(items, i, j)).toBeCloseTo(distance(whole, i, j), 8);
    }
    const axes = projection ?? zeros(0, 0);
    expect(items.columns).toBeLessThan(rows);
    multiplyTransposed(axes, axes).data.forEach((value, at) => {
      expect(value).toBeCloseTo(at % (axes.rows + 1) === 0 ? 1 : 0, 10);
    });
  });

  it('never lengthens a distance by cutting components off', () => {
    const matrix = randomMatrix(200, 30);
    const whole = learningSpace(matrix, { standardize: true }).items;
    const { items } = learningSpace(matrix, { standardize: true, dimensions: 5 });
    for (let i = 1; i < 200; i++) expect(distance(items, 0, i)).toBeLessThanOrEqual(distance(whole, 0, i) + 1e-9);
  });
});

describe('toRaw', () => {
  it('gives the same distances on the raw features as the learned L in the space', () => {
    const matrix = randomMatrix(60, 70);
    const space = learningSpace(matrix, { standardize: true, dimensions: 6 });
    const learned = randomMatrix(4, 6, 9);
    const raw = toRaw(learned, space);
    expect([raw.rows, raw.columns]).toEqual([4, 70]);
    const whole = learningSpace(matrix, { standardize: true, dimensions: 70 }).items;
    const inSpace = multiplyTransposed(space.items, learned);
    const onRaw = multiplyTransposed(whole, raw);
    // They differ by a shift at most, which distances do not see.
    expect(distance(inSpace, 2, 40)).toBeCloseTo(distance(onRaw, 2, 40), 8);
    expect(gram(toRaw(identity(6), space)).rows).toBe(70);
  });

  it('is the matrix itself where nothing was projected', () => {
    const learned = randomMatrix(2, 5);
    expect(toRaw(learned, learningSpace(randomMatrix(9, 5), { standardize: true }))).toBe(learned);
  });
});
