/**
 * Expected calibration error: over bins of equal numbers of predictions, the mean distance between the mean prediction
 * and the share that came true, weighted by bin size. Equal numbers, not equal widths, so that no bin is nearly empty.
 * @returns null without predictions.
 */
export const calibrationError = (
  predicted: ArrayLike<number>,
  cameTrue: ArrayLike<number>,
  bins = 10,
): number | null => {
  const n = predicted.length;
  if (n === 0) return null;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  order.sort((i, j) => (predicted[i] ?? 0) - (predicted[j] ?? 0));
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const start = Math.floor((bin * n) / bins);
    const end = Math.floor(((bin + 1) * n) / bins);
    let difference = 0;
    for (let at = start; at < end; at++) {
      const i = order[at] ?? 0;
      difference += (predicted[i] ?? 0) - (cameTrue[i] ?? 0);
    }
    error += Math.abs(difference);
  }
  return error / n;
};
