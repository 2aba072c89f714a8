import { type Judged, positionsOf, takePairs, takeTriplets } from './evidence.ts';

/** Held-out dissimilarities of every pair and margins (far − near) of every triplet, in the order of the evidence. */
export interface HeldOut {
  readonly squared: Float64Array;
  readonly margins: Float64Array;
}

/** How well a metric orders held-out answers, with what is needed to compare two metrics on the same answers. */
export interface Score {
  /** AUC of pairs and share of triplets in order, averaged by the number of judgements of each. */
  readonly auc: number;
  readonly standardError: number;
  /** What each judgement moves the score by; two metrics' differences give the error of their difference. */
  readonly influence: Float64Array;
}

/** Weighted share of the other class that each pair is on the right side of (DeLong, DeLong and Clarke-Pearson 1988). */
const placements = (squared: Float64Array, similar: Uint8Array, weight: Float64Array): Float64Array => {
  const order = Int32Array.from({ length: squared.length }, (_, i) => i);
  order.sort((i, j) => (squared[i] ?? 0) - (squared[j] ?? 0));
  const total = [0, 0];
  squared.forEach((_, i) => {
    const side = similar[i] === 1 ? 1 : 0;
    total[side] = (total[side] ?? 0) + (weight[i] ?? 1);
  });
  const placement = new Float64Array(squared.length);
  const passed = [0, 0];
  for (let start = 0; start < order.length; ) {
    const value = squared[order[start] ?? 0];
    const tied = [0, 0];
    let end = start;
    for (; end < order.length && (end === start || squared[order[end] ?? 0] === value); end++) {
      const i = order[end] ?? 0;
      const side = similar[i] === 1 ? 1 : 0;
      tied[side] = (tied[side] ?? 0) + (weight[i] ?? 1);
    }
    for (let at = start; at < end; at++) {
      const i = order[at] ?? 0;
      const other = similar[i] === 1 ? 0 : 1;
      const nearer = (passed[other] ?? 0) + (tied[other] ?? 0) / 2;
      // A similar pair is right to be nearer than different ones; a different pair, to be farther than similar ones.
      placement[i] = (similar[i] === 1 ? (total[other] ?? 0) - nearer : nearer) / (total[other] ?? 1);
    }
    passed[0] = (passed[0] ?? 0) + (tied[0] ?? 0);
    passed[1] = (passed[1] ?? 0) + (tied[1] ?? 0);
    start = end;
  }
  return placement;
};

interface Part {
  readonly value: number;
  readonly judgements: number;
  readonly influence: Float64Array;
}

const pairPart = ({ pairs, pairSource, judgements }: Judged, squared: Float64Array): Part | null => {
  const weights = [0, 0];
  pairs.similar.forEach((similar, i) => {
    weights[similar] = (weights[similar] ?? 0) + (pairs.weight[i] ?? 1);
  });
  const [different = 0, alike = 0] = weights;
  if (different === 0 || alike === 0) return null;
  const placement = placements(squared, pairs.similar, pairs.weight);
  let value = 0;
  placement.forEach((p, i) => {
    if (pairs.similar[i] === 1) value += (p * (pairs.weight[i] ?? 1)) / alike;
  });
  const influence = new Float64Array(judgements);
  placement.forEach((p, i) => {
    const share = (pairs.weight[i] ?? 1) / (pairs.similar[i] === 1 ? alike : different);
    const source = pairSource[i] ?? 0;
    influence[source] = (influence[source] ?? 0) + share * (p - value);
  });
  return { value, judgements: new Set(pairSource).size, influence };
};

const tripletPart = ({ triplets, tripletSource, judgements }: Judged, margins: Float64Array): Part | null => {
  const total = triplets.weight.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const right = margins.map((margin) => (margin > 0 ? 1 : margin === 0 ? 0.5 : 0));
  const value = right.reduce((sum, r, i) => sum + r * (triplets.weight[i] ?? 1), 0) / total;
  const influence = new Float64Array(judgements);
  // Triplets of one screen (grid, odd one out) err together: summing them by judgement keeps the error honest.
  right.forEach((r, i) => {
    const source = tripletSource[i] ?? 0;
    influence[source] = (influence[source] ?? 0) + ((triplets.weight[i] ?? 1) / total) * (r - value);
  });
  return { value, judgements: new Set(tripletSource).size, influence };
};

/**
 * The score of held-out distances: null when there is nothing to order (no triplets, and pairs of one kind only) or
 * a distance is missing (NaN). O(n log n).
 */
export const scoreOf = (judged: Judged, heldOut: HeldOut): Score | null => {
  if (heldOut.squared.some(Number.isNaN) || heldOut.margins.some(Number.isNaN)) return null;
  const parts = [pairPart(judged, heldOut.squared), tripletPart(judged, heldOut.margins)].filter(
    (part) => part !== null,
  );
  const total = parts.reduce((sum, part) => sum + part.judgements, 0);
  if (total === 0) return null;
  const influence = new Float64Array(judged.judgements);
  let auc = 0;
  for (const part of parts) {
    const share = part.judgements / total;
    auc += share * part.value;
    part.influence.forEach((value, i) => {
      influence[i] = (influence[i] ?? 0) + share * value;
    });
  }
  return { auc, standardError: Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0)), influence };
};

/** The better score's lead over the other and the standard error of that lead, both on the same answers. */
export const lead = (better: Score, other: Score): { readonly by: number; readonly standardError: number } => {
  let sum = 0;
  better.influence.forEach((value, i) => {
    sum += (value - (other.influence[i] ?? 0)) ** 2;
  });
  return { by: better.auc - other.auc, standardError: Math.sqrt(sum) };
};

/** The score on the audits alone; null without any, or with one kind of answer only. */
export const auditScore = (judged: Judged, { squared, margins }: HeldOut): number | null => {
  const isAudit = (judgement: number): boolean => judged.audit[judgement] === 1;
  const pairs = positionsOf(judged.pairSource, isAudit);
  const triplets = positionsOf(judged.tripletSource, isAudit);
  const audits = {
    ...judged,
    pairs: takePairs(judged.pairs, pairs),
    triplets: takeTriplets(judged.triplets, triplets),
    pairSource: pairs.map((i) => judged.pairSource[i] ?? 0),
    tripletSource: triplets.map((i) => judged.tripletSource[i] ?? 0),
  };
  const heldOut = {
    squared: Float64Array.from(pairs, (i) => squared[i] ?? 0),
    margins: Float64Array.from(triplets, (i) => margins[i] ?? 0),
  };
  return scoreOf(audits, heldOut)?.auc ?? null;
};
