import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../shared/numbers/random.ts';
import { sigmoid } from '../../../shared/numbers/sigmoid.ts';
import { predictorOf } from '../../../shared/sampling/predict.ts';
import { readReason } from '../../../shared/sampling/reason.ts';
import { standard } from '../../../shared/sampling/strategies/default.ts';
import { drawKey } from '../../../shared/sampling/strategy.ts';
import { chooseNow, judged, normalItems, samplingContext } from './sampling-contexts.ts';

/** 300 groups of twenty, each as wide as the metric doubts: of a thousand random pairs about three are of one group. */
const items = normalItems(6000, 6, 3);
const centres = normalItems(300, 6, 4);
items.data.forEach((value, at) => {
  const centre = centres.data[at % centres.data.length] ?? 0;
  items.data[at] = 3 * centre + 0.5 * value;
});
const inPool = Uint8Array.from({ length: items.rows }, (_, row) => +(row % 5 !== 0));
const sampling = samplingContext({ items, inPool, constraints: judged(items, 'pair', 80), auditShare: 0 });
const batch = chooseNow(standard, sampling, 40);

describe('the default strategy on a collection that is swept', () => {
  it('asks nothing twice, nothing asked before, and nothing out of the pool', () => {
    const asked = new Set(batch.draws.map(({ rows }) => drawKey(rows)));
    expect(asked.size).toBe(40);
    const more = chooseNow(standard, { ...sampling, asked, memory: batch.memory }, 40).draws;
    expect(more).toHaveLength(40);
    for (const { rows, probability } of more) {
      expect(asked.has(drawKey(rows))).toBe(false);
      expect(rows.every((row) => row % 5 !== 0)).toBe(true);
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
  });

  it('is decided by its seed and its memory', () => {
    expect(chooseNow(standard, sampling, 40)).toEqual(batch);
  });

  it('finds pairs that the metric doubts where random ones hardly ever are', () => {
    const predictor = predictorOf(sampling);
    const random = createRandom(5);
    const isDoubted = (p: number): boolean => Math.abs(p - 0.5) < 0.4;
    const shareOf = (ps: readonly number[]): number => ps.filter(isDoubted).length / ps.length;
    const byChance = Array.from({ length: 4000 }, (_, row) =>
      sigmoid(predictor?.logit([row, row + 1 + random.integer(1999)]) ?? 0),
    );
    const uncertain = batch.draws.filter(({ why }) => readReason(why).key === 'uncertain');
    expect(shareOf(byChance)).toBeLessThan(0.01);
    expect(uncertain.length).toBeGreaterThan(5);
    expect(shareOf(uncertain.map(({ predicted }) => predicted ?? 0))).toBeGreaterThan(0.9);
  });

  it('pauses often enough to be interrupted at any time', () => {
    let pauses = 0;
    for (const steps = standard.choose(sampling, 20); !steps.next().done; ) pauses++;
    expect(pauses).toBeGreaterThan(100);
  });
});
