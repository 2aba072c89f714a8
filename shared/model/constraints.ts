/** What learners accept, derived from judgements and never stored. Items are row numbers of the feature matrix. */

/** Pair constraints as parallel arrays of one length; `similar` is 1 or 0; `weight` > 0, 1 by default. */
export interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly similar: Uint8Array;
  /** P(similar) as it was foretold before the answer, NaN where it was not. */
  readonly foretold?: Float64Array;
  readonly weight: Float64Array;
}

/** Triplets: the anchor is closer to `near` than to `far`. */
export interface Triplets {
  readonly anchor: Int32Array;
  readonly near: Int32Array;
  readonly far: Int32Array;
  readonly weight: Float64Array;
}

/** Quadruplets: d(a, b) < d(c, d). */
export interface Quadruplets {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
  readonly d: Int32Array;
  readonly weight: Float64Array;
}

export interface Constraints {
  readonly pairs?: Pairs;
  readonly triplets?: Triplets;
  readonly quadruplets?: Quadruplets;
  /** Chunklet number of each item row, −1 for none. */
  readonly chunklets?: Int32Array;
  /** Class number of each item row, −1 for unlabelled. */
  readonly labels?: Int32Array;
  /** Numeric target of each item row, NaN for none. */
  readonly targets?: Float64Array;
}
