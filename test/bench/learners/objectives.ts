import { embed, squaredPairDistances } from '../../../shared/evaluation/held-out/distances.ts';
import { cholesky, logDet } from '../../../shared/numbers/cholesky.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { squaredDistance } from '../../../shared/numbers/k-nearest.ts';
import type { Split } from './types.ts';

/** Objectives of algorithms.md computed anew from M (or L) alone, so that both sides are measured by one ruler. */
type Objective = (split: Split, M: Dense, L: Dense) => number;

const trace = (M: Dense): number => {
  let sum = 0;
  for (let i = 0; i < M.rows; i++) sum += M.data[i * M.columns + i] ?? 0;
  return sum;
};

const logDeterminant = (M: Dense): number => {
  const factor = cholesky(M);
  return factor ? logDet(factor) : Number.NEGATIVE_INFINITY;
};

const pairsOf = ({ constraints: { pairs } }: Split) => {
  if (!pairs) throw new RangeError('no pairs');
  return pairs;
};

/** LogDet divergence from I plus the cost of the best slack of every pair that breaks its bound. */
export const itmlObjective =
  (bounds: readonly [number, number], gamma = 1): Objective =>
  (split, M, L) => {
    const pairs = pairsOf(split);
    let sum = trace(M) - logDeterminant(M) - M.rows;
    squaredPairDistances(split.train.items, L, pairs).forEach((p, i) => {
      const similar = pairs.similar[i] === 1;
      const bound = bounds[similar ? 0 : 1];
      if (similar ? p > bound : p < bound) sum += gamma * (p / bound - Math.log(p / bound) - 1);
    });
    return sum;
  };

export const sdmlObjective =
  (balance: number, sparsity = 0.01): Objective =>
  (split, M, L) => {
    const pairs = pairsOf(split);
    let sum = trace(M) - logDeterminant(M);
    squaredPairDistances(split.train.items, L, pairs).forEach((p, i) => {
      sum += balance * (pairs.similar[i] === 1 ? p : -p);
    });
    M.data.forEach((value, at) => {
      if (at % (M.rows + 1) !== 0) sum += sparsity * Math.abs(value);
    });
    return sum;
  };

/** −g/√f, free of the arbitrary scale. */
export const mmcObjective: Objective = (split, _, L) => {
  const pairs = pairsOf(split);
  let f = 0;
  let g = 0;
  squaredPairDistances(split.train.items, L, pairs).forEach((p, i) => {
    if (pairs.similar[i] === 1) f += p;
    else g += Math.sqrt(p);
  });
  return -g / Math.sqrt(f);
};

export const mmcDiagonalObjective: Objective = (split, _, L) => {
  const pairs = pairsOf(split);
  let f = 0;
  let g = 0;
  squaredPairDistances(split.train.items, L, pairs).forEach((p, i) => {
    if (pairs.similar[i] === 1) f += p;
    else g += Math.sqrt(p);
  });
  return f - Math.log(g);
};

export const lsmlObjective: Objective = (split, M, L) => {
  const { quadruplets } = split.constraints;
  if (!quadruplets) throw new RangeError('no quadruplets');
  const z = embed(split.train.items, L);
  const distance = (i: number, j: number): number => Math.sqrt(squaredDistance(z, i, j));
  let sum = 0;
  quadruplets.a.forEach((a, i) => {
    const near = distance(a, quadruplets.b[i] ?? 0);
    const far = distance(quadruplets.c[i] ?? 0, quadruplets.d[i] ?? 0);
    sum += Math.max(0, near - far) ** 2 / quadruplets.a.length;
  });
  return sum + trace(M) - logDeterminant(M);
};

/** Mean hinge alone: the bases of the two sides differ, so the weights' own cost cannot be compared. */
export const scmlObjective: Objective = (split, _, L) => {
  const { triplets } = split.constraints;
  if (!triplets) throw new RangeError('no triplets');
  const z = embed(split.train.items, L);
  let sum = 0;
  triplets.anchor.forEach((a, i) => {
    const margin = squaredDistance(z, a, triplets.far[i] ?? 0) - squaredDistance(z, a, triplets.near[i] ?? 0);
    sum += Math.max(0, 1 - margin) / triplets.anchor.length;
  });
  return sum;
};

/** Target neighbours are the 3 nearest of the same class in the input space. */
export const lmnnObjective: Objective = (split, _, L) => {
  const { items, classes } = split.train;
  const z = embed(items, L);
  let pull = 0;
  let push = 0;
  for (let i = 0; i < items.rows; i++) {
    const mates = Array.from(classes, (_label, j) => j).filter((j) => j !== i && classes[j] === classes[i]);
    const near = mates
      .map((j) => [squaredDistance(items, i, j), j] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .slice(0, 3)
      .map(([, j]) => squaredDistance(z, i, j));
    for (const d of near) pull += d;
    for (let l = 0; l < items.rows; l++) {
      if (classes[l] === classes[i]) continue;
      const impostor = squaredDistance(z, i, l);
      for (const d of near) push += Math.max(0, 1 + d - impostor);
    }
  }
  return (pull + push) / 2;
};

/** Row i of the soft neighbour weights under L, written into `p`. */
const softRow = (z: Dense, i: number, p: Float64Array): void => {
  let least = Number.POSITIVE_INFINITY;
  for (let j = 0; j < z.rows; j++) {
    const d = squaredDistance(z, i, j);
    p[j] = d;
    if (j !== i && d < least) least = d;
  }
  let sum = 0;
  for (let j = 0; j < z.rows; j++) {
    p[j] = j === i ? 0 : Math.exp(least - (p[j] ?? 0));
    sum += p[j] ?? 0;
  }
  for (let j = 0; j < z.rows; j++) p[j] = (p[j] ?? 0) / sum;
};

/** −Σ p_i: the expected number of items that a random soft neighbour classifies right, negated. */
export const ncaObjective: Objective = (split, _, L) => {
  const { items, classes } = split.train;
  const z = embed(items, L);
  const p = new Float64Array(items.rows);
  let sum = 0;
  for (let i = 0; i < items.rows; i++) {
    softRow(z, i, p);
    p.forEach((weight, j) => {
      if (classes[j] === classes[i]) sum -= weight;
    });
  }
  return sum;
};

export const mlkrObjective: Objective = (split, _, L) => {
  const { items, classes } = split.train;
  const z = embed(items, L);
  const p = new Float64Array(items.rows);
  let sum = 0;
  for (let i = 0; i < items.rows; i++) {
    softRow(z, i, p);
    const predicted = p.reduce((total, weight, j) => total + weight * (classes[j] ?? 0), 0);
    sum += (predicted - (classes[i] ?? 0)) ** 2;
  }
  return sum;
};
