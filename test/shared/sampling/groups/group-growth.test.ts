import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { sigmoid } from '../../../../shared/numbers/sigmoid.ts';
import { groupGrowthPicker } from '../../../../shared/sampling/groups/group-growth.ts';
import { groupCoreOf } from '../../../../shared/sampling/groups/group-growth-core.ts';
import type { Partition } from '../../../../shared/sampling/groups/partition.ts';
import { openPool } from '../../../../shared/sampling/pool.ts';
import type { Predictor } from '../../../../shared/sampling/predict.ts';
import { drive } from '../../drive.ts';
import { partitionOf, predictorBy } from '../partitions.ts';
import { normalItems, samplingContext } from '../sampling-contexts.ts';

const benchOf = (predictor: Predictor, size = 30, seed = 1, changes: Parameters<typeof samplingContext>[0] = {}) => {
  const sampling = samplingContext({ items: normalItems(size, 2), constraints: {}, ...changes });
  return { sampling, pool: openPool(sampling), random: createRandom(seed), predictor };
};

/** Items whose rows differ by a multiple of ten are alike. */
const byTens = predictorBy((low, high) => ((high - low) % 10 === 0 ? 2 : -2));

describe('the groups that items are placed into', () => {
  it('are the largest, each held apart from those before it', () => {
    // Three groups of 3, 2 and 2; the last is not held apart from the first.
    const partition = partitionOf({
      group: [0, 0, 0, 1, 1, 2, 2],
      apart: (a, b) => a !== b && a + b !== 2,
    });
    const core = groupCoreOf(benchOf(byTens), partition, byTens);
    expect(core.chances(20, -1).map(({ group }) => group)).toEqual([0, 1]);
    const free = groupCoreOf(benchOf(byTens), partitionOf({ group: [0, 0, 0, 1, 1, 2, 2] }), byTens);
    expect(free.chances(20, -1).map(({ group }) => group)).toEqual([0, 1, 2]);
    expect(free.chances(3, 1).map(({ group }) => group)).toEqual([0, 2]);
  });

  it('are taken by size, not by number', () => {
    const partition = partitionOf({ group: [0, 1, 1, 1], apart: () => false });
    expect(groupCoreOf(benchOf(byTens), partition, byTens).chances(9, -1)).toMatchObject([{ group: 1 }]);
  });

  it('are thirty at most', () => {
    const group = Array.from({ length: 66 }, (_, i) => i % 33);
    const core = groupCoreOf(benchOf(byTens, 70), partitionOf({ group }), byTens);
    expect(core.chances(69, -1)).toHaveLength(30);
  });

  it('show members that are sure and in the pool', () => {
    const partition = partitionOf({
      group: [0, 0, 0, 0],
      rows: [3, 5, 7, 9],
      membership: (node) => [0.8, 0.79, 1, 1][node] ?? 0,
    });
    const inPool = Uint8Array.from({ length: 30 }, (_, row) => +(row !== 9));
    expect(groupCoreOf(benchOf(byTens, 30, 1, { inPool }), partition, byTens).sureRows(0)).toEqual([3, 7]);
    expect(groupCoreOf(benchOf(byTens), partition, byTens).sureRows(0)).toEqual([3, 7, 9]);
    expect(groupCoreOf(benchOf(byTens), partition, byTens).sureRows(4)).toEqual([]);
  });
});

describe('the chances of an item', () => {
  const chances = (partition: Partition, predictor: Predictor, item: number, own = -1) =>
    new Map(
      groupCoreOf(benchOf(predictor), partition, predictor)
        .chances(item, own)
        .map(({ group, p }) => [group, p]),
    );

  it('are what the metric says over the base rate, a group of its own for the rest', () => {
    const base = 0.3;
    const partition = partitionOf({ group: [0, 0, 1, 1], base });
    const found = chances(
      partition,
      predictorBy((low) => (low < 2 ? 1 : -1)),
      20,
    );
    const odds = (z: number): number => (Math.exp(z) * (1 - base)) / base / 3;
    const total = odds(1) + odds(-1) + 1 / 3;
    expect(found.get(0)).toBeCloseTo(odds(1) / total, 9);
    expect(found.get(1)).toBeCloseTo(odds(-1) / total, 9);
  });

  it('take the five nearest members for the whole group', () => {
    const z = [3, -1, 2, 0, 1, -2, 0.5, 2.5];
    const partition = partitionOf({ group: z.map(() => 0) });
    const p =
      chances(
        partition,
        predictorBy((low) => z[low] ?? 0),
        20,
      ).get(0) ?? 0;
    const near = [3, 2.5, 2, 1, 0.5].map(sigmoid).reduce((sum, value) => sum + value, 0) / 5;
    const odds = near / (1 - near) / 2;
    expect(p).toBeCloseTo(odds / (odds + 0.5), 9);
  });

  it('of an item begun: by the answers too, as far as they reach', () => {
    const partition = partitionOf({
      group: [0, 0, 0, 1, 1, 2],
      together: (a, b) => (Math.max(a, b) === 5 ? (Math.min(a, b) < 3 ? 0.6 : 0.3) : 0.9),
      base: 0.5,
    });
    const even = predictorBy(() => 0);
    const found = chances(partition, even, 5, 2);
    expect(found.get(0)).toBeCloseTo(0.6, 9);
    expect(found.get(1)).toBeCloseTo(0.3, 9);
    expect(found.has(2)).toBe(false);
  });

  it('are never sure by the metric alone, however extreme it is', () => {
    const found = chances(
      partitionOf({ group: [0, 0, 1, 1] }),
      predictorBy((low) => (low < 2 ? 60 : -60)),
      20,
    );
    expect(found.get(0)).toBeCloseTo(49 / (49 + 1 / 49 + 1), 9);
    expect(found.get(1)).toBeCloseTo(1 / 49 / (49 + 1 / 49 + 1), 9);
  });
});

