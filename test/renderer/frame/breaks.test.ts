import { describe, expect, it } from 'vitest';
import { breakLength, startOfWork, workGoesOn } from '../../../renderer/frame/breaks.ts';

describe('a stretch of work', () => {
  it('goes on from answer to answer and ends with a break', () => {
    const begun = startOfWork(0);
    const later = workGoesOn(workGoesOn(begun, 60_000), 120_000);
    expect(later).toEqual({ since: 0, last: 120_000 });
    expect(workGoesOn(later, 120_000 + breakLength)).toEqual(startOfWork(120_000 + breakLength));
  });
});
