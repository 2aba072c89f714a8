import type { Contest } from './contest.ts';

/** What one call takes on either side, in milliseconds. */
export interface Timing {
  readonly ours: number;
  readonly theirs: number;
}

const rounds = 9;
const leastMilliseconds = 10;
const warmingMilliseconds = 60;
const mostMilliseconds = 4000;

const perCall = (run: () => unknown, milliseconds = leastMilliseconds): number => {
  const started = performance.now();
  let [calls, passed] = [0, 0];
  do {
    run();
    calls++;
    passed = performance.now() - started;
  } while (passed < milliseconds);
  return passed / calls;
};

/** The quickest of several rounds in which the two take turns, both warm: what else the machine does only ever adds. */
export const timingOf = ({ ours, theirs }: Contest): Timing => {
  perCall(ours, warmingMilliseconds);
  perCall(theirs, warmingMilliseconds);
  let least: Timing = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY };
  const started = performance.now();
  for (let round = 0; round < rounds && performance.now() - started < mostMilliseconds; round++) {
    least = { ours: Math.min(least.ours, perCall(ours)), theirs: Math.min(least.theirs, perCall(theirs)) };
  }
  return least;
};
