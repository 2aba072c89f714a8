import { describe, expect, it } from 'vitest';
import { createNearPairs, type NearPairs } from '../../../../shared/learners/neighbours/near-pairs.ts';
import { type Dense, zeros } from '../../../../shared/numbers/dense.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

const [n, k] = [60, 3];

const refresh = (pairs: NearPairs, z: Dense, reach: Float64Array): void => {
  for (const _ of { [Symbol.iterator]: () => pairs.refresh(z, reach) });
};

const listedPairs = (pairs: NearPairs): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let i = 0; i < n; i++) {
    for (let p = pairs.start[i] ?? 0; p < (pairs.end[i] ?? 0); p++) found.add(`${i} ${pairs.other[p]}`);
  }
  return found;
};

const within = (z: Dense, reach: Float64Array, admit: (i: number, j: number) => boolean = () => true): string[] => {
  const found: string[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      let sum = 0;
      for (let t = 0; t < k; t++) sum += ((z.data[i * k + t] ?? 0) - (z.data[j * k + t] ?? 0)) ** 2;
      if (Math.sqrt(sum) <= Math.max(reach[i] ?? 0, reach[j] ?? 0) && admit(i, j)) found.push(`${i} ${j}`);
    }
  }
  return found;
};

const start = (): { z: Dense; reach: Float64Array; random: ReturnType<typeof createRandom> } => {
  const random = createRandom(3);
  const z = zeros(n, k);
  for (let i = 0; i < z.data.length; i++) z.data[i] = 3 * random.normal();
  return { z, reach: new Float64Array(n).map(() => 1 + random.next()), random };
};

describe('createNearPairs', () => {
  it('misses no pair within reach while items drift, grow and jump', () => {
    const { z, reach, random } = start();
    const pairs = createNearPairs(n);
    let shorter = 0;
    for (let round = 0; round < 60; round++) {
      // Small drifts, now and then a jump; the whole grows and shrinks, and so does the reach.
      const size = round % 20 === 19 ? 2 : 0.05;
      const growth = 1 + 0.03 * Math.sin(round);
      for (let i = 0; i < z.data.length; i++) z.data[i] = growth * (z.data[i] ?? 0) + size * random.normal();
      for (let i = 0; i < n; i++) reach[i] = (reach[i] ?? 0) * (1 + 0.02 * Math.cos(round + i));
      refresh(pairs, z, reach);
      const listed = listedPairs(pairs);
      for (const pair of within(z, reach)) expect(listed.has(pair)).toBe(true);
      if (listed.size < (n * (n - 1)) / 4) shorter++;
    }
    // And the list is worth having.
    expect(shorter).toBeGreaterThan(50);
  });

  it('leaves out pairs of one group', () => {
    const { z, reach } = start();
    const apart = Int32Array.from({ length: n }, (_, i) => i % 3);
    const pairs = createNearPairs(n, { apart });
    refresh(pairs, z, reach);
    const listed = listedPairs(pairs);
    for (const pair of within(z, reach, (i, j) => apart[i] !== apart[j])) expect(listed.has(pair)).toBe(true);
    for (const pair of listed) {
      const [i = 0, j = 0] = pair.split(' ').map(Number);
      expect(apart[i]).not.toBe(apart[j]);
    }
  });

  it('visits every pair when the list would be too long', () => {
    const { z, reach } = start();
    const pairs = createNearPairs(n, { capacity: 5 });
    refresh(pairs, z, reach);
    expect(pairs.listed).toBe(false);
    expect(listedPairs(pairs).size).toBe((n * (n - 1)) / 2);
  });
});
