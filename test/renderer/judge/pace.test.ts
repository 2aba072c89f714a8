import { describe, expect, it } from 'vitest';
import { breakLength, startOfWork, workGoesOn } from '../../../renderer/judge/breaks.ts';
import { paceOf } from '../../../renderer/judge/pace.ts';

describe('pace', () => {
  it('is nothing before there is any', () => {
    expect(paceOf([])).toBeNull();
    expect(paceOf([1000, 1000])).toBeNull();
  });

  it('counts answers by the time spent on them', () => {
    expect(paceOf([2000, 2000, 2000])).toEqual({ perMinute: 30, medianSeconds: 2 });
    expect(paceOf([1000, 3000, 2000, 10_000])?.medianSeconds).toBe(2.5);
  });
});

describe('a stretch of work', () => {
  it('goes on from answer to answer and ends with a break', () => {
    const begun = startOfWork(0);
    const later = workGoesOn(workGoesOn(begun, 60_000), 120_000);
    expect(later).toEqual({ since: 0, last: 120_000 });
    expect(workGoesOn(later, 120_000 + breakLength)).toEqual(startOfWork(120_000 + breakLength));
  });
});
