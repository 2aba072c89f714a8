import { describe, expect, it } from 'vitest';
import { withBound, withOption, wrongOption } from '../../../../renderer/metric/options/options.ts';
import { maxIterationsField, toleranceField } from '../../../../shared/learners/common/options.ts';

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

  it('are wrong where their value is not what their field wants, the first of them told', () => {
    const fields = [maxIterationsField(100), toleranceField(1e-6, '')];
    expect(wrongOption(fields, {})).toBeNull();
    expect(wrongOption(fields, { maxIterations: 5, tolerance: 1e-3 })).toBeNull();
    expect(wrongOption(fields, { maxIterations: 5, tolerance: 0 })).toEqual({
      field: fields[1],
      expected: 'a number above 0',
    });
    expect(wrongOption(fields, { maxIterations: 0.5, tolerance: 0 })).toEqual({
      field: fields[0],
      expected: 'a whole number of at least 1',
    });
  });
});