describe('placing items', () => {
  const group = [0, 0, 0, 0, 1, 1, 1];
  const partition = partitionOf({ group });

  const picksOf = (
    given: Partition = partition,
    predictor: Predictor = byTens,
    seed = 1,
    changes: Parameters<typeof samplingContext>[0] = {},
    size = 30,
  ) => {
    const context = benchOf(predictor, size, seed, changes);
    const told: number[] = [];
    const picker = drive(groupGrowthPicker(context, given, predictor), ({ fraction }) => told.push(fraction));
    const picks = [];
    for (let pick = picker.next(); pick; pick = picker.next()) {
      context.pool.take(pick.rows);
      picks.push(pick);
    }
    return { picks, told };
  };

  it('asks about every item once, against a member of a group', () => {
    const { picks } = picksOf();
    const fresh = picks.flatMap(({ rows }) => rows.filter((row) => row > 6));
    expect(new Set(fresh).size).toBe(fresh.length);
    for (const { rows } of picks) {
      expect(rows[0]).toBeLessThan(rows[1] ?? 0);
      expect(rows.some((row) => row <= 6)).toBe(true);
    }
    const served = new Map<number, number>();
    for (const row of picks.flatMap(({ rows }) => rows.filter((one) => one <= 6)))
      served.set(row, (served.get(row) ?? 0) + 1);
    expect(Math.max(...served.values())).toBe(3);
    expect(picks.length).toBeGreaterThan(14);
  });

  it('compares an item with the group that it most likely belongs to', () => {
    // The metric takes every item for one of the second group.
    const second = predictorBy((low) => (low > 3 && low < 7 ? 1 : -3));
    for (const { rows } of picksOf(partition, second).picks) expect(rows[0]).toBeGreaterThan(3);
  });

  it('takes up first an item that was begun, and joins it to a larger group or an equal one before', () => {
    const begun = partitionOf({
      group: [0, 0, 0, 1, 1, 2, 2],
      together: (a, b) => (group[a] === group[b] ? 0.9 : 0.4),
      apart: (a, b) => a + b === 1,
      membership: () => 0.9,
    });
    const even = predictorBy(() => 0);
    const { picks } = picksOf(begun, even);
    const [first] = picks;
    // Groups 1 and 2 are each less than group 0; aims of begun ones gain more than one.
    expect(first?.score ?? 0).toBeGreaterThan(1);
    const gains = picks.filter(({ score }) => (score ?? 0) > 1);
    expect(gains.length).toBeGreaterThanOrEqual(1);
    for (const { rows } of gains) expect(rows.some((row) => row < 3)).toBe(true);
  });

  it('passes over what waits for an answer, and takes what was answered', () => {
    const asked = new Set(['0,20', '4,21']);
    const pairs = {
      left: Int32Array.of(4),
      right: Int32Array.of(21),
      similar: Uint8Array.of(1),
      weight: Float64Array.of(1),
    };
    const shown = new Set(
      picksOf(partition, byTens, 1, { asked, constraints: { pairs } }).picks.flatMap(({ rows }) => rows),
    );
    expect(shown.has(20)).toBe(false);
    expect(shown.has(21)).toBe(true);
  });

  it('says with what chance it was picked', () => {
    // One group, one half of which serves: with 23 aims 7 are drawn from, and of 7 members 4.
    const one = partitionOf({ group: [0, 0, 0, 0, 0, 0, 0] });
    const [first] = picksOf(
      one,
      predictorBy(() => 0),
    ).picks;
    expect(first?.probability).toBeCloseTo(1 / (Math.ceil(0.3 * 23) * 4), 12);
    expect(first?.why.startsWith('grouping|p=')).toBe(true);
  });

  it('compares with members that the metric can least tell apart from the item', () => {
    const doubts = predictorBy((low) => low);
    for (let seed = 1; seed < 12; seed++) {
      const [first] = picksOf(partitionOf({ group: [0, 0, 0, 0] }), doubts, seed).picks;
      expect(first?.rows[0]).toBeLessThan(2);
    }
  });

  it('leaves alone what has as good as no chance', () => {
    const never = predictorBy(() => -60);
    const unlike = partitionOf({ group: [0, 0], base: 0.9 });
    expect(picksOf(unlike, never).picks).toEqual([]);
  });

  it('looks at a random four hundred where there are more', () => {
    const large = partitionOf({ group: [0, 0, 0, 0, 0, 0] });
    const { told } = picksOf(
      large,
      predictorBy(() => 0),
      1,
      {},
      2000,
    );
    expect(told.length).toBeGreaterThan(5);
    expect(told.length).toBeLessThan(10);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
  });
});
