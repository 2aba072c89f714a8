import { describe, expect, it } from 'vitest';
import { buffersOf, copyOfSpace } from '../../../../renderer/workers/project-data/space-transfer.ts';
import { learningSpace } from '../../../../shared/learners/space.ts';
import { zeros } from '../../../../shared/numbers/dense.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

const spaceOf = (rows: number, columns: number) => {
  const random = createRandom(rows + columns);
  const matrix = zeros(rows, columns);
  for (let at = 0; at < matrix.data.length; at++) matrix.data[at] = random.normal();
  return learningSpace(matrix, { standardize: true });
};

describe.each([
  ['as it is', spaceOf(20, 3), 3],
  ['reduced', spaceOf(90, 70), 4],
] as const)('a space that is lent, %s', (_, space, buffers) => {
  it('arrives equal, without a copy on the way, and stays where it was', () => {
    const before = structuredClone(space);
    const { output, transfer } = copyOfSpace(space);
    expect(transfer).toHaveLength(buffers);
    const arrived = structuredClone(output, { transfer });
    expect(arrived).toStrictEqual(before);
    expect(space).toStrictEqual(before);
    expect(output.items.data).toHaveLength(0);
  });

  it('names every buffer that it has', () => {
    const moved = structuredClone(space);
    structuredClone(moved, { transfer: buffersOf(moved) });
    const arrays = [moved.items.data, moved.center, moved.scale, ...(moved.projection ? [moved.projection.data] : [])];
    expect(arrays.map(({ length }) => length)).toEqual(arrays.map(() => 0));
  });
});
