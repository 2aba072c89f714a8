import type { Dense } from './dense.ts';

/** ‖z_i − z_j‖² of two embedded items. */
export const squaredDistance = (z: Dense, i: number, j: number): number => {
  const k = z.columns;
  let sum = 0;
  for (let r = 0; r < k; r++) {
    const difference = (z.data[i * k + r] ?? 0) - (z.data[j * k + r] ?? 0);
    sum += difference * difference;
  }
  return sum;
};

export interface Neighbours {
  /** Row numbers, nearest first; ties by row number. */
  readonly rows: Int32Array;
  readonly distances: Float64Array;
}

/**
 * The `k` rows nearest to row `row` of embedded items (itself left out), by a bounded max-heap: O(n k̂ + n log k) with
 * k̂ the embedding's dimensions, no array of n distances.
 * @param allowed 0 for rows that may not be returned (taken out of the pool).
 */
export const nearest = (embedded: Dense, row: number, k: number, allowed?: Uint8Array): Neighbours => {
  const size = Math.max(0, Math.min(k, embedded.rows - 1));
  const rows = new Int32Array(size);
  const squared = new Float64Array(size);
  let held = 0;
  const farther = (i: number, j: number): boolean => {
    const a = squared[i] ?? 0;
    const b = squared[j] ?? 0;
    return a > b || (a === b && (rows[i] ?? 0) > (rows[j] ?? 0));
  };
  const swap = (i: number, j: number): void => {
    [rows[i], rows[j]] = [rows[j] ?? 0, rows[i] ?? 0];
    [squared[i], squared[j]] = [squared[j] ?? 0, squared[i] ?? 0];
  };
  const sink = (start: number, end: number): void => {
    for (let i = start; ; ) {
      const left = 2 * i + 1;
      if (left >= end) return;
      const child = left + 1 < end && farther(left + 1, left) ? left + 1 : left;
      if (!farther(child, i)) return;
      swap(i, child);
      i = child;
    }
  };
  for (let other = 0; other < embedded.rows && size > 0; other++) {
    if (other === row || allowed?.[other] === 0) continue;
    const distance = squaredDistance(embedded, row, other);
    if (held < size) {
      rows[held] = other;
      squared[held] = distance;
      for (let i = held++; i > 0 && farther(i, (i - 1) >> 1); i = (i - 1) >> 1) swap(i, (i - 1) >> 1);
    } else if (distance < (squared[0] ?? 0)) {
      rows[0] = other;
      squared[0] = distance;
      sink(0, size);
    }
  }
  for (let end = held - 1; end > 0; end--) {
    swap(0, end);
    sink(0, end);
  }
  return { rows: rows.slice(0, held), distances: squared.slice(0, held).map(Math.sqrt) };
};
