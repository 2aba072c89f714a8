/** Small loops over flat vectors of one length; nothing is allocated. */

/** Σ xᵢyᵢ. */
export const dot = (x: Float64Array, y: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] ?? 0) * (y[i] ?? 0);
  return sum;
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
