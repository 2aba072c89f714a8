import { describe, expect, it } from 'vitest';
import { poolOf } from '../../../renderer/workers/project-data/project-data.ts';
import { itemsOf, queryKey } from '../../../shared/model/query.ts';
import { zeros } from '../../../shared/numbers/dense.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { chooseRepeats, swapped } from '../../../shared/sampling/consistency-repeats.ts';
import { type Composition, compose } from '../../../shared/sampling/query-composer.ts';
import { keysOf, rowsOf } from '../../../shared/sampling/query-keys.ts';
import { type Draw, drawKey } from '../../../shared/sampling/strategy.ts';
import { flag, judgement, pair, revision } from '../../renderer/session/samples.ts';

const ids = Array.from({ length: 40 }, (_, i) => `item ${i}`);
const rows = new Map(ids.map((id, row) => [id, row]));
/** Items on a line, one apart. */
const embedded = { ...zeros(40, 1), data: Float64Array.from({ length: 40 }, (_, i) => i) };

const composition = (more: Partial<Composition>): Composition => ({
  ask: 'pair',
  gridSize: 9,
  gridPick: 3,
  embedded,
  inPool: undefined,
  ids,
  snapshot: 'm',
  random: createRandom(3),
  ...more,
});

const draw = (drawn: readonly number[]): Draw => ({
  rows: drawn,
  strategy: 'random',
  score: 1,
  probability: 0.25,
  audit: true,
  predicted: 0.7,
  why: 'audit',
});

describe('questions made of draws', () => {
  it('ask about the drawn items, in their order', () => {
    expect(compose(draw([4, 2]), composition({}))?.query).toEqual(pair('item 4', 'item 2'));
    expect(compose(draw([4, 2, 9]), composition({ ask: 'triplet' }))?.query).toEqual({
      kind: 'triplet',
      anchor: 'item 4',
      left: 'item 2',
      right: 'item 9',
    });
    expect(compose(draw([4, 2, 9]), composition({ ask: 'odd' }))?.query).toEqual({
      kind: 'odd',
      items: ['item 4', 'item 2', 'item 9'],
    });
  });

  it('keep a probability and a prediction only where they are about the question asked', () => {
    expect(compose(draw([4, 2]), composition({}))?.origin).toMatchObject({ predicted: 0.7, probability: 0.25 });
    expect(compose(draw([4, 2, 9]), composition({ ask: 'odd' }))?.origin).toMatchObject({ predicted: null });
    expect(compose(draw([4, 2, 9]), composition({ ask: 'grid' }))?.origin).toMatchObject({
      predicted: null,
      probability: null,
    });
  });

  it('fill a grid with the drawn items, neighbours and others, each once and never the anchor', () => {
    for (let seed = 0; seed < 30; seed++) {
      const made = compose(draw([20, 0, 39]), composition({ ask: 'grid', random: createRandom(seed) }));
      if (made?.query.kind !== 'grid') throw new Error('a grid was expected');
      const { anchor, candidates, pick } = made.query;
      expect(anchor).toBe('item 20');
      expect(pick).toBe(3);
      expect(new Set(candidates).size).toBe(9);
      expect(candidates).not.toContain(anchor);
      expect(candidates).toEqual(expect.arrayContaining(['item 0', 'item 39']));
      const near = made.rows.slice(1).filter((row) => Math.abs(row - 20) <= 14);
      expect(near.length).toBeGreaterThanOrEqual(4);
    }
  });

  it('leave flagged items out of a grid, and make a smaller one of a small pool', () => {
    const inPool = new Uint8Array(40);
    for (const row of [3, 4, 5, 6, 7]) inPool[row] = 1;
    const made = compose(draw([3, 4, 5]), composition({ ask: 'grid', inPool, gridPick: 7 }));
    expect([...(made?.rows ?? [])].sort()).toEqual([3, 4, 5, 6, 7]);
    expect(made?.query).toMatchObject({ pick: 3 });
  });
});

