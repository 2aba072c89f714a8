import type { Dense } from '../../numbers/dense.ts';
import { rowOf, zeros } from '../../numbers/dense.ts';
import { symmetricEigen } from '../../numbers/eigen.ts';
import { functionOf } from '../../numbers/factor.ts';
import { gram, multiplyTransposed } from '../../numbers/linear.ts';
import { spanOfRows } from '../../numbers/orthonormal.ts';
import { dot } from '../../numbers/vector.ts';
import type { TripletList } from '../constraints/triplets.ts';

/** Triplets that one group of basis rows is made from: few enough for the rows to differ from group to group. */
const perGroup = 10;
/** Groups tried for each one wanted, in case some triplets agree with no direction at all. */
const patience = 4;

/**
 * Unit basis rows for SCML (`triplet_diffs` of Shi, Bellet and Sha 2014 as intended): groups of triplets are drawn, and the
 * eigenvectors of Σ far·farᵀ − near·nearᵀ with eigenvalue above 0, along which the far items of the group lie further away than the near
 * ones, become rows, the strongest first. At most `count` rows. The axes, if no group has such a direction.
 *
 * A group holds the triplets with the smallest hashes of seed, group and items. So the draw does not depend on the order of triplets, and
 * a few more triplets change few groups, which keeps warm starts useful.
 */
export function* basisSteps(
  near: Dense,
  far: Dense,
  triplets: TripletList,
  count: number,
  seed: number,
): Generator<void, Dense, void> {
  const d = near.columns;
  const rows: Float64Array[] = [];
  const size = Math.min(perGroup, near.rows);
  const most = near.rows <= perGroup ? 1 : patience * Math.ceil(count / Math.min(size, d));
  for (let group = 0; group < most && rows.length < count; group++) {
    rows.push(...directions(near, far, drawn(triplets, size, seed, group)));
    yield;
  }
  if (rows.length === 0) {
    for (let j = 0; j < d; j++) rows.push(Float64Array.from({ length: d }, (_, t) => (t === j ? 1 : 0)));
  }
  const basis = zeros(Math.min(count, rows.length), d);
  for (let row = 0; row < basis.rows; row++) basis.data.set(rows[row] ?? [], row * d);
  return basis;
}

/** Far differences that are thrown together for directions in all ways, for each feature. */
const thrownPerFeature = 20;

/**
 * The rows given, and directions evenly in all ways (of those in which the triplets differ) until there are `fewest` rows: sums
 * of far differences with signs at random, whitened by the second moment of the same differences. So they turn with the items, as
 * the learner then does, and like the other rows they depend on no order.
 */
export const filledUp = (basis: Dense, far: Dense, triplets: TripletList, fewest: number, seed: number): Dense => {
  const { rows, columns: d } = basis;
  const missing = Math.max(0, fewest - rows);
  if (missing === 0) return basis;
  const { anchor, near: nears, far: fars } = triplets;
  const group = drawn(triplets, Math.min(far.rows, thrownPerFeature * d), seed, -1);
  const differences = zeros(group.length, d);
  group.forEach((t, row) => {
    differences.data.set(rowOf(far, t), row * d);
  });
  const eigen = symmetricEigen(gram(differences));
  const least = 1e-10 * Math.max(0, eigen.values[d - 1] ?? 0);
  const whitening = functionOf(eigen, (value) => (value > least ? 1 / Math.sqrt(value) : 0));
  const sums = zeros(missing, d);
  for (let row = 0; row < missing; row++) {
    const start = mixed(mixed(hashSeed, seed), row);
    for (const [at, t] of group.entries()) {
      const up = hashFrom(start, anchor, nears, fars, t) % 2 === 0;
      for (let j = 0; j < d; j++) {
        const value = differences.data[at * d + j] ?? 0;
        sums.data[row * d + j] = (sums.data[row * d + j] ?? 0) + (up ? value : -value);
      }
    }
  }
  const directions = multiplyTransposed(sums, whitening);
  const filled = zeros(rows + missing, d);
  filled.data.set(basis.data);
  for (let row = 0; row < missing; row++) {
    const direction = rowOf(directions, row);
    const length = Math.sqrt(dot(direction, direction));
    if (length === 0) continue;
    for (let j = 0; j < d; j++) filled.data[(rows + row) * d + j] = (direction[j] ?? 0) / length;
  }
  return filled;
};

/** A hash and the place of what was hashed, as one whole number that a double holds: places below this. */
const mostPlaces = 2 ** 21;

/** The `size` triplets with the smallest hashes, without replacement. */
const drawn = ({ anchor, near, far }: TripletList, size: number, seed: number, group: number): readonly number[] => {
  const start = mixed(mixed(hashSeed, seed), group);
  const keys = new Float64Array(anchor.length);
  for (let t = 0; t < keys.length; t++) keys[t] = hashFrom(start, anchor, near, far, t) * mostPlaces + t;
  return Array.from(keys.sort().subarray(0, size), (key) => key % mostPlaces);
};

const hashSeed = 0x9e3779b9;

/** One more whole number mixed into 32 bits (the finaliser of MurmurHash3). */
const mixed = (before: number, value: number): number => {
  let h = Math.imul(before ^ value, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** 32 well-mixed bits of triplet t, going on from those of other numbers. */
const hashFrom = (start: number, anchor: Int32Array, near: Int32Array, far: Int32Array, t: number): number =>
  mixed(mixed(mixed(start, anchor[t] ?? 0), near[t] ?? 0), far[t] ?? 0) >>> 0;

/** The directions of a group, by the eigenvectors of the small matrix Q·(Σ far·farᵀ − near·nearᵀ)·Qᵀ, Q spanning its differences. */
const directions = (near: Dense, far: Dense, group: readonly number[]): Float64Array[] => {
  const d = near.columns;
  const differences = (source: Dense): Dense => {
    const rows = zeros(group.length, d);
    group.forEach((t, row) => {
      rows.data.set(source.data.subarray(t * d, (t + 1) * d), row * d);
    });
    return rows;
  };
  const [closer, further] = [differences(near), differences(far)];
  const q = spanOfRows([closer, further]);
  const [pull, push] = [gram(multiplyTransposed(closer, q)), gram(multiplyTransposed(further, q))];
  const { values, vectors } = symmetricEigen({
    ...push,
    data: push.data.map((value, at) => value - (pull.data[at] ?? 0)),
  });
  const found: Float64Array[] = [];
  const least = 1e-10 * Math.max(0, values[values.length - 1] ?? 0);
  for (let j = values.length - 1; j >= 0 && (values[j] ?? 0) > least; j--) {
    const direction = new Float64Array(d);
    for (let i = 0; i < q.rows; i++) {
      const weight = vectors.data[i * q.rows + j] ?? 0;
      for (let t = 0; t < d; t++) direction[t] = (direction[t] ?? 0) + weight * (q.data[i * d + t] ?? 0);
    }
    found.push(direction);
  }
  return found;
};
