import { embed, squaredPairDistances, squaredTripletMargins } from '../../../shared/evaluation/held-out/distances.ts';
import { auc, tripletAccuracy } from '../../../shared/evaluation/measures/auc.ts';
import { type Dense, zeros } from '../../../shared/numbers/dense.ts';
import { nearest } from '../../../shared/numbers/k-nearest.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { drawConstraints } from './split.ts';
import type { Quality, Split } from './types.ts';

const heldOut = { pairs: 6000, triplets: 6000, quadruplets: 0, chunklets: 0 };

const stacked = (one: Dense, other: Dense): Dense => {
  const both = zeros(one.rows + other.rows, one.columns);
  both.data.set(one.data);
  both.data.set(other.data, one.data.length);
  return both;
};

/** Class of each held-out item by the vote of its 3 nearest training items, ties to the nearest of the tied. */
const threeNearest = ({ train, test }: Split, L: Dense): number => {
  const all = embed(stacked(train.items, test.items), L);
  const allowed = new Uint8Array(all.rows).fill(1, 0, train.items.rows);
  let right = 0;
  for (let i = 0; i < test.items.rows; i++) {
    const votes = Array.from(nearest(all, train.items.rows + i, 3, allowed).rows, (row) => train.classes[row] ?? -1);
    const most = votes.find((vote, at) => votes.indexOf(vote, at + 1) > at) ?? votes[0];
    if (most === test.classes[i]) right++;
  }
  return right / test.items.rows;
};

/** AUC, 3-NN and triplet accuracy of L on held-out items; the same pairs and triplets for every learner. */
export const qualityOf = (split: Split, L: Dense): Quality => {
  const { items, classes } = split.test;
  const random = createRandom(split.seed).fork(`${split.data.name} held out`);
  const { pairs, triplets } = drawConstraints(items, classes, heldOut, random);
  if (!pairs || !triplets) throw new RangeError('no held-out constraints');
  const scores = squaredPairDistances(items, L, pairs).map((squared) => -squared);
  return {
    auc: auc(scores, pairs.similar) ?? Number.NaN,
    nearest: threeNearest(split, L),
    triplets: tripletAccuracy(squaredTripletMargins(items, L, triplets)) ?? Number.NaN,
  };
};