describe('what counts as asked', () => {
  it('is the same with the sides swapped', () => {
    expect(keysOf('pair', [1, 2])).toEqual(keysOf('pair', [2, 1]));
    expect(keysOf('triplet', [5, 1, 2])).toEqual(keysOf('triplet', [5, 2, 1]));
    expect(keysOf('triplet', [5, 1, 2])).not.toEqual(keysOf('triplet', [1, 5, 2]));
  });

  it('is every triplet that an odd-one-out or a grid settles', () => {
    expect(new Set(keysOf('odd', [1, 2, 3]))).toEqual(
      new Set([drawKey([1, 2, 3]), drawKey([2, 1, 3]), drawKey([3, 1, 2])]),
    );
    expect(keysOf('grid', [0, 1, 2, 3, 4])).toHaveLength(6);
  });

  it('finds rows by id, or nothing when an item is unknown', () => {
    expect(rowsOf(pair('item 3', 'item 1'), rows)).toEqual([3, 1]);
    expect(rowsOf(pair('item 3', 'nobody'), rows)).toBeNull();
  });
});

describe('the pool', () => {
  it('loses flagged items until they are put back', () => {
    expect(poolOf([judgement('a')], rows)).toBeUndefined();
    expect(poolOf([flag('item 2', true), flag('item 5', true), flag('item 5', false)], rows)?.[2]).toBe(0);
    expect(poolOf([flag('item 5', true), flag('item 5', false)], rows)).toBeUndefined();
    const undone = flag('item 5', true);
    expect(poolOf([undone, revision('retraction', undone.id)], rows)).toBeUndefined();
  });
});

describe('consistency repeats', () => {
  const judgements = Array.from({ length: 30 }, (_, i) =>
    judgement(`q${i}`, { query: pair(`item ${i}`, `item ${i + 1}`), annotator: i % 2 === 0 ? 'ann' : 'bob' }),
  );
  const request = { judgements, annotator: 'ann', ask: 'pair', rows, inPool: undefined, count: 4 } as const;

  it('ask the same question with its sides swapped', () => {
    for (const { query, origin } of chooseRepeats({ ...request, random: createRandom(1) })) {
      const original = judgements.find(({ id }) => id === origin.repeats);
      if (!original) throw new Error('a repeat must say what it repeats');
      expect(queryKey(query)).toBe(queryKey(original.query));
      expect(itemsOf(query)).toEqual([...itemsOf(original.query)].reverse());
      expect(original.annotator).toBe('ann');
    }
  });

  it('come only after enough other questions, each once, and never a repeat of a repeat', () => {
    const chosen = chooseRepeats({ ...request, count: 100, random: createRandom(2) });
    expect(chosen.map(({ origin }) => origin.repeats).sort()).toEqual(
      ['q0', 'q2', 'q4', 'q6', 'q8', 'q10', 'q12', 'q14'].sort(),
    );
    const asked = chosen.map(({ query, origin }, i) => judgement(`again${i}`, { query, origin }));
    const later = [...judgements, ...asked, ...Array.from({ length: 20 }, (_, i) => judgement(`x${i}`))];
    const next = chooseRepeats({ ...request, judgements: later, count: 100, random: createRandom(3) });
    expect(next.every(({ origin }) => !chosen.some((before) => before.origin.repeats === origin.repeats))).toBe(true);
    expect(next.every(({ origin }) => !origin.repeats?.startsWith('again'))).toBe(true);
  });

  it('show every kind of question in another order', () => {
    const random = createRandom(5);
    const triplet = { kind: 'triplet', anchor: 'a', left: 'b', right: 'c' } as const;
    expect(swapped(triplet, random)).toEqual({ ...triplet, left: 'c', right: 'b' });
    const odd = { kind: 'odd', items: ['a', 'b', 'c'] } as const;
    expect(queryKey(swapped(odd, random))).toBe(queryKey(odd));
    expect(swapped(odd, random)).not.toEqual(odd);
  });
});
