import { nearestSteps } from '../../numbers/nearest.ts';
import { type Labelled, membersOf } from '../constraints/labelled.ts';

/** The target neighbours of each item: row i's are `index[start[i] … start[i + 1] − 1]`. */
export interface Targets {
  readonly start: Int32Array;
  readonly index: Int32Array;
}

/** The `k` nearest items of each item's own class, by Euclidean distance; all others of it where the class is smaller. */
export function* targetSteps(labelled: Labelled, k: number): Generator<void, Targets, void> {
  const { x, labels, sizes } = labelled;
  const start = new Int32Array(x.rows + 1);
  for (let i = 0; i < x.rows; i++) {
    start[i + 1] = (start[i] ?? 0) + Math.min(k, (sizes[labels[i] ?? 0] ?? 1) - 1);
  }
  const index = new Int32Array(start[x.rows] ?? 0);
  for (let label = 0; label < sizes.length; label++) {
    const { rows, items } = membersOf(labelled, label);
    const found = yield* nearestSteps(items, k);
    rows.forEach((row, member) => {
      for (let rank = 0; rank < found.k; rank++) {
        index[(start[row] ?? 0) + rank] = rows[found.index[member * found.k + rank] ?? 0] ?? 0;
      }
    });
  }
  return { start, index };
}
