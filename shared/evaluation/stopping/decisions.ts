import type { Dense } from '../../numbers/dense.ts';

/**
 * Which of these pairs a metric calls similar: 1 where ‖L(x − y)‖ is at most the threshold, else 0.
 * @param items n × p; `L` k × p; `pairs` flat rows, two a pair.
 */
export const decidedSimilar = (items: Dense, L: Dense, threshold: number, pairs: Int32Array): Uint8Array => {
  const p = items.columns;
  const calls = new Uint8Array(pairs.length / 2);
  const difference = new Float64Array(p);
  for (let pair = 0; pair < calls.length; pair++) {
    const left = (pairs[2 * pair] ?? 0) * p;
    const right = (pairs[2 * pair + 1] ?? 0) * p;
    for (let j = 0; j < p; j++) difference[j] = (items.data[left + j] ?? 0) - (items.data[right + j] ?? 0);
    let squared = 0;
    for (let r = 0; r < L.rows; r++) {
      let sum = 0;
      for (let j = 0; j < p; j++) sum += (L.data[r * p + j] ?? 0) * (difference[j] ?? 0);
      squared += sum * sum;
    }
    calls[pair] = threshold >= 0 && squared <= threshold * threshold ? 1 : 0;
  }
  return calls;
};
