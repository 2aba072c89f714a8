// Room: The measures themselves: AUC, intervals, k-nearest-neighbour accuracy.

/**
 * Area under the ROC curve: the probability that a positive scores higher than a negative, ties counting one half
 * (the Mann-Whitney statistic). O(n log n).
 * @param scores higher means more likely positive; one per case.
 * @param positive 1 or 0, one per case.
 * @param weight one per case; absent means all 1.
 * @returns a number in [0, 1], or null when one of the two classes is missing.
 */
export const auc = (
  scores: ArrayLike<number>,
  positive: ArrayLike<number>,
  weight?: ArrayLike<number>,
): number | null => {
  const order = Int32Array.from({ length: scores.length }, (_, i) => i);
  order.sort((i, j) => (scores[i] ?? 0) - (scores[j] ?? 0));
  let below = 0;
  let area = 0;
  let positives = 0;
  for (let start = 0; start < order.length; ) {
    const score = scores[order[start] ?? 0];
    let tiedPositive = 0;
    let tiedNegative = 0;
    let end = start;
    for (; end < order.length && scores[order[end] ?? 0] === score; end++) {
      const i = order[end] ?? 0;
      const w = weight?.[i] ?? 1;
      if (positive[i] === 1) tiedPositive += w;
      else tiedNegative += w;
    }
    area += tiedPositive * (below + tiedNegative / 2);
    below += tiedNegative;
    positives += tiedPositive;
    start = end > start ? end : start + 1;
  }
  return positives > 0 && below > 0 ? area / (positives * below) : null;
};

/**
 * Share of triplets in order: far farther than near, ties counting one half; what AUC is for pairs.
 * @param margins d(anchor, far) − d(anchor, near), or of their squares, one per triplet.
 * @returns null without triplets.
 */
export const tripletAccuracy = (margins: ArrayLike<number>, weight?: ArrayLike<number>): number | null => {
  let right = 0;
  let total = 0;
  for (let i = 0; i < margins.length; i++) {
    const w = weight?.[i] ?? 1;
    const margin = margins[i] ?? 0;
    right += margin > 0 ? w : margin === 0 ? w / 2 : 0;
    total += w;
  }
  return total > 0 ? right / total : null;
};
