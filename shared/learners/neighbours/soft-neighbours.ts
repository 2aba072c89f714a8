// Room: Neighbours in an embedding and the forces between them, for NCA, MLKR and LMNN.

import type { Dense } from '../../numbers/dense.ts';
import { nearestSteps } from '../../numbers/nearest.ts';
import { multiplyTransposedSteps } from '../../numbers/stepwise.ts';
import { embeddingDistances, squaredDistance } from './embedding-distances.ts';
import { createNearPairs, type NearPairsOptions } from './near-pairs.ts';
import { createPairForces } from './pair-forces.ts';

/**
 * Objectives over soft neighbours: p_ij = exp(−‖L(xᵢ − xⱼ)‖²) / Σ_{k≠i} exp(−‖L(xᵢ − x_k)‖²), p_ii = 0, the expected signal
 * mᵢ = Σⱼ p_ij·v(i, j), and F(L) = Σᵢ loss(i, mᵢ). NCA and MLKR are of this form.
 */
export interface SoftObjective {
  readonly signal: (i: number, j: number) => number;
  readonly loss: (i: number, expected: number) => number;
  /** Derivative of the loss by the expected signal. */
  readonly slope: (i: number, expected: number) => number;
}

/** Neighbours whose weight is below exp(−28) ≈ 7e-13 of the nearest one's are left out: less than rounding leaves in F. */
const cutoff = 28;
/** Pairs × dimensions of work between two pauses: some 10 ms. */
const pauseAfter = 6e6;

/**
 * Evaluates F and its gradient by L (k × d, both flat) for items X (n × d). The softmax is taken row by row relative to the nearest
 * neighbour, so it neither over- nor underflows. O(n²d) when the list of near pairs is made, else O(near pairs · d);
 * memory O(n·d + near pairs), never n × n.
 */
