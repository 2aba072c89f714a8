import { type Dense, zeros } from './dense.ts';
import { dot } from './vector.ts';

/** What is left of a vector after the others are taken out of it counts as rounding below this share. */
const rounding = 1e-10;

/**
 * Orthonormal rows that span the rows of all sources, each out of those up to its own (Gram and Schmidt, modified), twice over for
 * accuracy; dependent ones add nothing.
 */
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
