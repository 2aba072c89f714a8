import type { Sentence } from '../../model/localizable.ts';
import type { Dense } from '../../numbers/dense.ts';

/** Comparisons of distances: row `near[i]` of V should be shorter than row `far[i]`. */
export interface QuadrupletRows {
  /** Differences of the pairs compared, each pair once, none of them 0; m × d. */
  readonly v: Dense;
  readonly near: Int32Array;
  readonly far: Int32Array;
  readonly weight: Float64Array;
  /** The rows of all judged items, each once, ascending. */
  readonly rows: Int32Array;
  readonly notes: readonly Sentence[];
}
