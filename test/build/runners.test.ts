import { describe, expect, it } from 'vitest';
import { sum, tallyOf } from '../../build/tests/runners.mjs';

const file = { status: 'passed', assertionResults: [{}] };
const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, success: true, testResults: [file] };

describe('the tally of a test run', () => {
  it('counts what passed and what failed', () => {
    expect(tallyOf(report, 0)).toEqual({ passed: 3, failed: 0 });
    expect(tallyOf({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a skipped test as one that failed to say anything', () => {
    expect(tallyOf({ ...report, numPendingTests: 1 }, 0).failed).toBe(1);
  });

  it('counts a file that broke before its tests began', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(tallyOf({ ...report, testResults: [file, broken] }, 1).failed).toBe(1);
  });

  it('never calls a run good that ended badly', () => {
    expect(tallyOf(null, 0).failed).toBe(1);
    expect(tallyOf(report, 1).failed).toBe(1);
  });

  it('adds up', () => {
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 });
  });
});
