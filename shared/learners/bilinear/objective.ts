import { type Dense, zeros } from '../../numbers/dense.ts';
import { symmetrise } from '../../numbers/linear.ts';
import type { Evaluate } from '../../numbers/minimize/lbfgs.ts';
import { addOuterRows } from '../../numbers/outer.ts';
import { multiplyTransposedSteps } from '../../numbers/stepwise.ts';

export interface BilinearData {
  /** Row t is the anchor of triplet t, in the units of the similarity. */
  readonly anchors: Dense;
  /** Row t is x(near) − x(far): the similarity gained is anchorᵀ·W·gain. */
  readonly gains: Dense;
  readonly share: Float64Array;
  readonly regularization: number;
}

/** Products between two pauses: some 10 ms of work. */
const productsPerSlice = 1e7;

/**
 * regularization/2·‖W − I‖² + Σ shareₜ·h(1 − anchorₜᵀ·W·gainₜ) and its gradient within the symmetric matrices, for a symmetric W;
 * h(s) = 0, s²/2, s − ½ below 0, on [0, 1] and above.
 */
export const createBilinearObjective = ({ anchors, gains, share, regularization }: BilinearData): Evaluate => {
  const { rows: m, columns: d } = anchors;
  const images = zeros(m, d);
  const pulls = zeros(m, d);
  const slice = Math.max(4, Math.floor(productsPerSlice / (d * d)));
  return function* evaluate(w, gradient) {
    yield* multiplyTransposedSteps(anchors, { rows: d, columns: d, data: w }, images);
    let value = 0;
    for (let t = 0; t < m; t++) {
      let gain = 0;
      for (let j = 0, at = t * d; j < d; j++, at++) gain += (images.data[at] ?? 0) * (gains.data[at] ?? 0);
      const lack = 1 - gain;
      const weight = share[t] ?? 0;
      const slope = Math.min(1, Math.max(0, lack));
      if (lack > 0) value += weight * (lack < 1 ? (lack * lack) / 2 : lack - 0.5);
      for (let j = 0, at = t * d; j < d; j++, at++) pulls.data[at] = -weight * slope * (anchors.data[at] ?? 0);
    }
    gradient.fill(0);
    for (let from = 0; from < m; from += slice) {
      addOuterRows(pulls.data, gains.data, gradient, d, d, from, Math.min(m, from + slice));
      yield;
    }
    symmetrise({ rows: d, columns: d, data: gradient });
    for (let i = 0, at = 0; i < d; i++) {
      for (let j = 0; j < d; j++, at++) {
        const off = (w[at] ?? 0) - (i === j ? 1 : 0);
        value += (regularization * off * off) / 2;
        gradient[at] = (gradient[at] ?? 0) + regularization * off;
      }
    }
    return value;
  };
};
