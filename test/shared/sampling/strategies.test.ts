import { describe, expect, it } from 'vitest';
import { strategies } from '../../../shared/sampling/registry.ts';
import { drawKey } from '../../../shared/sampling/strategy.ts';
import { chooseNow, normalItems, samplingContext } from './sampling-contexts.ts';

const cases = [...strategies.values()].flatMap((strategy) => strategy.kinds.map((kind) => ({ strategy, kind })));

describe.each(cases)('$strategy.name on a $kind', ({ strategy, kind }) => {
  it('asks nothing twice, nothing asked before, and nothing out of the pool', () => {
    const first = chooseNow(strategy, samplingContext({ kind }), 30).draws;
    const asked = new Set(first.map(({ rows }) => drawKey(rows)));
    expect(asked.size).toBe(30);
    const inPool = Uint8Array.from({ length: 24 }, (_, i) => +(i % 4 !== 0));
    const second = chooseNow(strategy, samplingContext({ kind, asked, inPool }), 30).draws;
    expect(second).toHaveLength(30);
    for (const { rows } of second) {
      expect(asked.has(drawKey(rows))).toBe(false);
      expect(rows.every((row) => row % 4 !== 0)).toBe(true);
      expect(new Set(rows).size).toBe(kind === 'pair' ? 2 : 3);
    }
  });

  it('is decided by its seed', () => {
    const sampling = samplingContext({ kind });
    expect(chooseNow(strategy, sampling, 10)).toEqual(chooseNow(strategy, sampling, 10));
    expect(chooseNow(strategy, { ...sampling, seed: 8 }, 10)).not.toEqual(chooseNow(strategy, sampling, 10));
  });

  it('stores a probability with every query, and flags only random ones as audits', () => {
    for (const draw of chooseNow(strategy, samplingContext({ kind, auditShare: 0.5 }), 40).draws) {
      expect(draw.probability).toBeGreaterThan(0);
      expect(draw.probability).toBeLessThanOrEqual(1);
      expect(draw.predicted).toBeGreaterThanOrEqual(0);
      expect(draw.predicted).toBeLessThanOrEqual(1);
      if (draw.audit) expect([draw.strategy, draw.score]).toEqual(['random', null]);
    }
  });

  it('makes every slot an audit with the given share', () => {
    const only = chooseNow(strategy, samplingContext({ kind, auditShare: 1 }), 25).draws;
    expect(only.every(({ audit }) => audit)).toBe(true);
    const none = chooseNow(strategy, samplingContext({ kind, auditShare: 0 }), 25).draws;
    expect(none.some(({ audit }) => audit)).toBe(false);
  });

  it('puts either item on the left', () => {
    const draws = chooseNow(strategy, samplingContext({ kind }), 40).draws;
    const ascending = draws.filter(({ rows }) => (rows.at(-2) ?? 0) < (rows.at(-1) ?? 0)).length;
    expect(ascending).toBeGreaterThan(8);
    expect(ascending).toBeLessThan(32);
  });

  it('asks only what is allowed, and stops when the pool is dry', () => {
    const only = Int32Array.from(kind === 'pair' ? [1, 2, 2, 1, 3, 4, 5, 9] : [1, 2, 3, 1, 3, 2, 4, 5, 6, 7, 8, 9]);
    const draws = chooseNow(strategy, samplingContext({ kind, only }), 10).draws;
    expect(draws).toHaveLength(3);
    const tiny = chooseNow(strategy, samplingContext({ kind, items: normalItems(4, 3), constraints: {} }), 50).draws;
    expect(tiny).toHaveLength(kind === 'pair' ? 6 : 12);
  });

  it('works before the first fit and with nothing judged', () => {
    const draws = chooseNow(strategy, samplingContext({ kind, metric: null, constraints: {} }), 10).draws;
    expect(draws).toHaveLength(10);
    expect(draws.every(({ predicted }) => predicted === null)).toBe(true);
  });
});
