import { type Dense, zeros } from '../../numbers/dense.ts';
import { createKernel } from '../../numbers/kernel/kernel.ts';
import { symmetrise } from '../../numbers/linear.ts';
import { addOuterRows } from '../../numbers/outer.ts';

/**
 * Gathers Σ wᵢⱼ (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ pair by pair as the rows of Σⱼ wᵢⱼ (xᵢ − xⱼ), O(d) a pair and O(nd) memory: what the gradient of
 * any function of the squared distances ‖L(xᵢ − xⱼ)‖² needs, w being its derivative by them.
 */
export interface PairForces {
  clear(): void;
  add(i: number, j: number, weight: number): void;
  /** The same of each j = `other[p]`, p from `from` to `to − 1`, with weight `weights[offset + p]`. */
  addRow(i: number, other: Int32Array, from: number, to: number, weights: Float64Array, offset: number): void;
  /** Writes the gradient by L, 2·L·Σ wᵢⱼ (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ (k × d, flat), given Z = X·Lᵀ. */
  writeGradient(z: Dense, gradient: Float64Array): void;
  /** Σ wᵢⱼ (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ itself (d × d). */
  matrix(): Dense;
}

/**
 * An empty sum over the pairs of items X (n × d). It keeps a copy of X or X itself: the items must not change while it
 * is in use. In the memory of the compiled kernel where that runs, in plain arrays elsewhere.
 */
export const createPairForces = (x: Dense): PairForces => {
  const { rows: n, columns: d } = x;
  const { data, pull, subtract } = createSums(x);
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
      subtractPair(data, pull, d, i, j, weight);
    },
    addRow(i, other, from, to, weights, offset) {
      let own = 0;
      for (let p = from; p < to; p++) {
        const weight = weights[offset + p] ?? 0;
        const j = other[p] ?? 0;
        own += weight;
        degree[j] = (degree[j] ?? 0) + weight;
      }
      degree[i] = (degree[i] ?? 0) + own;
      subtract(i, other, from, to, weights, offset);
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

/** Rows i and j of `pull` lose `weight` times row j and row i of X. */
const subtractPair = (x: Float64Array, pull: Float64Array, d: number, i: number, j: number, weight: number): void => {
  const own = i * d;
  const their = j * d;
  for (let t = 0; t < d; t++) {
    pull[own + t] = (pull[own + t] ?? 0) - weight * (x[their + t] ?? 0);
    pull[their + t] = (pull[their + t] ?? 0) - weight * (x[own + t] ?? 0);
  }
};

interface Sums {
  /** X, and the rows gathered so far. */
  readonly data: Float64Array;
  readonly pull: Float64Array;
  /** `subtractPair` for a row and its partners; pairs of weight 0 cost nothing. */
  readonly subtract: PairForces['addRow'];
}

/** In the memory of a compiled kernel where there is one. */
const createSums = ({ rows: n, columns: d, data }: Dense): Sums => {
  const kernel = createKernel();
  if (!kernel) {
    const pull = new Float64Array(n * d);
    return {
      data,
      pull,
      subtract: (i, other, from, to, weights, offset) => {
        for (let p = from; p < to; p++) {
          const weight = weights[offset + p] ?? 0;
          if (weight !== 0) subtractPair(data, pull, d, i, other[p] ?? 0, weight);
        }
      },
    };
  }
  const room = kernel.open(2 * n * d + 2 * n + 12);
  const [x, sums, list, given] = [room.put(data), room.zeros(n * d), room.zeros(n), room.zeros(n)];
  const partners = room.viewIntegers(list, n);
  const weighing = room.view(given, n);
  return {
    data: room.view(x, n * d),
    pull: room.view(sums, n * d),
    subtract: (i, other, from, to, weights, offset) => {
      let count = 0;
      for (let p = from; p < to; p++) {
        const weight = weights[offset + p] ?? 0;
        if (weight === 0) continue;
        partners[count] = other[p] ?? 0;
        weighing[count++] = weight;
      }
      if (count > 0) kernel.run.add_pairs(x, sums, d, i, list, given, count);
    },
  };
};
