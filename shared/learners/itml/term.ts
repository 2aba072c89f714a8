import type { DataTerm } from '../logdet/term.ts';

/**
 * ITML's data term with the slacks eliminated. For a pair at squared distance p with bound b the best slack is
 * ξ = max(p, b) when similar and min(p, b) when different, so that its cost is γ·w·φ(p/b), φ(r) = r − log r − 1, where
 * the bound is overstepped, and 0 elsewhere: convex, with a continuous slope γ·w·(1/b − 1/p).
 */
export const itmlTerm = (
  similar: Uint8Array,
  weight: Float64Array,
  gamma: number,
  [upper, lower]: readonly [number, number],
): DataTerm => {
  const oversteps = (i: number, p: number): boolean => (similar[i] ? p > upper : p < lower);
  const bound = (i: number): number => (similar[i] ? upper : lower);
  return {
    value: (p) => {
      let sum = 0;
      for (let i = 0; i < p.length; i++) {
        const pi = p[i] ?? 0;
        if (!oversteps(i, pi)) continue;
        if (pi <= 0) return Number.POSITIVE_INFINITY;
        const ratio = pi / bound(i);
        sum += (weight[i] ?? 0) * (ratio - Math.log(ratio) - 1);
      }
      return gamma * sum;
    },
    slopes: (p, result) => {
      for (let i = 0; i < p.length; i++) {
        const pi = p[i] ?? 0;
        result[i] = oversteps(i, pi) ? gamma * (weight[i] ?? 0) * (1 / bound(i) - 1 / pi) : 0;
      }
    },
    curve: (p, s, result) => {
      for (let i = 0; i < p.length; i++) {
        const pi = p[i] ?? 0;
        result[i] = oversteps(i, pi) ? (gamma * (weight[i] ?? 0) * (s[i] ?? 0)) / (pi * pi) : 0;
      }
    },
  };
};
