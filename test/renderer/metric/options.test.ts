import { describe, expect, it } from 'vitest';
import { withBound, withOption } from '../../../renderer/metric/options.ts';

describe('options in the form', () => {
  it('are set, changed, and left to their default by emptying them', () => {
    const set = withOption({ gamma: 1 }, 'tolerance', 1e-3);
    expect(set).toEqual({ gamma: 1, tolerance: 1e-3 });
    expect(withOption(set, 'gamma', 2)).toEqual({ gamma: 2, tolerance: 1e-3 });
    expect(withOption(set, 'gamma', undefined)).toEqual({ tolerance: 1e-3 });
  });

  it('take bounds one end at a time', () => {
    expect(withBound(undefined, 0, 4)).toEqual([4, undefined]);
    expect(withBound([4, undefined], 1, 9)).toEqual([4, 9]);
    expect(withBound([4, undefined], 0, undefined)).toBeUndefined();
  });
});
