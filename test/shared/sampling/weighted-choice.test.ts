import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../shared/numbers/random.ts';
import { drawWeighted } from '../../../shared/sampling/weighted-choice.ts';

/** A stream that says this and nothing else. */
const saying = (value: number): Random => ({ ...createRandom(1), next: () => value });

describe('drawing by weight', () => {
  it('takes each as often as it weighs', () => {
    const random = createRandom(3);
    const weights = Float64Array.of(1, 0, 3, 4);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 8000; i++) {
      const drawn = drawWeighted(weights, random);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(counts[1]).toBe(0);
    [1000, 0, 3000, 4000].forEach((expected, i) => {
      expect(Math.abs((counts[i] ?? 0) - expected)).toBeLessThan(200);
    });
  });

  it('gives each its stretch of the line, in order', () => {
    const weights = Float64Array.of(0, 1, 2, 0, 1, 0);
    const at = (value: number): number => drawWeighted(weights, saying(value));
    expect([0, 0.24, 0.26, 0.74, 0.76].map(at)).toEqual([1, 1, 2, 2, 4]);
  });

  it('means the last of any weight where rounding goes beyond the end', () => {
    expect(drawWeighted(Float64Array.of(1, 2, 0), saying(1))).toBe(1);
  });

  it('draws none where nothing weighs', () => {
    for (const weights of [[], [0], [0, 0], [Number.NaN]])
      expect(drawWeighted(Float64Array.from(weights), saying(0))).toBe(-1);
  });
});
