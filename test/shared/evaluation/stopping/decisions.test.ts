import { describe, expect, it } from 'vitest';
import { decidedSimilar } from '../../../../shared/evaluation/stopping/decisions.ts';
import { identity, zeros } from '../../../../shared/numbers/dense.ts';

/** Items 0, 3, 4 and 10 on the first of two axes. */
const items = { ...zeros(4, 2), data: Float64Array.of(0, 0, 3, 0, 4, 0, 10, 0) };
const pairs = Int32Array.of(0, 1, 1, 2, 0, 3);

describe('what a metric calls similar', () => {
  it('is what lies within its threshold', () => {
    expect([...decidedSimilar(items, identity(2), 3, pairs)]).toEqual([1, 1, 0]);
    expect([...decidedSimilar(items, identity(2, 3), 3, pairs)]).toEqual([0, 1, 0]);
  });

  it('is nothing when the threshold says so', () => {
    expect([...decidedSimilar(items, identity(2), -1, pairs)]).toEqual([0, 0, 0]);
  });

  it('looks only at the directions that the metric looks at', () => {
    const blind = { rows: 1, columns: 2, data: Float64Array.of(0, 1) };
    expect([...decidedSimilar(items, blind, 0, pairs)]).toEqual([1, 1, 1]);
  });
});
