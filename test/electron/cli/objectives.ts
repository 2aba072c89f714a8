import { type Golden, goldenItems } from './golden.ts';

/** Σ over different pairs of √(v'Mv), over the root of Σ over similar pairs of v'Mv: free of scale. */
export const mmcRatio = (
  dataset: string,
  { pairs = [], labels = [] }: Golden,
  M: readonly (readonly number[])[],
): number => {
  const X = goldenItems(dataset);
  let apart = 0;
  let together = 0;
  for (const [i, [a = 0, b = 0]] of pairs.entries()) {
    const v = (X[a] ?? []).map((value, j) => value - (X[b]?.[j] ?? 0));
    const square = M.reduce(
      (sum, row, p) => sum + (v[p] ?? 0) * row.reduce((inner, m, q) => inner + m * (v[q] ?? 0), 0),
      0,
    );
    if (labels[i] === 1) together += square;
    else apart += Math.sqrt(Math.max(0, square));
  }
  return apart / Math.sqrt(together);
};
