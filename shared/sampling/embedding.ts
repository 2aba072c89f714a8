import type { Dense } from '../numbers/dense.ts';

/**
 * Items seen through a metric, each row worked out when it is first asked for: of 100,000 items a batch looks at a few
 * thousand, and pages of memory that are never touched cost nothing.
 */
export interface Embedding {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
  /** Where row `i` starts in `data`, which holds it from now on. */
  at(i: number): number;
}

/** A matrix as it is. */
export const given = ({ rows, columns, data }: Dense): Embedding => ({ rows, columns, data, at: (i) => i * columns });

/** Rows L·x over the leading `L.columns` coordinates of the source. O(k·d) for each row, once. */
export const seenThrough = (source: Embedding, L: Dense): Embedding => {
  const { rows: k, columns: d, data: matrix } = L;
  const data = new Float64Array(source.rows * k);
  const known = new Uint8Array(source.rows);
  const at = (i: number): number => {
    const to = i * k;
    if (known[i] === 1) return to;
    const from = source.at(i);
    let r = 0;
    // Four sums side by side: one alone would wait for each addition to finish.
    for (; r + 3 < k; r += 4) {
      const [m0, m1, m2, m3] = [r * d, (r + 1) * d, (r + 2) * d, (r + 3) * d];
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let j = 0; j < d; j++) {
        const value = source.data[from + j] ?? 0;
        s0 += (matrix[m0 + j] ?? 0) * value;
        s1 += (matrix[m1 + j] ?? 0) * value;
        s2 += (matrix[m2 + j] ?? 0) * value;
        s3 += (matrix[m3 + j] ?? 0) * value;
      }
      data[to + r] = s0;
      data[to + r + 1] = s1;
      data[to + r + 2] = s2;
      data[to + r + 3] = s3;
    }
    for (; r < k; r++) {
      let sum = 0;
      for (let j = 0; j < d; j++) sum += (matrix[r * d + j] ?? 0) * (source.data[from + j] ?? 0);
      data[to + r] = sum;
    }
    known[i] = 1;
    return to;
  };
  return { rows: source.rows, columns: k, data, at };
};

/** ‖zᵢ − zⱼ‖². */
export const squaredDistance = ({ columns, data, at }: Embedding, i: number, j: number): number => {
  const a = at(i);
  const b = at(j);
  let sum = 0;
  for (let k = 0; k < columns; k++) {
    const difference = (data[a + k] ?? 0) - (data[b + k] ?? 0);
    sum += difference * difference;
  }
  return sum;
};
