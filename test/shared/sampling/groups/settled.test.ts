import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { sigmoid } from '../../../../shared/numbers/sigmoid.ts';
import { checkPicker } from '../../../../shared/sampling/groups/group-check.ts';
import { settledPair } from '../../../../shared/sampling/groups/transitivity.ts';
import { openPool } from '../../../../shared/sampling/pool.ts';
import { readReason } from '../../../../shared/sampling/reason.ts';
import { partitionOf, predictorBy } from '../partitions.ts';
import { normalItems, samplingContext } from '../sampling-contexts.ts';

describe('a settled pair', () => {
  const between = (p: number, apart: boolean) =>
    settledPair(
      partitionOf({ group: [0, 1], rows: [4, 7], together: () => p, apart: (a, b) => apart && a !== b }),
      4,
      7,
    );

  it('is together from three in four on, and apart up to one in four where an answer says so', () => {
    expect(between(0.75, false)).toEqual({ joined: true, sure: 0.75 });
    expect(between(0.74, true)).toBeNull();
    expect(between(0.25, true)).toEqual({ joined: false, sure: 0.75 });
    expect(between(0.26, true)).toBeNull();
    expect(between(0.1, false)).toBeNull();
  });

  it('is of two that were both asked about', () => {
    const partition = partitionOf({ group: [0, 0], rows: [0, 7] });
    expect(settledPair(partition, 0, 7)).toEqual({ joined: true, sure: 1 });
    expect(settledPair(partition, 7, 0)).toEqual({ joined: true, sure: 1 });
    for (const [a, b] of [
      [0, 3],
      [3, 7],
      [7, 7],
      [0, 0],
    ] as const)
      expect(settledPair(partition, a, b)).toBeNull();
  });
});

describe('checking what the groups settle', () => {
  const items = normalItems(20, 2);
  const group = [0, 0, 0, 0, 1, 1, 1, 2];
  const rows = [0, 2, 4, 6, 8, 10, 12, 14];
  /** The farther the rows, the less alike. */
  const predictor = predictorBy((low, high) => 5 - (high - low));

  const picksOf = (
    partition = partitionOf({ group, rows }),
    by = predictor,
    seed = 1,
    asked: ReadonlySet<string> = new Set(),
  ) => {
    const sampling = samplingContext({ items, asked });
    const pool = openPool(sampling);
    const picker = checkPicker({ sampling, pool, random: createRandom(seed), predictor: by }, partition, by);
    const picks = [];
    for (let pick = picker.next(); pick; pick = picker.next()) {
      pool.take(pick.rows);
      picks.push(pick);
    }
    return picks;
  };
  const groupOf = (row: number): number => group[rows.indexOf(row)] ?? -1;

  it('asks about no item twice in a batch, and never about one that is alone in its group against others', () => {
    for (let seed = 1; seed < 9; seed++) {
      const shown = picksOf(undefined, predictor, seed).flatMap(({ rows: pair }) => pair);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown).not.toContain(14);
      expect(shown.length).toBeGreaterThan(2);
    }
  });

  it('draws from the quarter that the metric least expects, and says with what chance', () => {
    const open = rows.slice(0, 7).flatMap((a, i) => rows.slice(0, i).map((b) => [b, a] as const));
    const doubtOf = ([low = 0, high = 0]: readonly number[]): number =>
      (groupOf(low) === groupOf(high) ? -1 : 1) * (5 - (high - low));
    const doubts = open.map(doubtOf).sort((a, b) => b - a);
    const count = Math.ceil(open.length / 4);
    const firsts = new Set<number>();
    for (let seed = 1; seed < 40; seed++) {
      const [first] = picksOf(undefined, predictor, seed);
      if (!first) throw new Error('there are settled pairs');
      expect(first.probability).toBeCloseTo(1 / count, 12);
      expect(first.score).toBe(doubtOf(first.rows));
      expect(first.score ?? 0).toBeGreaterThanOrEqual(doubts[count - 1] ?? 0);
      const [low = 0, high = 0] = first.rows;
      expect(readReason(first.why).numbers['p']).toBeCloseTo(sigmoid(5 - (high - low)), 1);
      firsts.add(low * 100 + high);
    }
    expect(firsts.size).toBeGreaterThan(2);
  });

  it('asks only what is settled and open', () => {
    const unsure = partitionOf({ group, rows, together: (a, b) => (group[a] === group[b] ? 0.74 : 0.26) });
    expect(picksOf(unsure)).toEqual([]);
    const within = partitionOf({ group, rows, together: (a, b) => (group[a] === group[b] ? 0.75 : 0.26) });
    for (const { rows: pair } of picksOf(within)) expect(groupOf(pair[0] ?? -1)).toBe(groupOf(pair[1] ?? -1));
    const between = partitionOf({ group, rows, together: (a, b) => (group[a] === group[b] ? 0.74 : 0.25) });
    expect(picksOf(between).length).toBeGreaterThan(0);
    for (const { rows: pair } of picksOf(between)) expect(groupOf(pair[0] ?? -1)).not.toBe(groupOf(pair[1] ?? -1));
    const unheld = partitionOf({ group, rows, together: () => 0, apart: () => false });
    expect(picksOf(unheld)).toEqual([]);
    const two = partitionOf({ group: [0, 0, 1, 1], rows: [0, 1, 2, 3] });
    const closed = new Set(['0,1', '2,3', '0,2', '0,3', '1,2']);
    expect(picksOf(two, predictor, 1, closed).map(({ rows: pair }) => pair)).toEqual([[1, 3]]);
  });
});
