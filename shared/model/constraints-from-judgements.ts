import type { Constraints, Pairs, Triplets } from './constraints.ts';
import type { Judgement, Strength } from './judgement.ts';

/** Constraints with, for each, the position of the judgement that it came from. Empty kinds have length 0. */
export interface Evidence {
  readonly pairs: Pairs;
  readonly triplets: Triplets;
  readonly pairSource: Int32Array;
  readonly tripletSource: Int32Array;
}

/**
 * Weight of an answer with a strength: 3, the middle, counts as much as an answer without one, so that a project
 * that switches strengths on half-way keeps its earlier answers in proportion.
 */
export const strengthWeight = (strength: Strength | undefined): number => (strength ?? 3) / 3;

/** log₂ of the number of ways to choose `chosen` out of `size`: the bits that one such answer can carry. */
const choiceBits = (size: number, chosen: number): number => {
  let bits = 0;
  for (let i = 1; i <= chosen; i++) bits += Math.log2((size - chosen + i) / i);
  return bits;
};

/**
 * Weight of each of the `constraints` triplets that one answer out of a choice gives. Together they never count for
 * more bits than the answer can carry, and none counts for more than a triplet asked on its own (1 bit).
 */
export const sharedWeight = (bits: number, constraints: number): number => Math.min(1, bits / constraints);

interface Sink {
  pair(left: string, right: string, similar: boolean, weight: number): void;
  triplet(anchor: string, near: string, far: string, weight: number): void;
}

/** The one rule per kind of query; "can't tell" and answers that do not fit their query give nothing. */
const derive = ({ query, answer }: Judgement, sink: Sink): void => {
  if (query.kind === 'pair' && (answer.is === 'similar' || answer.is === 'different')) {
    sink.pair(query.left, query.right, answer.is === 'similar', strengthWeight(answer.strength));
  } else if (query.kind === 'triplet' && (answer.is === 'left' || answer.is === 'right')) {
    const [near, far] = answer.is === 'left' ? [query.left, query.right] : [query.right, query.left];
    sink.triplet(query.anchor, near, far, 1);
  } else if (query.kind === 'odd' && answer.is === 'odd') {
    const [a, b] = query.items.filter((item) => item !== answer.item);
    if (a === undefined || b === undefined || !query.items.includes(answer.item)) return;
    const weight = sharedWeight(Math.log2(3), 2);
    sink.triplet(a, b, answer.item, weight);
    sink.triplet(b, a, answer.item, weight);
  } else if (query.kind === 'grid' && answer.is === 'chosen') {
    const picked = query.candidates.filter((item) => answer.items.includes(item));
    const left = query.candidates.filter((item) => !answer.items.includes(item));
    if (picked.length === 0 || left.length === 0) return;
    const bits = choiceBits(query.candidates.length, picked.length);
    const weight = sharedWeight(bits, picked.length * left.length);
    for (const near of picked) for (const far of left) sink.triplet(query.anchor, near, far, weight);
  }
};

/**
 * What judgements say, as constraints between rows of the feature matrix (`rows`: item id → row), in their order.
 *
 * - pair: one pair constraint; its weight is strength / 3, and 1 without a strength.
 * - triplet: one triplet of weight 1.
 * - odd one out c of {a, b, c}: d(a, b) < d(a, c) and d(a, b) < d(b, c), two triplets of weight ½ log₂ 3.
 * - grid, picked P out of m: (anchor, p, q) for each p picked and q left, |P|·(m − |P|) triplets that share log₂ of the
 *   number of possible picks, so that one screen of a grid does not drown the judgements made one at a time.
 * - "can't tell" gives nothing.
 *
 * Answers that contradict each other are all kept: which of them is right is for the learner to weigh, and keeping
 * only the newest would throw away the evidence of how sure the expert is. Judgements on items that `rows` does not
 * know (taken out of the pool) are left out.
 */
export const deriveEvidence = (judgements: readonly Judgement[], rows: ReadonlyMap<string, number>): Evidence => {
  const pair: Record<'left' | 'right' | 'similar' | 'weight' | 'foretold' | 'source', number[]> = {
    left: [],
    right: [],
    similar: [],
    weight: [],
    foretold: [],
    source: [],
  };
  const triplet: Record<'anchor' | 'near' | 'far' | 'weight' | 'source', number[]> = {
    anchor: [],
    near: [],
    far: [],
    weight: [],
    source: [],
  };
  judgements.forEach((judgement, source) => {
    derive(judgement, {
      pair(left, right, similar, weight) {
        const i = rows.get(left);
        const j = rows.get(right);
        if (i === undefined || j === undefined) return;
        pair.left.push(i);
        pair.right.push(j);
        pair.similar.push(similar ? 1 : 0);
        pair.weight.push(weight);
        pair.foretold.push(judgement.origin.predicted ?? Number.NaN);
        pair.source.push(source);
      },
      triplet(anchor, near, far, weight) {
        const a = rows.get(anchor);
        const p = rows.get(near);
        const q = rows.get(far);
        if (a === undefined || p === undefined || q === undefined) return;
        triplet.anchor.push(a);
        triplet.near.push(p);
        triplet.far.push(q);
        triplet.weight.push(weight);
        triplet.source.push(source);
      },
    });
  });
  return {
    pairs: {
      left: Int32Array.from(pair.left),
      right: Int32Array.from(pair.right),
      similar: Uint8Array.from(pair.similar),
      weight: Float64Array.from(pair.weight),
      ...(pair.foretold.every(Number.isNaN) ? {} : { foretold: Float64Array.from(pair.foretold) }),
    },
    triplets: {
      anchor: Int32Array.from(triplet.anchor),
      near: Int32Array.from(triplet.near),
      far: Int32Array.from(triplet.far),
      weight: Float64Array.from(triplet.weight),
    },
    pairSource: Int32Array.from(pair.source),
    tripletSource: Int32Array.from(triplet.source),
  };
};

/** The constraints of `deriveEvidence`, kinds that nothing was judged in left out. */
export const deriveConstraints = (judgements: readonly Judgement[], rows: ReadonlyMap<string, number>): Constraints => {
  const { pairs, triplets } = deriveEvidence(judgements, rows);
  return {
    ...(pairs.left.length > 0 ? { pairs } : {}),
    ...(triplets.anchor.length > 0 ? { triplets } : {}),
  };
};
