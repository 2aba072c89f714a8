/**
 * The distance at or under which two items are best called similar: it maximises the (weighted) accuracy on the pairs.
 * Candidates are "reject all" and every observed distance; ties go to the smallest. O(n log n).
 * @returns the threshold, where a negative number means "reject all" (distances are never negative), and its accuracy;
 * null without pairs.
 */
export const bestThreshold = (
  distances: ArrayLike<number>,
  similar: ArrayLike<number>,
  weight?: ArrayLike<number>,
): { readonly threshold: number; readonly accuracy: number } | null => {
  const order = Int32Array.from({ length: distances.length }, (_, i) => i);
  if (order.length === 0) return null;
  order.sort((i, j) => (distances[i] ?? 0) - (distances[j] ?? 0));
  let total = 0;
  let right = 0;
  for (const i of order) {
    const w = weight?.[i] ?? 1;
    total += w;
    if (similar[i] !== 1) right += w;
  }
  let best = right;
  let threshold = -1;
  for (let start = 0; start < order.length; ) {
    const distance = distances[order[start] ?? 0] ?? 0;
    let end = start;
    for (; end < order.length && (distances[order[end] ?? 0] ?? 0) === distance; end++) {
      const i = order[end] ?? 0;
      right += (weight?.[i] ?? 1) * (similar[i] === 1 ? 1 : -1);
    }
    // Sums in another order differ by rounding: only a real gain moves a tie away from the smaller threshold.
    if (right > best + 1e-12 * total) {
      best = right;
      threshold = distance;
    }
    start = Math.max(end, start + 1);
  }
  return { threshold, accuracy: best / total };
};
