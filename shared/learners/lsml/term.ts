import type { DataTerm } from '../logdet/term.ts';

/**
 * LSML's data term Σ wᵢ·max(0, √p − √q)², p and q the squared distances of rows `near[i]` and `far[i]`. Since −√(pq) is convex, so is
 * p + q − 2√(pq); it grows in p and falls in q where p > q, and so stays convex when cut off at 0. Weights are used as given.
 */
export const lsmlTerm = (near: Int32Array, far: Int32Array, weight: Float64Array): DataTerm => {
  /** Calls `visit` for each comparison that is broken at p. */
  const eachBroken = (
    p: Float64Array,
    visit: (w: number, a: number, b: number, pa: number, pb: number) => void,
  ): void => {
    for (let i = 0; i < weight.length; i++) {
      const a = near[i] ?? 0;
      const b = far[i] ?? 0;
      const pa = p[a] ?? 0;
      const pb = p[b] ?? 0;
      if (pa > pb) visit(weight[i] ?? 0, a, b, pa, pb);
    }
  };
  return {
    value: (p) => {
      let sum = 0;
      eachBroken(p, (w, _a, _b, pa, pb) => {
        sum += pb < 0 ? Number.POSITIVE_INFINITY : w * (Math.sqrt(pa) - Math.sqrt(pb)) ** 2;
      });
      return sum;
    },
    slopes: (p, result) => {
      result.fill(0);
      eachBroken(p, (w, a, b, pa, pb) => {
        result[a] = (result[a] ?? 0) + w * (1 - Math.sqrt(pb / pa));
        result[b] = (result[b] ?? 0) + w * (1 - Math.sqrt(pa / pb));
      });
    },
    curve: (p, s, result) => {
      result.fill(0);
      eachBroken(p, (w, a, b, pa, pb) => {
        // The Hessian has rank one: its null direction scales both distances alike.
        const common = (w * Math.sqrt(pa * pb) * ((s[a] ?? 0) / pa - (s[b] ?? 0) / pb)) / 2;
        result[a] = (result[a] ?? 0) + common / pa;
        result[b] = (result[b] ?? 0) - common / pb;
      });
    },
  };
};
