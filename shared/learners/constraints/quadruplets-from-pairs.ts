import { done, type Outcome } from '../../model/result.ts';
import type { LearnerName, Problem } from '../learner.ts';
import { oneSided } from './one-sided.ts';
import { readPairs } from './pairs.ts';
import type { QuadrupletRows } from './quadruplet-rows.ts';

/** How many pairs of the other answer each pair is set against, at most. */
const rounds = 4;

/**
 * Comparisons from pairs: "every similar pair is nearer than every different one" in a sample that grows with the number
 * of pairs rather than its square. In canonical order the two lists are run through side by side, four times at different
 * offsets, so that the same pairs always give the same comparisons. The weight is the product of the two.
 */
export const quadrupletsFromPairs = (learner: LearnerName, problem: Problem): Outcome<QuadrupletRows> => {
  const pairs = readPairs(learner, problem);
  if (!pairs.ok) return pairs;
  const { v, similar, weight, rows, notes } = pairs.value;
  const near = Array.from(similar.keys()).filter((i) => similar[i]);
  const far = Array.from(similar.keys()).filter((i) => !similar[i]);
  if (near.length === 0) return oneSided(learner, 'similar');
  if (far.length === 0) return oneSided(learner, 'different');
  const chosen = new Map<number, readonly [number, number]>();
  const length = Math.max(near.length, far.length);
  for (let round = 0; round < rounds; round++) {
    // Offsets spread over the list, so that neighbours in it, which share an item, are not always set against each other.
    const offset = Math.floor((round * far.length) / rounds);
    for (let k = 0; k < length; k++) {
      const a = near[k % near.length] ?? 0;
      const b = far[(k + offset) % far.length] ?? 0;
      chosen.set(a * similar.length + b, [a, b]);
    }
  }
  const comparisons = [...chosen.values()];
  return done({
    v,
    near: Int32Array.from(comparisons, ([a]) => a),
    far: Int32Array.from(comparisons, ([, b]) => b),
    weight: Float64Array.from(comparisons, ([a, b]) => (weight[a] ?? 0) * (weight[b] ?? 0)),
    rows,
    notes,
  });
};
