import { describe, expect, it } from 'vitest';
import { covariance } from '../../../shared/learners/covariance.ts';
import { euclidean } from '../../../shared/learners/euclidean.ts';
import { fitNow } from '../../../shared/learners/fit.ts';
import { rca } from '../../../shared/learners/rca.ts';
import { fromRows, identity } from '../../../shared/numbers/dense.ts';
import { gram } from '../../../shared/numbers/linear.ts';
import { randomMatrix } from '../numbers/random-matrix.ts';
import { fitOrThrow, golden, goldenItems, pairsOf, relativeDifference } from './golden.ts';

interface Golden {
  readonly chunks: readonly number[];
  readonly shipped: { readonly M: readonly (readonly number[])[] };
}

describe('golden results', () => {
  it.each(['iris', 'wine'])('the covariance of %s', (dataset) => {
    const { L, report } = fitOrThrow(covariance, { items: goldenItems(dataset) });
    expect(relativeDifference(gram(L), fromRows(golden<Golden>(`${dataset}-covariance`).shipped.M))).toBeLessThan(1e-8);
    expect(report).toMatchObject({ converged: true, certificate: { kind: 'closed-form' }, notes: [] });
  });

  it.each(['iris', 'wine'])('the chunklets of %s', (dataset) => {
    const { chunks, shipped } = golden<Golden>(`${dataset}-rca`);
    const { L } = fitOrThrow(rca, { items: goldenItems(dataset), chunklets: Int32Array.from(chunks) });
    expect(relativeDifference(gram(L), fromRows(shipped.M))).toBeLessThan(1e-8);
  });
});

describe('euclidean', () => {
  it('is the identity', () => {
    expect(fitOrThrow(euclidean, { items: randomMatrix(4, 3, 1) }).L).toEqual(identity(3));
  });

  it('names the item and feature that is not a number', () => {
    const outcome = fitNow(euclidean, {
      items: fromRows([
        [1, 2],
        [3, Number.NaN],
      ]),
      options: {},
      seed: 1,
    });
    expect(outcome.ok ? '' : outcome.failure.what).toContain('Feature 1 of item 1 is NaN');
  });
});

describe('covariance', () => {
  it('reports the directions in which items do not vary', () => {
    const { L, report } = fitOrThrow(covariance, {
      items: fromRows([
        [0, 0, 7],
        [1, 2, 7],
        [2, 4, 7],
        [5, 10, 7],
      ]),
    });
    expect(report.notes[0]).toContain('2 directions have distance 0');
    expect(Array.from(gram(L).data.slice(6))).toEqual([0, 0, 0].map((value) => expect.closeTo(value, 12)));
  });

  it('needs two items', () => {
    const outcome = fitNow(covariance, { items: fromRows([[1, 2]]), options: {}, seed: 1 });
    expect(outcome.ok ? '' : outcome.failure.code).toBe('items.too-few');
  });

  it('one feature: M is one over its variance', () => {
    expect(gram(fitOrThrow(covariance, { items: fromRows([[1], [2], [6]]) }).L).data[0]).toBeCloseTo(1 / 7, 14);
  });
});

describe('rca', () => {
  const items = randomMatrix(30, 3, 5);

  it('takes the connected similar pairs for chunklets, in any order', () => {
    const chunklets = new Int32Array(30).fill(-1);
    chunklets.set([4, 4, 4, 9, 9, 4, 9]);
    const direct = fitOrThrow(rca, { items, chunklets });
    const pairs = pairsOf(
      [
        [0, 1],
        [5, 2],
        [3, 4],
        [1, 2],
        [6, 3],
        [7, 8],
      ],
      [1, 1, 1, 1, 1, -1],
    );
    expect(relativeDifference(fitOrThrow(rca, { items, pairs }).L, direct.L)).toBeLessThan(1e-12);
    const turned = pairsOf(
      [
        [8, 7],
        [3, 6],
        [2, 1],
        [4, 3],
        [2, 5],
        [1, 0],
      ],
      [-1, 1, 1, 1, 1, 1],
    );
    expect(relativeDifference(fitOrThrow(rca, { items, pairs: turned }).L, direct.L)).toBeLessThan(1e-12);
  });

  it('adds a ridge, and says so, when chunklets vary in too few directions', () => {
    const { L, report } = fitOrThrow(rca, { items, pairs: pairsOf([[0, 1]], [1]) });
    expect(report.notes[0]).toContain('do not vary in 2 of 3 directions');
    expect(L.data.every((value) => Number.isFinite(value))).toBe(true);
    expect(relativeDifference(gram(L), identity(3))).toBeGreaterThan(0.1);
  });

  it('falls back to the Euclidean distance, and says so, when similar items are equal', () => {
    const twins = fromRows([
      [1, 2],
      [1, 2],
      [3, 0],
    ]);
    const { L, report } = fitOrThrow(rca, { items: twins, pairs: pairsOf([[0, 1]], [1]) });
    expect(L).toEqual(identity(2));
    expect(report.notes[0]).toContain('nothing could be learned');
  });

  it('names different pairs inside a chunklet', () => {
    const { report } = fitOrThrow(rca, {
      items,
      pairs: pairsOf(
        [
          [0, 1],
          [1, 2],
          [0, 2],
        ],
        [1, 1, -1],
      ),
    });
    expect(report.notes[0]).toContain('not used: pair 2');
  });

  it.each([
    ['only different pairs', pairsOf([[0, 1]], [-1]), 'constraints.one-sided'],
    ['no pairs', pairsOf([], []), 'constraints.missing'],
    [
      'a row that is not there',
      pairsOf(
        [
          [0, 1],
          [2, 30],
        ],
        [1, 1],
      ),
      'constraints.row',
    ],
  ])('fails on %s', (_, pairs, code) => {
    const outcome = fitNow(rca, { items, pairs, options: {}, seed: 1 });
    expect(outcome.ok ? '' : outcome.failure.code).toBe(code);
    if (!outcome.ok && code === 'constraints.row') expect(outcome.failure.what).toContain('Pair 1');
  });
});