export const createSoftNeighbours = (
  x: Dense,
  k: number,
  { signal, loss, slope }: SoftObjective,
  listing: NearPairsOptions = {},
) => {
  const { rows: n, columns: d } = x;
  const distances = embeddingDistances(n, k);
  const { z } = distances;
  const forces = createPairForces(x);
  const pairs = createNearPairs(n, listing);
  const reach = new Float64Array(n);
  const nearest = new Int32Array(n).fill(-1);
  const least = new Float64Array(n);
  const mass = new Float64Array(n);
  const expected = new Float64Array(n);
  const force = new Float64Array(n);
  let squared = new Float64Array(n);
  let ownShare = new Float64Array(n);
  let theirShare = new Float64Array(n);

  /** Where row i's distances lie: beside the list, or in one row's buffer when every pair is visited. */
  const offsetOf = (i: number): number => (pairs.listed ? 0 : -(pairs.start[i] ?? 0));

  const measureRow = (i: number): void => {
    distances.row(i, pairs.other, pairs.start[i] ?? 0, pairs.end[i] ?? 0, squared, offsetOf(i));
  };

  const findNearest = (i: number): void => {
    const { other } = pairs;
    const [offset, to] = [offsetOf(i), pairs.end[i] ?? 0];
    for (let p = pairs.start[i] ?? 0; p < to; p++) {
      const j = other[p] ?? 0;
      const distance = squared[offset + p] ?? 0;
      if (distance < (least[i] ?? 0)) {
        least[i] = distance;
        nearest[i] = j;
      }
      if (distance < (least[j] ?? 0)) {
        least[j] = distance;
        nearest[j] = i;
      }
    }
  };

  /** exp(−…) of each pair of row i, seen from either end; 0 where it is left out. */
  const share = (i: number): void => {
    const { other } = pairs;
    const [offset, to] = [offsetOf(i), pairs.end[i] ?? 0];
    for (let p = pairs.start[i] ?? 0; p < to; p++) {
      const distance = squared[offset + p] ?? 0;
      const mine = distance - (least[i] ?? 0);
      const theirs = distance - (least[other[p] ?? 0] ?? 0);
      ownShare[offset + p] = mine < cutoff ? Math.exp(-mine) : 0;
      theirShare[offset + p] = theirs < cutoff ? Math.exp(-theirs) : 0;
    }
  };

  const addMass = (i: number): void => {
    const { other } = pairs;
    const [offset, to] = [offsetOf(i), pairs.end[i] ?? 0];
    let [ownMass, ownExpected] = [0, 0];
    for (let p = pairs.start[i] ?? 0; p < to; p++) {
      const j = other[p] ?? 0;
      const own = ownShare[offset + p] ?? 0;
      const their = theirShare[offset + p] ?? 0;
      if (own > 0) {
        ownMass += own;
        ownExpected += own * signal(i, j);
      }
      if (their > 0) {
        mass[j] = (mass[j] ?? 0) + their;
        expected[j] = (expected[j] ?? 0) + their * signal(j, i);
      }
    }
    mass[i] = (mass[i] ?? 0) + ownMass;
    expected[i] = (expected[i] ?? 0) + ownExpected;
  };

  /** dF/d(squared distance) of each pair of row i. */
  const addForces = (i: number): void => {
    const { other } = pairs;
    const [offset, from, to] = [offsetOf(i), pairs.start[i] ?? 0, pairs.end[i] ?? 0];
    for (let p = from; p < to; p++) {
      const j = other[p] ?? 0;
      const own = ownShare[offset + p] ?? 0;
      const their = theirShare[offset + p] ?? 0;
      let weight = 0;
      if (own > 0) weight -= (force[i] ?? 0) * own * (signal(i, j) - (expected[i] ?? 0));
      if (their > 0) weight -= (force[j] ?? 0) * their * (signal(j, i) - (expected[j] ?? 0));
      // In place of the distance, which has served its turn.
      squared[offset + p] = weight;
    }
    forces.addRow(i, other, from, to, squared, offset);
  };

  function* overRows(visit: (i: number) => void): Generator<void, void, void> {
    let work = 0;
    for (let i = 0; i < n; i++) {
      visit(i);
      work += ((pairs.end[i] ?? 0) - (pairs.start[i] ?? 0)) * d;
      if (work > pauseAfter) {
        work = 0;
        yield;
      }
    }
  }

  function* embed(l: Float64Array): Generator<void, void, void> {
    yield* multiplyTransposedSteps(x, { rows: k, columns: d, data: l }, z);
    if (nearest[0] === -1) {
      const found = yield* nearestSteps(z, 1);
      nearest.set(found.index);
    }
    for (let i = 0; i < n; i++) reach[i] = Math.sqrt(squaredDistance(z.data, k, i, nearest[i] ?? 0) + cutoff);
    yield* pairs.refresh(z, reach);
    const needed = pairs.listed ? (pairs.end[n - 1] ?? 0) : n;
    if (squared.length < needed) {
      const size = Math.ceil(needed * 1.2);
      squared = new Float64Array(size);
      ownShare = new Float64Array(size);
      theirShare = new Float64Array(size);
    }
  }

  function* weigh(): Generator<void, number, void> {
    least.fill(Number.POSITIVE_INFINITY);
    mass.fill(0);
    expected.fill(0);
    yield* overRows((i) => {
      measureRow(i);
      findNearest(i);
    });
    yield* overRows((i) => {
      if (!pairs.listed) measureRow(i);
      share(i);
      addMass(i);
    });
    let value = 0;
    for (let i = 0; i < n; i++) {
      const mean = (expected[i] ?? 0) / (mass[i] ?? 1);
      expected[i] = mean;
      force[i] = slope(i, mean) / (mass[i] ?? 1);
      value += loss(i, mean);
    }
    return value;
  }

  return function* evaluate(l: Float64Array, gradient: Float64Array): Generator<void, number, void> {
    yield* embed(l);
    const value = yield* weigh();
    forces.clear();
    yield* overRows((i) => {
      if (!pairs.listed) {
        measureRow(i);
        share(i);
      }
      addForces(i);
    });
    forces.writeGradient(z, gradient);
    return value;
  };
};
