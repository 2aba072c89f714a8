export interface Pace {
  readonly perMinute: number;
  readonly medianSeconds: number;
}

/** Fewer times than this say nothing about a pace. */
const fewest = 3;

/** Pace over the last answers, from the milliseconds each took (idle ones already left out); null with too few. */
export const paceOf = (took: readonly number[]): Pace | null => {
  if (took.length < fewest) return null;
  const sorted = [...took].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
  const total = took.reduce((sum, time) => sum + time, 0);
  return { perMinute: (60_000 * took.length) / Math.max(total, 1), medianSeconds: median / 1000 };
};
