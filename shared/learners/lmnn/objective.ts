import type { Dense } from '../../numbers/dense.ts';
import { multiplyTransposedSteps } from '../../numbers/stepwise.ts';
import type { Labelled } from '../constraints/labelled.ts';
import { embeddingDistances, squaredDistance } from '../neighbours/embedding-distances.ts';
import { createNearPairs, type NearPairsOptions } from '../neighbours/near-pairs.ts';
import { createPairForces } from '../neighbours/pair-forces.ts';
import type { Targets } from './targets.ts';

/** The derivative of the objective by M (d × d), and the sum of the slopes of its hinges. */
export interface Stress {
  readonly derivative: Dense;
  readonly slopes: number;
}

/** Pairs × dimensions of work between two pauses: some 10 ms. */
const pauseAfter = 6e6;

/**
 * regularization·Σ d_ij + (1 − regularization)·Σ h(1 + d_ij − d_il) over targets j of i and items l of other classes, d = ‖L(xᵢ − xⱼ)‖²,
 * with the hinge h(s) = max(0, s) rounded to s²/(2·rounding) on [0, rounding] and s − rounding/2 above, and its gradient by L.
 * Impostors are exact at every evaluation; only pairs that may be within reach are measured. Memory O(nd + near pairs).
 */
export const createLmnnObjective = (
  { x, labels }: Labelled,
  targets: Targets,
  regularization: number,
  rows: number,
  listing: NearPairsOptions = {},
) => {
  const { rows: n, columns: d } = x;
  const distances = embeddingDistances(n, rows);
  const { z } = distances;
  const forces = createPairForces(x);
  const pairs = createNearPairs(n, { ...listing, apart: labels });
  const reach = new Float64Array(n);
  const margin = new Float64Array(targets.index.length);
  const strain = new Float64Array(targets.index.length);
  let squared = new Float64Array(n);
  const hinge = 1 - regularization;
  // In an array, since a captured number that changes would be boxed anew at every addition.
  const total = new Float64Array(1);
  let rounding = 0;

  /** Squared distances to the targets, plus one: within them an item of another class is an impostor. */
  const measureTargets = (): void => {
    for (let i = 0; i < n; i++) {
      let farthest = 0;
      for (let p = targets.start[i] ?? 0; p < (targets.start[i + 1] ?? 0); p++) {
        const distance = squaredDistance(z.data, rows, i, targets.index[p] ?? 0);
        total[0] = (total[0] ?? 0) + regularization * distance;
        margin[p] = 1 + distance;
        farthest = Math.max(farthest, 1 + distance);
      }
      reach[i] = Math.sqrt(farthest);
    }
  };

  /** Adds the losses of item i against an item of another class at `distance`; returns minus the derivative by it. */
  const intrude = (i: number, distance: number): number => {
    const to = targets.start[i + 1] ?? 0;
    let push = 0;
    let loss = 0;
    for (let p = targets.start[i] ?? 0; p < to; p++) {
      const depth = (margin[p] ?? 0) - distance;
      if (depth <= 0) continue;
      const slope = depth >= rounding ? hinge : (hinge * depth) / rounding;
      loss += depth >= rounding ? hinge * (depth - rounding / 2) : (slope * depth) / 2;
      strain[p] = (strain[p] ?? 0) + slope;
      push += slope;
    }
    total[0] = (total[0] ?? 0) + loss;
    return push;
  };

  const visitRow = (i: number): void => {
    const { other, start, end, listed } = pairs;
    const [from, to] = [start[i] ?? 0, end[i] ?? 0];
    const offset = listed ? 0 : -from;
    distances.row(i, other, from, to, squared, offset);
    const [ownReach, ownLabel] = [(reach[i] ?? 0) ** 2, labels[i]];
    for (let p = from; p < to; p++) {
      const l = other[p] ?? 0;
      const distance = squared[offset + p] ?? 0;
      // In place of the distance, which has served its turn.
      squared[offset + p] = 0;
      if (labels[l] === ownLabel) continue;
      let push = 0;
      if (distance < ownReach) push += intrude(i, distance);
      if (distance < (reach[l] ?? 0) ** 2) push += intrude(l, distance);
      squared[offset + p] = -push;
    }
    forces.addRow(i, other, from, to, squared, offset);
  };

  function* evaluate(l: Float64Array, gradient: Float64Array, round: number): Generator<void, number, void> {
    total[0] = 0;
    rounding = round;
    yield* multiplyTransposedSteps(x, { rows, columns: d, data: l }, z);
    measureTargets();
    yield* pairs.refresh(z, reach);
    const needed = pairs.listed ? (pairs.end[n - 1] ?? 0) : n;
    if (squared.length < needed) squared = new Float64Array(Math.ceil(needed * 1.2));
    forces.clear();
    strain.fill(regularization);
    let work = 0;
    for (let i = 0; i < n; i++) {
      visitRow(i);
      work += ((pairs.end[i] ?? 0) - (pairs.start[i] ?? 0)) * d;
      if (work > pauseAfter) {
        work = 0;
        yield;
      }
    }
    for (let i = 0; i < n; i++) {
      const to = targets.start[i + 1] ?? 0;
      for (let p = targets.start[i] ?? 0; p < to; p++) forces.add(i, targets.index[p] ?? 0, strain[p] ?? 0);
    }
    forces.writeGradient(z, gradient);
    return total[0];
  }

  return {
    evaluate,
    /** What a duality gap is made of, at the last evaluation: the derivative by M, and the slopes of all hinges together. */
    stress: (): Stress => {
      let slopes = 0;
      for (let p = 0; p < strain.length; p++) slopes += (strain[p] ?? 0) - regularization;
      return { derivative: forces.matrix(), slopes };
    },
  };
};
