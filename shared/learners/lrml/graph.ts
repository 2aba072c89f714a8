import { type Sentence, say } from '../../model/localizable.ts';
import type { Dense } from '../../numbers/dense.ts';
import { nearestSteps } from '../../numbers/nearest.ts';
import { createRandom, shuffle } from '../../numbers/random.ts';
import { gatherRows } from '../constraints/labelled.ts';
import { createPairForces } from '../neighbours/pair-forces.ts';

/** Items in the graph: comparing all pairs of 4,000 takes about a second, of 100,000 many minutes. */
const mostItems = 4000;

/**
 * Σ (xᵢ − xⱼ)(xᵢ − xⱼ)ᵀ over the edges of the nearest-neighbour graph, i and j tied when either is among the other's k nearest: XᵀΛX for
 * its Laplacian Λ. Of more than 4,000 items a random 4,000 stand for all, and a note says so.
 */
export function* graphScatterSteps(
  items: Dense,
  k: number,
  seed: number,
): Generator<void, { readonly scatter: Dense; readonly notes: readonly Sentence[] }, void> {
  const all = items.rows <= mostItems;
  const x = all ? items : gatherRows(items, sample(items.rows, seed));
  const nearest = yield* nearestSteps(x, k);
  const forces = createPairForces(x);
  const isNear = (i: number, j: number): boolean => {
    for (let at = i * nearest.k; at < (i + 1) * nearest.k; at++) if (nearest.index[at] === j) return true;
    return false;
  };
  for (let i = 0; i < x.rows; i++) {
    for (let at = i * nearest.k; at < (i + 1) * nearest.k; at++) {
      const j = nearest.index[at] ?? 0;
      // An edge found from both ends counts once.
      if (i < j || !isNear(j, i)) forces.add(i, j, 1);
    }
  }
  yield;
  const notes = all ? [] : [say`The graph is over ${mostItems} of the ${items.rows} items, drawn at random.`];
  return { scatter: forces.matrix(), notes };
}

const sample = (count: number, seed: number): Int32Array => {
  const rows = Int32Array.from({ length: count }, (_, i) => i);
  shuffle(rows, createRandom(seed).fork('lrml graph'));
  return rows.subarray(0, mostItems).sort();
};
