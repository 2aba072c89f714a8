/** The value that the share `q` of the numbers does not exceed; NaN without numbers. */
export const percentile = (numbers: readonly number[], q: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
};

const print = (text: string): void => void process.stdout.write(`${text}\n`);

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

export const mebibytes = (value: number): string => `${value.toFixed(0)} MiB`;

/** One line: what was measured, the value, and a remark. */
export const report = (what: string, value: string, remark = ''): void =>
  print(`${what.padEnd(54)} ${value.padStart(12)}${remark === '' ? '' : `   ${remark}`}`);

interface Budget {
  readonly value: number;
  readonly limit: number;
  readonly written: (value: number) => string;
}

/** One line for a budget: the value, and whether it is under the limit. */
export const budget = (what: string, { value, limit, written }: Budget): void =>
  report(what, written(value), `${value < limit ? 'holds' : 'DOES NOT HOLD'}: under ${written(limit)}`);
