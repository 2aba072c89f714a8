import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../shared/numbers/random.ts';
import { numericKey, openPool } from '../../../shared/sampling/pool.ts';
import { drawKey } from '../../../shared/sampling/strategy.ts';
import { normalItems, samplingContext } from './sampling-contexts.ts';

describe('the pool', () => {
  it.each([
    ['pair', 5, 10],
    ['triplet', 5, 30],
  ] as const)('counts every %s of %i items once', (kind, items, total) => {
    const pool = openPool(samplingContext({ kind, items: normalItems(items, 2), constraints: {} }));
    expect(pool.size()).toBe(total);
    const flat = pool.list(1000) ?? new Int32Array(0);
    const keys = new Set(
      Array.from({ length: flat.length / pool.arity }, (_, i) =>
        drawKey(Array.from(flat.subarray(i * pool.arity, (i + 1) * pool.arity))),
      ),
    );
    expect(keys.size).toBe(total);
  });

  it('draws every open query equally often', () => {
    const asked = new Set(['0,1', '2,3']);
    const pool = openPool(samplingContext({ items: normalItems(5, 2), asked }));
    const random = createRandom(3);
    const counts = new Map<string, number>();
    for (let i = 0; i < 8000; i++) {
      const key = drawKey(pool.draw(random) ?? []);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(8);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('finds the last open query of a large pool of allowed ones, and then none', () => {
    const only = Int32Array.from([7, 2, 2, 7, 3, 4]);
    const pool = openPool(samplingContext({ only }));
    pool.take([3, 4]);
    const random = createRandom(1);
    expect(pool.draw(random)).toEqual([7, 2]);
    pool.take([2, 7]);
    expect(pool.size()).toBe(0);
    expect(pool.draw(random)).toBeNull();
  });

  it('does not list what would not fit, and still draws from it', () => {
    const pool = openPool(samplingContext({ items: normalItems(2000, 2), constraints: {} }));
    expect(pool.list(1_000_000)).toBeNull();
    expect(pool.size()).toBe(1_999_000);
    expect(pool.isOpen(pool.draw(createRandom(1)) ?? [])).toBe(true);
  });

  it('gives one key to a query and its mirror image, and different keys to different queries', () => {
    expect(numericKey([3, 9], 100)).toBe(numericKey([9, 3], 100));
    expect(numericKey([1, 3, 9], 100)).toBe(numericKey([1, 9, 3], 100));
    expect(numericKey([3, 1, 9], 100)).not.toBe(numericKey([1, 3, 9], 100));
  });
});
