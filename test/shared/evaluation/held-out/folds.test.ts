import { describe, expect, it } from 'vitest';
import { type Judged, judgedFrom } from '../../../../shared/evaluation/held-out/evidence.ts';
import { dealFolds, sharedItems } from '../../../../shared/evaluation/held-out/folds.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';

const pairs = (rows: readonly (readonly [number, number, number])[]): Judged =>
  judgedFrom({
    pairs: {
      left: Int32Array.from(rows, (row) => row[0]),
      right: Int32Array.from(rows, (row) => row[1]),
      similar: Uint8Array.from(rows, (row) => row[2]),
      weight: new Float64Array(rows.length).fill(1),
    },
  });

const random = createRandom(3);
const many = Array.from({ length: 203 }, (_, i) => [i, 300 + random.integer(300), i % 4 === 0 ? 1 : 0] as const);

describe('dealFolds', () => {
  it('gives every fold its part of similar and of different answers', () => {
    const fold = dealFolds(pairs(many), 5, 1);
    for (const similar of [0, 1]) {
      const sizes = [0, 0, 0, 0, 0];
      many.forEach((row, i) => {
        if (row[2] === similar) sizes[fold[i] ?? 0] = (sizes[fold[i] ?? 0] ?? 0) + 1;
      });
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it('keeps both answers to one question in one fold, whichever way round and whatever was answered', () => {
    const repeated = [...many, ...many.map(([a, b, s]) => [b, a, 1 - s] as const)];
    const fold = dealFolds(pairs(repeated), 5, 1);
    many.forEach((_, i) => {
      expect(fold[many.length + i]).toBe(fold[i]);
    });
  });

  it('leaves earlier judgements where they were when more come', () => {
    const all = dealFolds(pairs(many), 5, 9);
    expect([...dealFolds(pairs(many.slice(0, 61)), 5, 9)]).toEqual([...all.subarray(0, 61)]);
  });

  it('depends on the seed', () => {
    expect([...dealFolds(pairs(many), 5, 1)]).not.toEqual([...dealFolds(pairs(many), 5, 2)]);
  });

  it('puts a judgement without a constraint in no fold', () => {
    const judged = pairs(many.slice(0, 3));
    expect(
      dealFolds({ ...judged, judgements: 4, audit: new Uint8Array(4), atRandom: new Uint8Array(4) }, 5, 1)[3],
    ).toBe(-1);
  });
});

describe('sharedItems', () => {
  it('is 1 when every item occurs in other folds and 0 when none does', () => {
    const judged = pairs([
      [0, 1, 1],
      [0, 1, 0],
      [2, 3, 1],
    ]);
    expect(sharedItems(judged, Int8Array.of(0, 1, 0))).toBeCloseTo(2 / 3, 12);
    expect(sharedItems(judged, Int8Array.of(0, 0, 1))).toBe(0);
  });
});
