import { type Dense, zeros } from '../../numbers/dense.ts';
import { createKernel } from '../../numbers/kernel/kernel.ts';

/** ‖zᵢ − zⱼ‖² for rows of Z (n × k, row-major). */
export const squaredDistance = (z: Float64Array, k: number, i: number, j: number): number => {
  let sum = 0;
  for (let t = 0, a = i * k, b = j * k; t < k; t++, a++, b++) sum += ((z[a] ?? 0) - (z[b] ?? 0)) ** 2;
  return sum;
};

/** An embedding to be filled in (n × k), and distances from one of its rows to others. */
export interface EmbeddingDistances {
  readonly z: Dense;
  /** Writes ‖zᵢ − zⱼ‖² for each j = `other[p]`, p from `from` to `to − 1`, to `squared[offset + p]`. */
  row(i: number, other: Int32Array, from: number, to: number, squared: Float64Array, offset: number): void;
}

/** In the memory of a compiled kernel where there is one, so that nothing but row numbers and distances is copied. */
export const embeddingDistances = (n: number, k: number): EmbeddingDistances => {
  const kernel = createKernel();
  if (!kernel) {
    const z = zeros(n, k);
    return {
      z,
      row: (i, other, from, to, squared, offset) => measure(z.data, k, i, other, from, to, squared, offset),
    };
  }
  const room = kernel.open(n * k + 2 * n + 8);
  const [at, list, found] = [room.zeros(n * k), room.zeros(n), room.zeros(n)];
  const partners = room.viewIntegers(list, n);
  const distances = room.view(found, n);
  return {
    z: { rows: n, columns: k, data: room.view(at, n * k) },
    row: (i, other, from, to, squared, offset) => {
      if (to <= from) return;
      partners.set(other.subarray(from, to));
      kernel.run.measure_pairs(at, k, i, list, found, to - from);
      squared.set(distances.subarray(0, to - from), offset + from);
    },
  };
};

/**
 * Writes the squared distances from row i to the rows `other[from … to − 1]` into `squared[offset + p]`. Two rows at a time, so
 * that each entry of row i is loaded once for both.
 */
const measure = (
  z: Float64Array,
  k: number,
  i: number,
  other: Int32Array,
  from: number,
  to: number,
  squared: Float64Array,
  offset: number,
): void => {
  const own = i * k;
  let p = from;
  for (; p + 1 < to; p += 2) {
    const first = (other[p] ?? 0) * k;
    const second = (other[p + 1] ?? 0) * k;
    let s0 = 0;
    let s1 = 0;
    for (let t = 0; t < k; t++) {
      const mine = z[own + t] ?? 0;
      const u = mine - (z[first + t] ?? 0);
      const v = mine - (z[second + t] ?? 0);
      s0 += u * u;
      s1 += v * v;
    }
    squared[offset + p] = s0;
    squared[offset + p + 1] = s1;
  }
  if (p < to) squared[offset + p] = squaredDistance(z, k, i, other[p] ?? 0);
};
