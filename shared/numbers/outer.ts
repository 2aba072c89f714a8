import { addProductRows } from './gemm.ts';

/** Rows packed at a time: two transposed panels of them stay in cache. */
const panel = 256;
/** Entries of C below which packing costs more than it saves. */
const small = 200;

/**
 * C += Aᵀ·B over rows `fromRow … toRow − 1` of A (n × k) and B (n × d), C (k × d), all row-major: the sum of the outer products of
 * their rows. Large ones go by transposed panels to the one multiplication kernel.
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
  if (k * d < small) {
    addRowByRow(a, b, c, k, d, fromRow, toRow);
    return;
  }
  const size = Math.min(panel, toRow - fromRow);
  const left = scratch(0, size * k);
  const right = scratch(1, size * d);
  for (let from = fromRow; from < toRow; from += size) {
    const rows = Math.min(size, toRow - from);
    packTransposed(a, k, from, rows, left);
    packTransposed(b, d, from, rows, right);
    addProductRows(left, right, c, d, rows, 0, k);
  }
};

/** The two panels, kept between calls: this runs in the loops of minimisers. */
const panels: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];

const scratch = (which: 0 | 1, size: number): Float64Array => {
  if (panels[which].length < size) panels[which] = new Float64Array(size);
  return panels[which];
};

/** Rows `from … from + rows − 1` of A (n × k) as k rows of their columns. */
const packTransposed = (a: Float64Array, k: number, from: number, rows: number, target: Float64Array): void => {
  for (let r = 0, at = from * k; r < rows; r++) {
    for (let j = 0; j < k; j++, at++) target[j * rows + r] = a[at] ?? 0;
  }
};

const addRowByRow = (
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  k: number,
  d: number,
  fromRow: number,
  toRow: number,
): void => {
  for (let i = fromRow; i < toRow; i++) {
    for (let r = 0; r < k; r++) {
      const left = a[i * k + r] ?? 0;
      const at = r * d;
      for (let t = 0; t < d; t++) c[at + t] = (c[at + t] ?? 0) + left * (b[i * d + t] ?? 0);
    }
  }
};
