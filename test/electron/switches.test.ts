import { describe, expect, it } from 'vitest';
import { readSwitches, type Switches } from '../../electron/switches.ts';

const usual: Switches = { forcedCollection: true, workerNiceness: 10, testDriver: true };

describe('the switches of the shell', () => {
  it.each([{}, { AKIN_FORCED_GC: '', AKIN_WORKER_NICE: '', AKIN_TEST_DRIVER: '' }])('stand as usual with %o', (env) => {
    expect(readSwitches(env, false)).toEqual({ switches: usual, misread: [] });
  });

  it.each([
    [{ AKIN_FORCED_GC: '0' }, { forcedCollection: false }],
    [{ AKIN_WORKER_NICE: '0' }, { workerNiceness: 0 }],
    [{ AKIN_WORKER_NICE: '19' }, { workerNiceness: 19 }],
    [{ AKIN_TEST_DRIVER: '0' }, { testDriver: false }],
  ])('with %o change that and nothing else', (env, change) => {
    expect(readSwitches(env, false)).toEqual({ switches: { ...usual, ...change }, misread: [] });
  });

  it('let no test driver hold a packaged app back unless it is asked for', () => {
    expect(readSwitches({}, true).switches).toEqual({ ...usual, testDriver: false });
    expect(readSwitches({ AKIN_TEST_DRIVER: '1' }, true).switches.testDriver).toBe(true);
  });

  it.each([
    ['AKIN_FORCED_GC', 'off', '0 to 1, not "off"; 1 is used'],
    ['AKIN_WORKER_NICE', '20', '0 to 19, not "20"; 10 is used'],
    ['AKIN_WORKER_NICE', '-5', '0 to 19, not "-5"; 10 is used'],
    ['AKIN_WORKER_NICE', '1e1', '0 to 19, not "1e1"; 10 is used'],
    ['AKIN_TEST_DRIVER', 'yes', '0 to 1, not "yes"; 1 is used'],
  ])('say of %s=%s what was expected, and stand as usual', (name, text, said) => {
    const { switches, misread } = readSwitches({ [name]: text }, false);
    expect(switches).toEqual(usual);
    expect(misread).toEqual([expect.stringContaining(said)]);
    expect(misread[0]).toContain(name);
  });
});
