import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkletsOf } from '../../../../shared/learners/constraints/chunklets.ts';
import { fitNow } from '../../../../shared/learners/fit.ts';
import { rca } from '../../../../shared/learners/rca.ts';
import type { Pairs } from '../../../../shared/model/constraints.ts';

const pairs = (
  ...list: readonly (readonly [left: number, right: number, similar: number, weight?: number])[]
): Pairs => ({
  left: Int32Array.from(list, ([left]) => left),
  right: Int32Array.from(list, ([, right]) => right),
  similar: Uint8Array.from(list, ([, , similar]) => similar),
  weight: Float64Array.from(list, ([, , , weight = 1]) => weight),
});

describe('chunkletsOf', () => {
  it('joins similar pairs by closure', () => {
    expect([...chunkletsOf(pairs([0, 1, 1], [4, 5, 1], [1, 2, 1], [2, 3, 0]), 7)]).toEqual([0, 0, 0, -1, 1, 1, -1]);
  });

  it('is not joined by a pair that was called different as often, in either order', () => {
    expect([...chunkletsOf(pairs([0, 1, 1], [1, 0, 0], [1, 2, 1]), 3)]).toEqual([-1, 0, 0]);
    expect([...chunkletsOf(pairs([0, 1, 1], [1, 0, 0, 0.3]), 2)]).toEqual([0, 0]);
  });

  it('keeps two items apart that were called different more often, whatever else joins', () => {
    const slip = pairs([0, 1, 1], [1, 2, 1], [1, 2, 0], [1, 2, 0], [1, 2, 0]);
    expect([...chunkletsOf(slip, 3)]).toEqual([0, 0, -1]);
    expect([...chunkletsOf(pairs([0, 1, 1], [1, 2, 1], [1, 2, 0, 0.5]), 3)]).toEqual([0, 0, 0]);
  });

  it('does not depend on the order of pairs, nor on which item is named first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(1)), { maxLength: 40 }), fc.nat(), (list, turn) => {
        const turned = [...list.slice(turn % (list.length || 1)), ...list.slice(0, turn % (list.length || 1))];
        const swapped = turned.map(([a, b, similar]) => [b, a, similar] as const);
        expect(chunkletsOf(pairs(...swapped), 10)).toEqual(chunkletsOf(pairs(...list), 10));
      }),
    );
  });
});

describe('RCA', () => {
  it('is not led astray by one slip that three answers contradict', () => {
    const items = { rows: 6, columns: 2, data: Float64Array.of(0, 0, 0.1, 0.4, 9, 9, 9.2, 9.1, 5, 1, 5.3, 1.2) };
    const right = pairs([0, 1, 1], [2, 3, 1], [4, 5, 1]);
    const slipped = pairs([0, 1, 1], [2, 3, 1], [4, 5, 1], [1, 2, 1], [1, 2, 0], [1, 2, 0], [1, 2, 0]);
    const metricOf = (given: Pairs) => {
      const fitted = fitNow(rca, { items, pairs: given, options: {}, seed: 1 });
      if (!fitted.ok) throw new Error(fitted.failure.what);
      return fitted.value.L;
    };
    expect(metricOf(slipped)).toEqual(metricOf(right));
  });
});
