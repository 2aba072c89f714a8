/**
 * C += Aᵀ·B over rows `fromRow … toRow − 1` of A (n × k) and B (n × d), C (k × d), all row-major: the sum of the outer
 * products of their rows. Four rows at a time, so that each entry of C is loaded and stored once for four products.
 */
export const addOuterRows = (
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  k: number,
  d: number,
  fromRow: number,
  toRow: number,
): void => {
  let i = fromRow;
  for (; i + 3 < toRow; i += 4) addFour(a, b, c, k, d, i);
  for (; i < toRow; i++) {
    for (let r = 0; r < k; r++) {
      const left = a[i * k + r] ?? 0;
      const at = r * d;
      for (let t = 0; t < d; t++) c[at + t] = (c[at + t] ?? 0) + left * (b[i * d + t] ?? 0);
    }
  }
};

const addFour = (a: Float64Array, b: Float64Array, c: Float64Array, k: number, d: number, i: number): void => {
  const b0 = i * d;
  const b1 = b0 + d;
  const b2 = b1 + d;
  const b3 = b2 + d;
  const at = i * k;
  for (let r = 0; r < k; r++) {
    const w0 = a[at + r] ?? 0;
    const w1 = a[at + k + r] ?? 0;
    const w2 = a[at + 2 * k + r] ?? 0;
    const w3 = a[at + 3 * k + r] ?? 0;
    const row = r * d;
    for (let t = 0; t < d; t++) {
      c[row + t] =
        (c[row + t] ?? 0) +
        (w0 * (b[b0 + t] ?? 0) + w1 * (b[b1 + t] ?? 0)) +
        (w2 * (b[b2 + t] ?? 0) + w3 * (b[b3 + t] ?? 0));
    }
  }
};
