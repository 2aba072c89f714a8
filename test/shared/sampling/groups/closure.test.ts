import { describe, expect, it } from 'vitest';
import type { Pairs } from '../../../../shared/model/constraints.ts';
import { withTransitivePairs } from '../../../../shared/sampling/groups/transitive-pairs.ts';
import { transitivitySteps } from '../../../../shared/sampling/groups/transitivity.ts';
import { readReason } from '../../../../shared/sampling/reason.ts';
import { standard } from '../../../../shared/sampling/strategies/default.ts';
import { random } from '../../../../shared/sampling/strategies/random.ts';
import { drawKey } from '../../../../shared/sampling/strategy.ts';
import { answersOf, byClass, byNearness, placing, randomRows } from '../answers.ts';
import { chooseNow, finish, judged, normalItems, samplingContext } from '../sampling-contexts.ts';

const items = 40;
/** Every item is placed, then what follows is asked. */
const asked = (() => {
  const known = placing(items, 3);
  const keys = new Set(known.map(([a, b]) => a * items + b));
  const more = randomRows(items, 120).filter(([a, b]) => !keys.has(Math.min(a, b) * items + Math.max(a, b)));
  return [...known, ...more.slice(0, 60)];
})();
const classes = (slips = 0): Pairs => answersOf(asked, byClass(3), slips);
const grades = (): Pairs => answersOf(randomRows(items, 240), byNearness(items), 0.1);

const without = ({ left, right, similar, weight }: Pairs, out: number): Pairs => ({
  left: left.filter((_, i) => i !== out),
  right: right.filter((_, i) => i !== out),
  similar: similar.filter((_, i) => i !== out),
  weight: weight.filter((_, i) => i !== out),
});

describe('transitivitySteps', () => {
  it('sees classes in answers by class, slips and all, and none in graded ones', () => {
    expect(finish(transitivitySteps(classes(), items, 1)).logOdds).toBeGreaterThan(3);
    expect(finish(transitivitySteps(classes(0.05), items, 1)).logOdds).toBeGreaterThan(1);
    expect(finish(transitivitySteps(grades(), items, 1)).logOdds).toBeLessThan(-1);
  });

  it('believes the metric where it foretold the answers as surely', () => {
    const pairs = classes();
    const foretold = Float64Array.from(pairs.similar, (similar) => (similar === 1 ? 0.95 : 0.05));
    const { logOdds, tested } = finish(transitivitySteps({ ...pairs, foretold }, items, 1));
    expect(tested).toBeGreaterThan(20);
    expect(logOdds).toBeLessThan(0.5);
  });

  it('finds the same of a list whether it has seen its beginning, another list or nothing before', () => {
    const pairs = classes(0.05);
    const cut = (count: number): Pairs => ({
      left: pairs.left.slice(0, count),
      right: pairs.right.slice(0, count),
      similar: pairs.similar.slice(0, count),
      weight: pairs.weight.slice(0, count),
    });
    const found = (of: Pairs) => finish(transitivitySteps(of, items, 1));
    const one = found(pairs);
    found(grades());
    for (const count of [3, 10, 11, 47, 48, 90, pairs.left.length]) found(cut(count));
    expect(found(cut(pairs.left.length))).toEqual(one);
    const changed = { ...pairs, similar: pairs.similar.map((value, i) => (i === 60 ? 1 - value : value)) };
    const after = found(changed);
    found(grades());
    expect(found(changed)).toEqual(after);
    expect(after).not.toEqual(one);
  });

  it('counts no answer that is given a second time as a test', () => {
    const once = answersOf(placing(items, 3), byClass(3));
    const twice = answersOf([...placing(items, 3), ...placing(items, 3)], byClass(3));
    expect(finish(transitivitySteps(twice, items, 1)).tested).toBe(finish(transitivitySteps(once, items, 1)).tested);
  });
});

describe('withImplied', () => {
  it('adds what follows, rightly, and never what was asked', () => {
    const pairs = classes();
    const all = withTransitivePairs(pairs, items);
    const n = pairs.left.length;
    expect(all.left.length).toBeGreaterThan(2 * n);
    const keys = new Set(asked.map(([a, b]) => Math.min(a, b) * items + Math.max(a, b)));
    for (let i = n; i < all.left.length; i++) {
      const [a, b] = [all.left[i] ?? 0, all.right[i] ?? 0];
      expect(all.similar[i]).toBe(+byClass(3)(a, b));
      expect(keys.has(Math.min(a, b) * items + Math.max(a, b))).toBe(false);
      expect(all.weight[i]).toBeGreaterThan(0);
      expect(all.weight[i]).toBeLessThanOrEqual(1);
    }
    expect(all.left.slice(0, n)).toEqual(pairs.left);
    expect(all.weight.slice(0, n)).toEqual(pairs.weight);
  });

  it('leaves graded answers as they are', () => {
    const pairs = grades();
    expect(withTransitivePairs(pairs, items)).toBe(pairs);
  });

  it('is decided by the answers alone', () => {
    expect(withTransitivePairs(classes(0.05), items)).toEqual(withTransitivePairs(classes(0.05), items));
  });

  it('does not imply an answer that is held out', () => {
    const pairs = classes();
    const out = pairs.left.length - 1;
    const [a, b] = [pairs.left[out] ?? 0, pairs.right[out] ?? 0];
    const isThere = (all: Pairs): boolean =>
      all.left.some((left, i) => (left === a && all.right[i] === b) || (left === b && all.right[i] === a));
    expect(isThere(withTransitivePairs(without(pairs, out), items))).toBe(true);
    expect(isThere(withTransitivePairs(without(pairs, out), items, pairs))).toBe(false);
  });
});

describe('the default strategy', () => {
  const sampling = (pairs: Pairs) => samplingContext({ items: normalItems(120, 3), constraints: { pairs } });
  const kinds = (pairs: Pairs): readonly string[] =>
    chooseNow(standard, sampling(pairs), 40).draws.map(({ why }) => readReason(why).key);

  it('places new items while answers name classes, each in a question of its own', () => {
    const draws = chooseNow(standard, sampling(classes()), 40).draws;
    const grouping = draws.filter(({ why }) => readReason(why).key === 'grouping');
    expect(grouping.length).toBeGreaterThan(15);
    const fresh = grouping.map(({ rows }) => rows.filter((row) => row >= items));
    expect(fresh.every((rows) => rows.length === 1)).toBe(true);
    expect(new Set(fresh.flat()).size).toBe(grouping.length);
  });

  it('does not place an item again while an earlier question about it waits for its answer', () => {
    const first = chooseNow(standard, sampling(classes()), 40).draws;
    const waiting = new Set(first.map(({ rows }) => drawKey(rows)));
    const second = chooseNow(standard, { ...sampling(classes()), asked: waiting, seed: 8 }, 20).draws;
    const known = new Set(first.flatMap(({ rows }) => rows));
    const grouping = second.filter(({ why }) => readReason(why).key === 'grouping');
    expect(grouping.length).toBeGreaterThan(4);
    for (const { rows } of grouping) expect(rows.some((row) => row >= items && known.has(row))).toBe(false);
  });

  it('asks nothing of the kind once similarity has turned out to be graded', () => {
    const keys = kinds(grades());
    const closing = keys.filter((key) => key === 'grouping' || key === 'group-check');
    expect(closing.length).toBeLessThan(8);
  });

  it('draws the very triplets that random draws', () => {
    const now = samplingContext({ kind: 'triplet', constraints: judged(normalItems(24, 3), 'triplet', 60) });
    expect(chooseNow(standard, now, 30).draws).toEqual(chooseNow(random, now, 30).draws);
  });
});
