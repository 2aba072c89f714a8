import { type Dense, zeros } from '../numbers/dense.ts';
import { symmetrise } from '../numbers/linear.ts';
import { addOuterRows } from '../numbers/outer.ts';

/**
 * Gathers Σ wᵢⱼ (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ pair by pair as the rows of Σⱼ wᵢⱼ (xᵢ − xⱼ), O(d) a pair and O(nd) memory: what the gradient of
 * any function of the squared distances ‖L(xᵢ − xⱼ)‖² needs, w being its derivative by them.
 */
export interface PairForces {
  clear(): void;
  add(i: number, j: number, weight: number): void;
  /** Writes the gradient by L, 2·L·Σ wᵢⱼ (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ (k × d, flat), given Z = X·Lᵀ. */
  writeGradient(z: Dense, gradient: Float64Array): void;
  /** Σ wᵢⱼ (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ itself (d × d). */
  matrix(): Dense;
}

export const createPairForces = (x: Dense): PairForces => {
  const { rows: n, columns: d, data } = x;
  const { data: pull } = zeros(n, d);
  const degree = new Float64Array(n);

  /** Brings each item's own share from `degree` into its row, once. */
  const settle = (): void => {
    for (let i = 0, at = 0; i < n; i++) {
      const weight = degree[i] ?? 0;
      degree[i] = 0;
      if (weight === 0) at += d;
      else for (let t = 0; t < d; t++, at++) pull[at] = (pull[at] ?? 0) + weight * (data[at] ?? 0);
    }
  };

  return {
    clear() {
      pull.fill(0);
      degree.fill(0);
    },
    add(i, j, weight) {
      degree[i] = (degree[i] ?? 0) + weight;
      degree[j] = (degree[j] ?? 0) + weight;
      const own = i * d;
      const their = j * d;
      for (let t = 0; t < d; t++) {
        pull[own + t] = (pull[own + t] ?? 0) - weight * (data[their + t] ?? 0);
        pull[their + t] = (pull[their + t] ?? 0) - weight * (data[own + t] ?? 0);
      }
    },
    writeGradient(z, gradient) {
      settle();
      gradient.fill(0);
      addOuterRows(z.data, pull, gradient, z.columns, d, 0, n);
      for (let at = 0; at < gradient.length; at++) gradient[at] = 2 * (gradient[at] ?? 0);
    },
    matrix() {
      settle();
      const result = zeros(d, d);
      addOuterRows(data, pull, result.data, d, d, 0, n);
      return symmetrise(result);
    },
  };
};
