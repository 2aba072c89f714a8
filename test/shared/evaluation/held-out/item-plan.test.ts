import { describe, expect, it } from 'vitest';
import { type HoldOutPlan, itemPlan } from '../../../../shared/evaluation/held-out/plan.ts';

const planned = (given: Parameters<typeof itemPlan>[0], folds = 3): HoldOutPlan => {
  const plan = itemPlan(given, folds, 1);
  if (!plan) throw new Error('there are labels or targets');
  return plan;
};

/** Items of one fold: what a question of that fold is about. */
const foldsOf = (plan: HoldOutPlan, asked: readonly (readonly number[])[]): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  asked.forEach((rows, at) => {
    for (const row of rows) {
      const fold = plan.fold[at] ?? -1;
      expect(found.get(row) ?? fold).toBe(fold);
      found.set(row, fold);
    }
  });
  return found;
};

describe('items held out by their targets', () => {
  const targets = Float64Array.from({ length: 30 }, (_, i) => (i % 7 === 6 ? Number.NaN : ((i * 11) % 17) / 2));
  const plan = planned({ targets });
  const { anchor, near, far } = plan.judged.triplets;
  const asked = Array.from(anchor, (a, i) => [a, near[i] ?? -1, far[i] ?? -1] as const);

  it('ask which of two targets is closer, truly, and never where they are as close', () => {
    expect(asked.length).toBeGreaterThan(50);
    const apart = (i: number, j: number): number => Math.abs((targets[i] ?? 0) - (targets[j] ?? 0));
    for (const [a, p, n] of asked) expect(apart(a, p)).toBeLessThan(apart(a, n));
  });

  it('ask about three items of one fold, each with a target', () => {
    for (const rows of asked) expect(new Set(rows).size).toBe(3);
    for (const [row] of foldsOf(plan, asked)) expect(targets[row]).not.toBeNaN();
  });

  it('keep a fold from what is learned for it, and nothing else', () => {
    const folds = foldsOf(plan, asked);
    for (const held of [0, 1, 2])
      plan.training(held).targets?.forEach((target, i) => {
        if (folds.get(i) === held) expect(target).toBeNaN();
        else if (folds.has(i)) expect(target).toBe(targets[i]);
      });
  });
});

describe('items held out by their labels', () => {
  const labels = Int32Array.from({ length: 40 }, (_, i) => (i % 9 === 8 ? -1 : i % 3));
  const plan = planned({ labels });
  const { left, right, similar } = plan.judged.pairs;
  const asked = Array.from(left, (a, i) => [a, right[i] ?? -1] as const);

  it('ask whether two of a fold are of one class, as often of such as of others', () => {
    asked.forEach(([a, b], i) => {
      expect(a).not.toBe(b);
      expect(similar[i]).toBe(+(labels[a] === labels[b]));
      expect(labels[a]).toBeGreaterThanOrEqual(0);
    });
    const alike = similar.reduce((sum, value) => sum + value, 0);
    expect(Math.abs(alike - asked.length / 2)).toBeLessThanOrEqual(3);
  });

  it('keep a fold from what is learned for it, and nothing else', () => {
    const folds = foldsOf(plan, asked);
    for (const held of [0, 1, 2])
      plan.training(held).labels?.forEach((label, i) => {
        if (folds.get(i) === held) expect(label).toBe(-1);
        else if (folds.has(i)) expect(label).toBe(labels[i]);
      });
  });

  it('need four known items in every fold', () => {
    const few = (count: number) => itemPlan({ labels: Int32Array.from({ length: count }, (_, i) => i % 2) }, 3, 1);
    expect(few(11)).toBeNull();
    expect(few(12)).not.toBeNull();
    expect(itemPlan({}, 3, 1)).toBeNull();
  });
});
