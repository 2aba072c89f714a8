import { describe, expect, it } from 'vitest';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { dot } from '../../../shared/numbers/vector.ts';
import { type Candidates, candidatesAt, uniformCandidates } from '../../../shared/sampling/candidates.ts';
import { blockRows, pairLogits } from '../../../shared/sampling/metric-view.ts';
import { openPool } from '../../../shared/sampling/pool.ts';
import {
  informationLeft,
  type SamplingPosterior,
  samplingPosterior,
} from '../../../shared/sampling/posterior/posterior.ts';
import { predictorOf } from '../../../shared/sampling/predict.ts';
import { directionsOf, epigPicker } from '../../../shared/sampling/strategies/band-epig.ts';
import { drive } from '../drive.ts';
import { finish, judged, normalItems, samplingContext } from './sampling-contexts.ts';

const items = normalItems(40, 3);
const kinds = ['pair', 'triplet'] as const;

const of = (kind: 'pair' | 'triplet', answers = 80) => {
  const sampling = samplingContext({ items, kind, constraints: judged(items, kind, answers) });
  const belief = finish(samplingPosterior({ sampling }));
  if (!belief) throw new Error('there are answers');
  const pool = openPool(sampling);
  const candidates = finish(uniformCandidates(pool, 70, createRandom(1)));
  return { sampling, belief, pool, candidates };
};

const close = (one: ArrayLike<number>, other: ArrayLike<number>, digits = 10): void => {
  expect(one.length).toBe(other.length);
  for (let i = 0; i < one.length; i++) expect(one[i]).toBeCloseTo(other[i] ?? Number.NaN, digits);
};

describe.each(kinds)('the belief about a %s', (kind) => {
  const { belief, candidates } = of(kind);

  it('gives the directions of many queries as those of each', () => {
    const all = finish(directionsOf(candidates, belief));
    expect(all).toHaveLength(candidates.count);
    all.forEach((direction, c) => {
      close(direction, belief.direction(candidates.rows, c * candidates.arity));
    });
  });

  it('thinks the opposite of a triplet the other way round, and the same of a pair', () => {
    for (let c = 0; c < 10; c++) {
      const rows = [...candidates.rows.subarray(c * candidates.arity, (c + 1) * candidates.arity)];
      const turned = [...rows.slice(0, -2), rows.at(-1) ?? 0, rows.at(-2) ?? 0];
      const sign = kind === 'pair' ? 1 : -1;
      expect(belief.logit(turned)).toBeCloseTo(sign * belief.logit(rows), 10);
      close(
        belief.direction(turned),
        belief.direction(rows).map((value) => sign * value),
      );
    }
  });
});

describe('a metric looking at many pairs at once', () => {
  it('sees each as it sees it alone, and tells how far it is', () => {
    const sampling = samplingContext({ items });
    const predictor = predictorOf(sampling);
    if (!predictor) throw new Error('there is a metric');
    const random = createRandom(6);
    const rows = Int32Array.from({ length: 2 * (blockRows + 300) }, () => random.integer(items.rows));
    const told: number[] = [];
    const logits = drive(pairLogits(predictor.view, rows), ({ fraction }) => told.push(fraction));
    close(
      logits,
      Array.from({ length: rows.length / 2 }, (_, i) => predictor.logit(rows, 2 * i)),
    );
    expect(told).toEqual([blockRows / (blockRows + 300), 1]);
  });
});

/** Σ_t w_t cov(c, t)² w_c / (1 + w_c v_c), after the queries of `before` were as good as answered. */
const gainAfter = (
  belief: SamplingPosterior,
  aims: Candidates,
  c: readonly number[],
  before: readonly (readonly number[])[],
): number => {
  const weight = (rows: ArrayLike<number>, at = 0): number => {
    const s = 1 / (1 + Math.exp(-belief.logit(rows, at)));
    const p = 0.025 + 0.95 * s;
    return (0.95 * s * (1 - s)) ** 2 / (p * (1 - p));
  };
  // The inverse of H grows by no more than one direction a query (Sherman and Morrison).
  const known: { readonly u: Float64Array; readonly w: number }[] = [];
  const covariance = (a: Float64Array, b: Float64Array, upTo = known.length): number => {
    const last = known[upTo - 1];
    if (!last) return dot(a, b);
    const [au, bu, uu] = [last.u, last.u, last.u].map((u, k) =>
      covariance(k === 0 ? a : k === 1 ? b : u, u, upTo - 1),
    ) as [number, number, number];
    return covariance(a, b, upTo - 1) - (last.w * au * bu) / (1 + last.w * uu);
  };
  for (const rows of before) known.push({ u: belief.direction(rows), w: weight(rows) });
  const mine = belief.direction(c);
  const w = weight(c);
  let sum = 0;
  for (let t = 0; t < aims.count; t++)
    sum += weight(aims.rows, t * aims.arity) * covariance(mine, belief.direction(aims.rows, t * aims.arity)) ** 2;
  return (sum * w) / (1 + w * covariance(mine, mine));
};

describe.each(kinds)('what a %s promises', (kind) => {
  it('is the uncertainty it would take from the aims, what was picked before it being known', () => {
    const { sampling, belief, pool } = of(kind);
    const seed = 4;
    const aims = finish(uniformCandidates(pool, 200, createRandom(seed)));
    const few = candidatesAt(finish(uniformCandidates(pool, 70, createRandom(2))), [0, 1, 2, 3, 4, 5, 6, 7]);
    const picker = finish(epigPicker({ sampling, pool, random: createRandom(seed), predictor: null }, belief, few));
    const before: (readonly number[])[] = [];
    for (let n = 0; n < 5; n++) {
      const pick = picker.next();
      if (!pick) throw new Error('there are candidates');
      expect((pick.score ?? 0) / gainAfter(belief, aims, pick.rows, before)).toBeCloseTo(1, 6);
      before.push(pick.rows);
      pool.take(pick.rows);
    }
    expect(informationLeft(picker.memory?.())).toBeGreaterThan(0);
  });
});

describe('an identity', () => {
  it('is what items are seen through where the mode is reached', () => {
    const { belief } = of('pair');
    const { L } = belief.posterior;
    const apart = (matrix: Dense, i: number, j: number): number => {
      let sum = 0;
      for (let r = 0; r < L.rows; r++) {
        let z = 0;
        for (let k = 0; k < 3; k++)
          z += (L.data[r * 3 + k] ?? 0) * ((matrix.data[i * 3 + k] ?? 0) - (matrix.data[j * 3 + k] ?? 0));
        sum += z * z;
      }
      return sum;
    };
    for (const [i, j] of [
      [0, 1],
      [7, 30],
    ] as const)
      expect(belief.logit([i, j])).toBeCloseTo(belief.posterior.bias - apart(items, i, j), 9);
    expect(belief.probability([3, 3])).toBeCloseTo(0.025 + 0.95 / (1 + Math.exp(-belief.posterior.bias)), 12);
  });
});
