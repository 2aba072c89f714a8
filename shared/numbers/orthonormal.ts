import { type Dense, zeros } from './dense.ts';
import { dot } from './vector.ts';

/** What is left of a vector after the others are taken out of it counts as rounding below this share. */
const rounding = 1e-10;

/**
 * Makes the columns of a tall matrix orthonormal in place, in their order (Gram and Schmidt, modified), twice over for accuracy; a
 * dependent column becomes zero.
 */
export const orthonormaliseColumns = (v: Dense): void => {
  const { rows, columns: l, data } = v;
  const product = (p: number, q: number): number => {
    let sum = 0;
    for (let at = 0; at < rows * l; at += l) sum += (data[at + p] ?? 0) * (data[at + q] ?? 0);
    return sum;
  };
  for (let c = 0; c < l; c++) {
    const before = Math.sqrt(product(c, c));
    for (let pass = 0; pass < 2; pass++) {
      for (let p = 0; p < c; p++) {
        const r = product(p, c);
        for (let at = 0; at < rows * l; at += l) data[at + c] = (data[at + c] ?? 0) - r * (data[at + p] ?? 0);
      }
    }
    const norm = Math.sqrt(product(c, c));
    const factor = norm > rounding * before && norm > 0 ? 1 / norm : 0;
    for (let at = 0; at < rows * l; at += l) data[at + c] = (data[at + c] ?? 0) * factor;
  }
};

/** Orthonormal rows that span the rows of all sources (the same, row by row); dependent ones add nothing. */
export const spanOfRows = (sources: readonly Dense[]): Dense => {
  const d = sources[0]?.columns ?? 0;
  const kept: Float64Array[] = [];
  for (const { rows, data } of sources) {
    for (let i = 0; i < rows && kept.length < d; i++) {
      const row = data.slice(i * d, (i + 1) * d);
      const before = Math.sqrt(dot(row, row));
      for (let pass = 0; pass < 2; pass++) {
        for (const other of kept) {
          const shared = dot(row, other);
          for (let t = 0; t < d; t++) row[t] = (row[t] ?? 0) - shared * (other[t] ?? 0);
        }
      }
      const length = Math.sqrt(dot(row, row));
      if (length > rounding * before) kept.push(row.map((value) => value / length));
    }
  }
  const span = zeros(kept.length, d);
  kept.forEach((row, i) => {
    span.data.set(row, i * d);
  });
  return span;
};
