/** How the values of a numeric column lie: enough to draw a strip and to place a value on it. */
export interface ColumnHistogram {
  /** Ends of the strip: the 1st and 99th percentile, so that one wild value does not squeeze the rest. */
  readonly low: number;
  readonly high: number;
  /** Height of each bar, 0 to 1. */
  readonly bars: readonly number[];
  readonly sorted: Float64Array;
}

const barCount = 28;

/** Summarises a column; null when it has no two different finite values. */
export const histogramOf = (values: Float64Array): ColumnHistogram | null => {
  const sorted = values.filter(Number.isFinite).sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  let low = at(0.01);
  let high = at(0.99);
  if (!(high > low)) {
    low = at(0);
    high = at(1);
  }
  if (!(high > low)) return null;
  const bars = new Array<number>(barCount).fill(0);
  for (const value of sorted) {
    const bar = Math.min(barCount - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * barCount)));
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  const most = Math.max(...bars);
  return { low, high, sorted, bars: bars.map((count) => count / most) };
};

/** Where a value sits on the strip, 0 to 1; values beyond its ends sit at the ends. */
export const placeOf = ({ low, high }: ColumnHistogram, value: number): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)));

/** Share of the column that lies below a value. */
export const shareBelow = ({ sorted }: ColumnHistogram, value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
};
