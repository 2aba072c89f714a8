import { describe, expect, it } from 'vitest';
import { isDense } from '../../../../shared/learners/common/matrix-option.ts';
import { optionsInSpace } from '../../../../shared/learners/common/options-in-space.ts';
import { learningSpace } from '../../../../shared/learners/space.ts';
import { toRows, zeros } from '../../../../shared/numbers/dense.ts';
import { gram } from '../../../../shared/numbers/linear.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

const random = createRandom(1);
const matrixOf = (rows: number, columns: number) => {
  const matrix = zeros(rows, columns);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = random.normal();
  return matrix;
};

const items = matrixOf(40, 6);
const reduced = learningSpace(items, { standardize: true, dimensions: 3 });

/** vᵀ M v. */
const form = (M: readonly (readonly number[])[], v: readonly number[]): number =>
  M.reduce((sum, row, i) => sum + (v[i] ?? 0) * row.reduce((inner, value, j) => inner + value * (v[j] ?? 0), 0), 0);

describe('options that are matrices, in a reduced space', () => {
  it('are left alone where nothing was reduced', () => {
    const options = { prior: toRows(gram(matrixOf(6, 6))), gamma: 2 };
    expect(optionsInSpace(options, learningSpace(items, { standardize: true }))).toBe(options);
  });

  it('measure what lies in the space as they did among the features', () => {
    const prior = toRows(gram(matrixOf(6, 6)));
    const { prior: inside, gamma } = optionsInSpace({ prior, gamma: 2 }, reduced);
    if (!isDense(inside) || !reduced.projection) throw new Error('expected a matrix');
    expect([inside.rows, inside.columns, gamma]).toEqual([3, 3, 2]);
    const axes = toRows(reduced.projection);
    const within = [0.4, -1, 2];
    const among = Array.from({ length: 6 }, (_, j) => within.reduce((sum, v, p) => sum + v * (axes[p]?.[j] ?? 0), 0));
    expect(form(toRows(inside), within)).toBeCloseTo(form(prior, among), 9);
  });

  it('keep every row of a basis', () => {
    const { basis } = optionsInSpace({ basis: toRows(matrixOf(5, 6)) }, reduced);
    expect(isDense(basis) && [basis.rows, basis.columns]).toEqual([5, 3]);
  });

  it('of another size are left for the learner to refuse', () => {
    const options = { prior: toRows(gram(matrixOf(4, 4))), basis: 7 };
    expect(optionsInSpace(options, reduced)).toEqual(options);
  });
});
