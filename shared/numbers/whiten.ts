import { solveLower } from './cholesky.ts';
import type { Dense } from './dense.ts';
import { symmetrise, transpose } from './linear.ts';

/** C⁻¹·S·C⁻ᵀ for a symmetric S and a lower triangular C: S seen in the coordinates in which C·Cᵀ is the identity. */
export const whitened = (s: Dense, c: Dense): Dense => {
  const half = solveRows({ ...s, data: s.data.slice() }, c);
  return symmetrise(solveRows(transpose(half), c));
};

const solveRows = (a: Dense, c: Dense): Dense => {
  for (let i = 0; i < a.rows; i++) solveLower(c, a.data.subarray(i * a.columns, (i + 1) * a.columns));
  return a;
};
