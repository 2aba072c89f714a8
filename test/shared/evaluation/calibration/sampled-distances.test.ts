import { describe, expect, it } from 'vitest';
import { postStratified, typicalDistances } from '../../../../shared/evaluation/calibration/post-stratification.ts';
import { judgedFrom } from '../../../../shared/evaluation/held-out/evidence.ts';
import { judgementPlan } from '../../../../shared/evaluation/held-out/plan.ts';
import { scorerOf } from '../../../../shared/evaluation/held-out/scorer.ts';
import { fromRows } from '../../../../shared/numbers/dense.ts';

/** Pairs that a strategy chose, of items that nothing else tells about; `atRandom` of them drawn at random. */
const planOf = (count: number, atRandom = 0) => {
  const judged = judgedFrom({
    pairs: {
      left: Int32Array.from({ length: count }, (_, i) => 2 * i),
      right: Int32Array.from({ length: count }, (_, i) => 2 * i + 1),
      similar: new Uint8Array(count),
      weight: new Float64Array(count).fill(1),
    },
  });
  return judgementPlan({ ...judged, atRandom: judged.atRandom.map((_, i) => (i < atRandom ? 1 : 0)) }, {}, 5, 1);
};

/** Distances of random pairs, far from even: five of them up to 1, five up to 4, then up to 9, 16 and 25. */
const typical = Float64Array.from({ length: 25 }, (_, i) => ((i + 1) / 5) ** 2);
const ends = [1.44, 4.84, 10.24, 17.64];
const fifthOf = (value: number): number => ends.filter((end) => value > end).length;

describe('the weight of an answer, by the fifth of random distances it lies in', () => {
  /** So many answers in each fifth, the farther the fewer. */
  const asked = [30, 24, 18, 12, 6];
  const squared = Float64Array.from(
    asked.flatMap((count, fifth) => {
      const [from, to] = [ends[fifth - 1] ?? 0, ends[fifth] ?? 25];
      return Array.from({ length: count }, (_, i) => from + ((i + 1) / count) * (to - from));
    }),
  );
  const plan = planOf(squared.length);
  const weighed = postStratified(plan, new Float64Array(squared.length).fill(1), squared, typical);

  it('is the same in one fifth, up to its end and no further', () => {
    const weights = Array.from({ length: 5 }, () => new Set<number>());
    squared.forEach((value, i) => {
      weights[fifthOf(value)]?.add(weighed[i] ?? Number.NaN);
    });
    expect(weights.map(({ size }) => size)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(weights.flatMap((some) => [...some])).size).toBe(5);
  });

  it('is inverse to the answers in the fifth and one more imagined', () => {
    const products = asked.map((count, fifth) => {
      const at = squared.findIndex((value) => fifthOf(value) === fifth);
      return (weighed[at] ?? Number.NaN) * (count + 1);
    });
    for (const product of products) expect(product).toBeCloseTo(products[0] ?? Number.NaN, 9);
  });

  it('keeps the sum, and grows with the count that the answer came with', () => {
    const counts = Float64Array.from(squared, (_, i) => 1 + (i % 3));
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    const other = postStratified(plan, counts, squared, typical);
    expect(sum(other)).toBeCloseTo(sum(counts), 9);
    expect((other[1] ?? 0) / (other[0] ?? 1)).toBeCloseTo(2, 9);
  });

  it('is five times what it was at most, before the sum is put right', () => {
    // One far answer of 91: its fifth would count for 91 / 5 / 2 times what it was asked.
    const near = Float64Array.from({ length: 91 }, (_, i) => (i === 0 ? 20 : 1));
    const some = postStratified(planOf(91), new Float64Array(91).fill(1), near, typical);
    expect((some[0] ?? 0) / (some[1] ?? 1)).toBeCloseTo(5 / (91 / 5 / 91), 9);
  });

  it('is 1 where nothing was learned of random pairs, or every question was drawn at random', () => {
    const ones = new Float64Array(squared.length).fill(1);
    expect(postStratified(plan, ones, squared, new Float64Array(0))).toEqual(ones);
    expect(postStratified(planOf(squared.length, squared.length), ones, squared, typical)).toEqual(ones);
    expect(postStratified(planOf(squared.length, squared.length - 1), ones, squared, typical)).not.toEqual(ones);
  });
});

describe('typicalDistances', () => {
  const line = fromRows([[0], [1], [10], [100]]);
  const scorer = scorerOf(line, { L: fromRows([[1]]) });

  it('compares no item with itself, and each two of the pool about as often', () => {
    const seen = new Map<number, number>();
    for (const value of typicalDistances(line, scorer, undefined, 1)) {
      const squared = Math.round(value * scorer.unit);
      seen.set(squared, (seen.get(squared) ?? 0) + 1);
    }
    expect([...seen.keys()].sort((a, b) => a - b)).toEqual([1, 81, 100, 8100, 9801, 10000]);
    for (const count of seen.values()) expect(Math.abs(count - 1000 / 6)).toBeLessThan(5 * Math.sqrt(1000 / 6));
  });

  it('needs two items in the pool and no more', () => {
    const two = typicalDistances(line, scorer, Uint8Array.of(1, 0, 0, 1), 1);
    expect(two).toHaveLength(1000);
    expect(new Set(two)).toEqual(new Set([10000 / scorer.unit]));
  });
});
