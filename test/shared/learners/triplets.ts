import type { Triplets } from '../../../shared/model/constraints.ts';
import { createRandom } from '../../../shared/numbers/random.ts';

/** Triplet constraints of weight 1 from rows [anchor, near, far]. */
export const tripletsOf = (rows: readonly (readonly number[])[]): Triplets => ({
  anchor: Int32Array.from(rows, ([anchor]) => anchor ?? -1),
  near: Int32Array.from(rows, ([, near]) => near ?? -1),
  far: Int32Array.from(rows, ([, , far]) => far ?? -1),
  weight: new Float64Array(rows.length).fill(1),
});

/** Random triplets with two items of one class and one of another. */
export const drawTriplets = (labels: Int32Array, count: number, seed: number): number[][] => {
  const random = createRandom(seed);
  const rows: number[][] = [];
  while (rows.length < count) {
    const anchor = random.integer(labels.length);
    const near = random.integer(labels.length);
    const far = random.integer(labels.length);
    if (anchor === near || labels[anchor] !== labels[near] || labels[anchor] === labels[far]) continue;
    rows.push([anchor, near, far]);
  }
  return rows;
};
