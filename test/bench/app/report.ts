/** The value that the share `q` of the numbers does not exceed; NaN without numbers. */
export const percentile = (numbers: readonly number[], q: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
};

export const line = (what: string, value: string, target = ''): string =>
  `${what.padEnd(52)} ${value.padStart(12)}${target === '' ? '' : `   ${target}`}`;

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
