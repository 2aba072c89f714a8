import { sigmoid } from '../../numbers/sigmoid.ts';
import { candidateRows, candidatesAt } from '../candidates.ts';
import type { Embedding } from '../embedding.ts';
import { greedyPicker } from '../greedy.ts';
import { rankedByUncertainty } from '../posterior/undecided.ts';
import { reasonOf } from '../reason.ts';
import { strategyOf } from '../strategy-runner.ts';

const top = 200;

/** ⟨φ, φ′⟩ without forming φ: φ = zzᵀ of a pair's difference, for a triplet nnᵀ − ffᵀ; inner products are sums of squares. */
const kernelOf = ({ columns, data, at }: Embedding) => {
  const between = (a: number, b: number, x: number, y: number): number => {
    const [fromA, fromB, fromX, fromY] = [at(a), at(b), at(x), at(y)];
    let sum = 0;
    for (let k = 0; k < columns; k++)
      sum += ((data[fromA + k] ?? 0) - (data[fromB + k] ?? 0)) * ((data[fromX + k] ?? 0) - (data[fromY + k] ?? 0));
    return sum * sum;
  };
  return ([a = 0, b = 0, c]: readonly number[], [x = 0, y = 0, z]: readonly number[]): number =>
    c === undefined || z === undefined
      ? between(a, b, x, y)
      : between(a, b, x, y) - between(a, b, x, z) - between(a, c, x, y) + between(a, c, x, z);
};

/**
 * k-centre (Gonzalez 1985, as core-sets are chosen by Sener and Savarese 2018): farthest-first over φ/‖φ‖ inside the 200 least
 * certain queries, so that a batch holds no near-duplicates. O(k·200·d) a batch by the kernel, which never forms the
 * d(d + 1)/2 entries of φ.
 */
export const kCentre = strategyOf({
  name: 'k-centre',
  kinds: ['pair', 'triplet'],
  *prepare(context) {
    const { predictor } = context;
    if (!predictor) return null;
    const ranked = yield* rankedByUncertainty(context, predictor);
    const chosen = Array.from(ranked.order.subarray(0, top));
    const candidates = candidatesAt(ranked.candidates, chosen);
    const kernel = kernelOf(predictor.embedding);
    const rowsOf = chosen.map((_, c) => candidateRows(candidates, c));
    const sizes = Float64Array.from(rowsOf, (rows) => Math.sqrt(Math.max(kernel(rows, rows), Number.MIN_VALUE)));
    // The squared distance of unit vectors is at most 4 (2 for pairs): nothing picked yet is farther than that.
    const apart = new Float64Array(candidates.count).fill(4);
    return greedyPicker({
      ...context,
      candidates,
      score: (c) => apart[c] ?? 0,
      picked: (picked) => {
        const rows = rowsOf[picked] ?? [];
        for (let c = 0; c < apart.length; c++) {
          const cosine = kernel(rows, rowsOf[c] ?? []) / ((sizes[picked] ?? 1) * (sizes[c] ?? 1));
          apart[c] = Math.min(apart[c] ?? 0, 2 - 2 * cosine);
        }
      },
      why: (c) => reasonOf('diverse', { p: sigmoid(predictor.logit(rowsOf[c] ?? [])) }),
    });
  },
});
