import { describe, expect, it } from 'vitest';
import type { Pairs } from '../../../shared/model/constraints.ts';
import { deriveConstraints, deriveEvidence } from '../../../shared/model/constraints-from-judgements.ts';
import { completeConstraints, tripletsOf } from '../../../shared/model/derive-constraints.ts';
import type { Answer, Judgement } from '../../../shared/model/judgement.ts';
import type { Query } from '../../../shared/model/query.ts';
import { createRandom } from '../../../shared/numbers/random.ts';

const judgement = (query: Query, answer: Answer, at = 0): Judgement => ({
  type: 'judgement',
  id: `j${at}`,
  project: 'p',
  query,
  answer,
  annotator: 'me',
  at,
  took: 900,
  origin: {
    strategy: 'random',
    score: null,
    probability: null,
    audit: false,
    metric: null,
    predicted: null,
    repeats: null,
  },
  practice: false,
  replaces: null,
});

const rows = new Map([...'abcdefghijkl'].map((id, row) => [id, row]));

const pairs = (...given: readonly (readonly [number, number, number, number?])[]): Pairs => ({
  left: Int32Array.from(given, (g) => g[0]),
  right: Int32Array.from(given, (g) => g[1]),
  similar: Uint8Array.from(given, (g) => g[2]),
  weight: Float64Array.from(given, (g) => g[3] ?? 1),
});

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe('deriveEvidence', () => {
  it('turns pairs into pair constraints weighted by strength', () => {
    const query = { kind: 'pair', left: 'a', right: 'c' } as const;
    const { pairs: got, pairSource } = deriveEvidence(
      [
        judgement(query, { is: 'similar' }),
        judgement(query, { is: 'unsure' }),
        judgement(query, { is: 'different', strength: 5 }),
        judgement(query, { is: 'different', strength: 3 }),
      ],
      rows,
    );
    expect([...got.left]).toEqual([0, 0, 0]);
    expect([...got.right]).toEqual([2, 2, 2]);
    expect([...got.similar]).toEqual([1, 0, 0]);
    expect([...got.weight]).toEqual([1, 5 / 3, 1]);
    expect([...pairSource]).toEqual([0, 2, 3]);
  });

  it('orders a triplet by the side that was called closer', () => {
    const query = { kind: 'triplet', anchor: 'a', left: 'b', right: 'c' } as const;
    const { triplets } = deriveEvidence([judgement(query, { is: 'left' }), judgement(query, { is: 'right' })], rows);
    expect([...triplets.near]).toEqual([1, 2]);
    expect([...triplets.far]).toEqual([2, 1]);
  });

  it('reads an odd one out as two triplets that together carry log₂ 3 bits', () => {
    const { triplets } = deriveEvidence(
      [judgement({ kind: 'odd', items: ['a', 'b', 'c'] }, { is: 'odd', item: 'b' })],
      rows,
    );
    expect([...triplets.anchor]).toEqual([0, 2]);
    expect([...triplets.near]).toEqual([2, 0]);
    expect([...triplets.far]).toEqual([1, 1]);
    expect(sum(triplets.weight)).toBeCloseTo(Math.log2(3), 12);
  });

  it('reads a grid as every picked against every left one, sharing the bits of the choice', () => {
    const query = { kind: 'grid', anchor: 'a', candidates: ['b', 'c', 'd', 'e', 'f'], pick: 2 } as const;
    const { triplets } = deriveEvidence([judgement(query, { is: 'chosen', items: ['c', 'f'] })], rows);
    expect([...triplets.near]).toEqual([2, 2, 2, 5, 5, 5]);
    expect([...triplets.far]).toEqual([1, 3, 4, 1, 3, 4]);
    expect(sum(triplets.weight)).toBeCloseTo(Math.log2(10), 12);
  });

  it('never lets one constraint count for more than a triplet asked on its own', () => {
    const query = { kind: 'grid', anchor: 'a', candidates: ['b', 'c'], pick: 1 } as const;
    const { triplets } = deriveEvidence([judgement(query, { is: 'chosen', items: ['b'] })], rows);
    expect([...triplets.weight]).toEqual([1]);
  });

  it('keeps contradicting answers, and leaves out unknown items and answers that do not fit', () => {
    const pair = { kind: 'pair', left: 'a', right: 'b' } as const;
    const evidence = deriveEvidence(
      [
        judgement(pair, { is: 'similar' }),
        judgement(pair, { is: 'different' }),
        judgement({ kind: 'pair', left: 'a', right: 'gone' }, { is: 'similar' }),
        judgement(pair, { is: 'left' }),
        judgement({ kind: 'odd', items: ['a', 'b', 'c'] }, { is: 'odd', item: 'd' }),
        judgement({ kind: 'grid', anchor: 'a', candidates: ['b', 'c'], pick: 2 }, { is: 'chosen', items: ['b', 'c'] }),
      ],
      rows,
    );
    expect([...evidence.pairs.similar]).toEqual([1, 0]);
    expect(evidence.triplets.anchor.length).toBe(0);
  });

  it('leaves kinds out that nothing was judged in', () => {
    expect(deriveConstraints([], rows)).toEqual({});
    const one = deriveConstraints([judgement({ kind: 'pair', left: 'a', right: 'b' }, { is: 'similar' })], rows);
    expect(Object.keys(one)).toEqual(['pairs']);
  });
});

describe('tripletsOf', () => {
  it('uses every item that has both a similar and a different partner', () => {
    const got = tripletsOf(pairs([0, 1, 1], [0, 2, 0], [3, 1, 0, 0.5]), 1);
    const keys = Array.from(got.anchor, (a, i) => [a, got.near[i], got.far[i], got.weight[i]].join());
    expect(keys.sort()).toEqual(['0,1,2,1', '1,0,3,0.5']);
  });
});

describe('tripletsOf many pairs', () => {
  const random = createRandom(3);
  const many = Array.from(
    { length: 1300 },
    (_, i) => [random.integer(60), 60 + random.integer(60), i % 3 === 0 ? 1 : 0] as const,
  );
  const keysOf = (count: number): ReadonlySet<string> => {
    const { anchor, near, far } = tripletsOf(pairs(...many.slice(0, count)), 1);
    return new Set(Array.from(anchor, (a, i) => [a, near[i], far[i]].join()));
  };

  it('keeps about 5,000, and mostly the same ones when pairs are added', () => {
    const before = keysOf(1290);
    const after = keysOf(1300);
    expect(after.size).toBeGreaterThan(3500);
    expect(after.size).toBeLessThan(5500);
    expect([...after].filter((key) => before.has(key)).length / after.size).toBeGreaterThan(0.95);
  });
});

describe('completeConstraints', () => {
  const given = { pairs: pairs([0, 1, 1], [0, 2, 0]) };

  it('derives only what the learner accepts and only when nothing it accepts is there', () => {
    expect(completeConstraints(given, ['pairs', 'triplets'], 1)).toBe(given);
    expect(Object.keys(completeConstraints(given, ['triplets'], 1)).sort()).toEqual(['pairs', 'triplets']);
    expect(completeConstraints(given, ['labels'], 1)).toBe(given);
  });
});
