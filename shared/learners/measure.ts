/** ‖zᵢ − zⱼ‖² for rows of Z (n × k, row-major). */
export const squaredDistance = (z: Float64Array, k: number, i: number, j: number): number => {
  let sum = 0;
  for (let t = 0, a = i * k, b = j * k; t < k; t++, a++, b++) sum += ((z[a] ?? 0) - (z[b] ?? 0)) ** 2;
  return sum;
};

/**
 * Writes the squared distances from row i to the rows `other[from … to − 1]` into `squared[offset + p]`. Two rows at a time, so
 * that each entry of row i is loaded once for both.
 */
export const measure = (
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
