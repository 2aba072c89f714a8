import { describe, expect, it } from 'vitest';
import { lrml } from '../../../../shared/learners/lrml/lrml.ts';
import type { Pairs } from '../../../../shared/model/constraints.ts';
import { cholesky, inverseFromCholesky } from '../../../../shared/numbers/cholesky.ts';
import type { Dense } from '../../../../shared/numbers/dense.ts';
import { gram } from '../../../../shared/numbers/linear.ts';
import { createRandom } from '../../../../shared/numbers/random.ts';
import { fitOrThrow, goldenItems, goldenLabels, pairsOf } from '../golden.ts';

const drawPairs = (labels: Int32Array, count: number, seed: number): Pairs => {
  const random = createRandom(seed);
  const pairs: number[][] = [];
  while (pairs.length < count) {
    const [left, right] = [random.integer(labels.length), random.integer(labels.length)];
    // Similar and different in turn.
    if (left !== right && (labels[left] === labels[right]) === (pairs.length % 2 === 0)) pairs.push([left, right]);
  }
  return pairsOf(
    pairs,
    pairs.map(([left = 0, right = 0]) => (labels[left] === labels[right] ? 1 : -1)),
  );
};

/** Share of all (similar pair, different pair) comparisons that the distance gets right. */
const auc = (items: Dense, labels: Int32Array, l: Dense): number => {
  const m = gram(l);
  const d = items.columns;
  const distances: { readonly alike: boolean; readonly squared: number }[] = [];
  for (let i = 0; i < items.rows; i += 2) {
    for (let j = i + 1; j < items.rows; j += 3) {
      const v = Float64Array.from({ length: d }, (_, t) => (items.data[i * d + t] ?? 0) - (items.data[j * d + t] ?? 0));
      let squared = 0;
      for (let a = 0; a < d; a++)
        for (let b = 0; b < d; b++) squared += (m.data[a * d + b] ?? 0) * (v[a] ?? 0) * (v[b] ?? 0);
      distances.push({ alike: labels[i] === labels[j], squared });
    }
  }
  distances.sort((a, b) => a.squared - b.squared);
  let [nearer, right, different] = [0, 0, 0];
  for (const { alike } of distances) {
    if (alike) nearer++;
    else {
      right += nearer;
      different++;
    }
  }
  return right / (nearer * different);
};

describe('lrml', () => {
  const [items, labels] = [goldenItems('wine'), goldenLabels('wine')];
  const pairs = drawPairs(labels, 40, 1);

  it('beats Euclidean distance with few pairs, and more so with the unjudged items than without', () => {
    const identity = { rows: 13, columns: 13, data: new Float64Array(169).map((_, at) => Number(at % 14 === 0)) };
    const euclidean = auc(items, labels, identity);
    const alone = auc(items, labels, fitOrThrow(lrml, { items, pairs, options: { smoothness: 0 } }).L);
    const together = auc(items, labels, fitOrThrow(lrml, { items, pairs }).L);
    expect(alone).toBeGreaterThan(euclidean);
    expect(together).toBeGreaterThan(alone);
  });

  it('reports tr(MP) − log det M, which at M = P⁻¹ is d − log det M', () => {
    const { L, report } = fitOrThrow(lrml, { items, pairs });
    const factor = cholesky(gram(L));
    expect(factor).not.toBeNull();
    const p = factor ? inverseFromCholesky(factor) : gram(L);
    const other = cholesky(p);
    let logDet = 0;
    for (let t = 0; t < 13; t++) logDet += 2 * Math.log(other?.data[t * 14] ?? Number.NaN);
    expect(report.objective).toBeCloseTo(13 + logDet, 8);
    expect(report.certificate).toEqual({ kind: 'closed-form', value: 0 });
  });

  it('has an answer to one-sided judgements, and says so', () => {
    const similar = pairsOf([[0, 1]], [1]);
    const one = fitOrThrow(lrml, { items, pairs: similar });
    expect(one.report.notes.join(' ')).toMatch(/No pair was judged different/);
    const different = fitOrThrow(lrml, { items, pairs: pairsOf([[0, 100]], [-1]) });
    for (const { L } of [one, different]) expect(L.data.every(Number.isFinite)).toBe(true);
  });

  it('stands a sample in for very many items', () => {
    const random = createRandom(5);
    const many = { rows: 4100, columns: 3, data: new Float64Array(12300).map(() => random.normal()) };
    const { report } = fitOrThrow(lrml, {
      items: many,
      pairs: pairsOf(
        [
          [0, 1],
          [2, 3],
        ],
        [1, -1],
      ),
    });
    expect(report.notes.join(' ')).toMatch(/over 4000 of the 4100 items/);
  });
});
