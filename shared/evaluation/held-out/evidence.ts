import type { Constraints, Pairs, Triplets } from '../../model/constraints.ts';
import { deriveEvidence, type Evidence } from '../../model/constraints-from-judgements.ts';
import type { Judgement } from '../../model/judgement.ts';

/** Evidence with what evaluation needs to know of each judgement, by its position. */
export interface Judged extends Evidence {
  readonly judgements: number;
  /** 1 for an audit: drawn at random, so that it measures without bias. */
  readonly audit: Uint8Array;
  /** 1 for a query drawn at random, audit or not; answers of unknown origin count as such. */
  readonly atRandom: Uint8Array;
}

/**
 * Pairs and triplets of judgements, by the position of the judgement that each came from. `rows` gives the row of an
 * item's id; a judgement on an item that it does not know keeps its position and gives no constraint.
 */
export const judgedOf = (judgements: readonly Judgement[], rows: ReadonlyMap<string, number>): Judged => ({
  ...deriveEvidence(judgements, rows),
  judgements: judgements.length,
  audit: Uint8Array.from(judgements, ({ origin }) => (origin.audit ? 1 : 0)),
  atRandom: Uint8Array.from(judgements, ({ origin }) => (origin.audit || origin.strategy === 'random' ? 1 : 0)),
});

const noPairs: Pairs = {
  left: new Int32Array(0),
  right: new Int32Array(0),
  similar: new Uint8Array(0),
  weight: new Float64Array(0),
};

const noTriplets: Triplets = {
  anchor: new Int32Array(0),
  near: new Int32Array(0),
  far: new Int32Array(0),
  weight: new Float64Array(0),
};

/** Constraints from a file, as if each were a judgement of its own; none is an audit. */
export const judgedFrom = ({ pairs = noPairs, triplets = noTriplets }: Constraints): Judged => {
  const pairCount = pairs.left.length;
  const tripletCount = triplets.anchor.length;
  return {
    pairs,
    triplets,
    pairSource: Int32Array.from({ length: pairCount }, (_, i) => i),
    tripletSource: Int32Array.from({ length: tripletCount }, (_, i) => pairCount + i),
    judgements: pairCount + tripletCount,
    audit: new Uint8Array(pairCount + tripletCount),
    atRandom: new Uint8Array(pairCount + tripletCount).fill(1),
  };
};

/** The pairs at these positions. */
export const takePairs = ({ left, right, similar, weight, foretold }: Pairs, at: Int32Array): Pairs => ({
  ...(foretold ? { foretold: Float64Array.from(at, (i) => foretold[i] ?? Number.NaN) } : {}),
  left: at.map((i) => left[i] ?? 0),
  right: at.map((i) => right[i] ?? 0),
  similar: Uint8Array.from(at, (i) => similar[i] ?? 0),
  weight: Float64Array.from(at, (i) => weight[i] ?? 1),
});

/** The triplets at these positions. */
export const takeTriplets = ({ anchor, near, far, weight }: Triplets, at: Int32Array): Triplets => ({
  anchor: at.map((i) => anchor[i] ?? 0),
  near: at.map((i) => near[i] ?? 0),
  far: at.map((i) => far[i] ?? 0),
  weight: Float64Array.from(at, (i) => weight[i] ?? 1),
});

/** Where `source` holds a judgement that `keep` accepts. */
export const positionsOf = (source: Int32Array, keep: (judgement: number) => boolean): Int32Array => {
  const kept: number[] = [];
  source.forEach((judgement, i) => {
    if (keep(judgement)) kept.push(i);
  });
  return Int32Array.from(kept);
};

/** The constraints of the judgements that `keep` accepts; kinds left empty are left out. */
export const constraintsWhere = (judged: Judged, keep: (judgement: number) => boolean): Constraints => {
  const pairs = takePairs(judged.pairs, positionsOf(judged.pairSource, keep));
  const triplets = takeTriplets(judged.triplets, positionsOf(judged.tripletSource, keep));
  return {
    ...(pairs.left.length > 0 ? { pairs } : {}),
    ...(triplets.anchor.length > 0 ? { triplets } : {}),
  };
};
