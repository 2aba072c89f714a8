import { describe, expect, it } from 'vitest';
import { BoundedSet } from '../../../../renderer/session/asking/bounded-set.ts';

describe('the keys added last', () => {
  it('are never more than the most, however many were added', () => {
    const recent = new BoundedSet(50);
    for (let i = 0; i < 1000; i++) {
      recent.add(`key ${i}`);
      expect(recent.size).toBe(Math.min(i + 1, 50));
    }
    const known = Array.from({ length: 1000 }, (_, i) => i).filter((i) => recent.has(`key ${i}`));
    expect(known).toEqual(Array.from({ length: 50 }, (_, i) => 950 + i));
  });

  it('stay when they are added again', () => {
    const recent = new BoundedSet(2);
    for (const key of ['a', 'b', 'a', 'c']) recent.add(key);
    expect([...'abc'].filter((key) => recent.has(key))).toEqual(['a', 'c']);
  });
});
