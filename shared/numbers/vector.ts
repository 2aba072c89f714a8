/** Small loops over flat vectors of one length; nothing is allocated. */

/** Σ xᵢyᵢ. */
export const dot = (x: Float64Array, y: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] ?? 0) * (y[i] ?? 0);
  return sum;
};

/**
 * Σ xᵢyᵢ for each y, or the first `count` of them, into `result`. Four sums side by side: one alone would wait for each
 * addition to finish. Every sum is that of `dot` to the last digit.
 */
export const dots = (
  x: Float64Array,
  ys: readonly Float64Array[],
  result = new Float64Array(ys.length),
  count = ys.length,
): Float64Array => {
  let at = 0;
  for (; at + 3 < count; at += 4) {
    const [y0 = x, y1 = x, y2 = x, y3 = x] = [ys[at], ys[at + 1], ys[at + 2], ys[at + 3]];
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let i = 0; i < x.length; i++) {
      const value = x[i] ?? 0;
      s0 += value * (y0[i] ?? 0);
      s1 += value * (y1[i] ?? 0);
      s2 += value * (y2[i] ?? 0);
      s3 += value * (y3[i] ?? 0);
    }
    result[at] = s0;
    result[at + 1] = s1;
    result[at + 2] = s2;
    result[at + 3] = s3;
  }
  for (; at < count; at++) result[at] = dot(x, ys[at] ?? x);
  return result;
};

/** ‖x‖. */
export const norm = (x: Float64Array): number => Math.sqrt(dot(x, x));

/** y ← y + a·x. */
export const addScaled = (y: Float64Array, a: number, x: Float64Array): void => {
  for (let i = 0; i < y.length; i++) y[i] = (y[i] ?? 0) + a * (x[i] ?? 0);
};

/** x ← a·x. */
export const scale = (x: Float64Array, a: number): void => {
  for (let i = 0; i < x.length; i++) x[i] = (x[i] ?? 0) * a;
};

/** max |xᵢ|, 0 for an empty vector. */
export const largest = (x: Float64Array): number => {
  let result = 0;
  for (let i = 0; i < x.length; i++) result = Math.max(result, Math.abs(x[i] ?? 0));
  return result;
};

/** Σ xᵢ. */
export const total = (x: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] ?? 0;
  return sum;
};

/** Whether every entry is a finite number. */
export const allFinite = (x: Float64Array): boolean => firstNotFinite(x) < 0;

/** The index of the first NaN or infinity, −1 when there is none. */
export const firstNotFinite = (x: Float64Array): number => {
  for (let i = 0; i < x.length; i++) if (!Number.isFinite(x[i])) return i;
  return -1;
};
