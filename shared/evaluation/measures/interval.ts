import { createRandom } from '../../numbers/random.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % point of the standard normal distribution. */
export const z95 = 1.959963984540054;

/**
 * Wilson's score interval of a proportion (Wilson 1927): sensible from the first observation on, never outside [0, 1].
 * `successes` and `trials` may be fractional (an effective sample size). Without trials it is [0, 1].
 */
export const wilson = (successes: number, trials: number, z = z95): Interval => {
  if (trials <= 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const squared = (z * z) / trials;
  const centre = (share + squared / 2) / (1 + squared);
  const half = (z / (1 + squared)) * Math.sqrt((share * (1 - share)) / trials + squared / (4 * trials));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
};

/**
 * Wilson's interval with continuity correction (Newcombe 1998, method 4), which covers at least what it promises.
 * Audits need it: what they measure, a metric that has not seen the audited answer, is not quite the metric in force, and
 * the plain interval promises more than it holds (docs/decisions/0015).
 */
export const cautiousWilson = (successes: number, trials: number, z = z95): Interval => {
  if (trials <= 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const squared = z * z;
  const root = (side: 1 | -1): number => {
    const rest = share * (trials * (1 - share) - side);
    return z * Math.sqrt(Math.max(0, squared + side * 2 - 1 / trials + 4 * rest));
  };
  const scale = 2 * (trials + squared);
  const middle = 2 * successes + squared;
  const plain = wilson(successes, trials, z);
  // A fraction of an observation is out of the correction's reach: there the plain interval is the wider one.
  return {
    low: successes <= 0 ? 0 : Math.max(0, Math.min(plain.low, (middle - 1 - root(-1)) / scale)),
    high: successes >= trials ? 1 : Math.min(1, Math.max(plain.high, (middle + 1 + root(1)) / scale)),
  };
};

/**
 * Percentile bootstrap (Efron 1979) of a statistic of `size` cases.
 * @param statistic of the resampled case numbers; null when it is undefined for that sample, which is then not counted.
 * @returns null when fewer than half of the resamples had a value.
 */
export const bootstrap = (
  size: number,
  statistic: (cases: Int32Array) => number | null,
  { seed, resamples = 400, coverage = 0.95 }: { seed: number; resamples?: number; coverage?: number },
): Interval | null => {
  const random = createRandom(seed).fork('bootstrap');
  const cases = new Int32Array(size);
  const values: number[] = [];
  for (let r = 0; r < resamples; r++) {
    for (let i = 0; i < size; i++) cases[i] = random.integer(size);
    const value = statistic(cases);
    if (value !== null) values.push(value);
  }
  if (values.length < resamples / 2 || values.length === 0) return null;
  values.sort((a, b) => a - b);
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
  return { low: at((1 - coverage) / 2), high: at((1 + coverage) / 2) };
};
