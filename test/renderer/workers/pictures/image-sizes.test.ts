import { describe, expect, it } from 'vitest';
import { isLarge, reducedSize } from '../../../../renderer/workers/pictures/image-sizes.ts';

describe('pictures of many megapixels', () => {
  it('are those that would hold up the window if they were decoded whole', () => {
    expect(isLarge({ width: 8000, height: 8000 })).toBe(true);
    expect(isLarge({ width: 1920, height: 1080 })).toBe(false);
  });

  it('keep their proportions in the smaller copy, down to one pixel', () => {
    expect(reducedSize({ width: 8000, height: 4000 }, 1800)).toEqual({ width: 1800, height: 900 });
    expect(reducedSize({ width: 100_000, height: 10 }, 1800)).toEqual({ width: 1800, height: 1 });
    expect(reducedSize({ width: 300, height: 200 }, 1800)).toEqual({ width: 300, height: 200 });
  });
});
