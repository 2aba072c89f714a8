import { describe, expect, it } from 'vitest';
import { histogramOf, placeOf, shareBelow } from '../../../../renderer/judge/records/column-histogram.ts';

const column = (values: readonly number[]) => {
  const spread = histogramOf(Float64Array.from(values));
  if (spread === null) throw new Error('the column has no spread');
  return spread;
};

describe('where a value lies in its column', () => {
  const even = column(Array.from({ length: 1001 }, (_, i) => i));

  it('is its share of the way along the strip, and never beyond its ends', () => {
    expect(placeOf(even, 500)).toBeCloseTo(0.5, 2);
    expect(placeOf(even, -1e9)).toBe(0);
    expect(placeOf(even, 1e9)).toBe(1);
  });

  it('is the share of the column below it', () => {
    expect(shareBelow(even, 250)).toBeCloseTo(0.25, 2);
    expect(shareBelow(even, -1)).toBe(0);
    expect(shareBelow(even, 2000)).toBe(1);
  });

  it('is not squeezed into a corner by one wild value', () => {
    const wild = column([...Array.from({ length: 999 }, (_, i) => i % 10), 1e9]);
    expect(wild.high).toBeLessThan(100);
  });

  it('cannot be said of a column without two different values', () => {
    expect(histogramOf(Float64Array.of(3, 3, 3, Number.NaN))).toBeNull();
    expect(histogramOf(new Float64Array())).toBeNull();
  });

  it('falls back to the whole range when the middle of the column is flat', () => {
    const flat = column([...new Array<number>(500).fill(1), 2]);
    expect([flat.low, flat.high]).toEqual([1, 2]);
  });

  it('counts every value into a bar, the fullest of height one', () => {
    expect(Math.max(...even.bars)).toBe(1);
    expect(even.bars.every((height) => height >= 0)).toBe(true);
  });
});
