import { describe, expect, it } from 'vitest';
import { readPairs } from '../../../../shared/learners/constraints/pairs.ts';
import { fitNow } from '../../../../shared/learners/fit.ts';
import type { LearnerName } from '../../../../shared/learners/learner.ts';
import { learnerByName } from '../../../../shared/learners/registry.ts';
import type { Pairs } from '../../../../shared/model/constraints.ts';
import { type Dense, fromRows, rowOf } from '../../../../shared/numbers/dense.ts';
import { gram } from '../../../../shared/numbers/linear.ts';
import { randomMatrix } from '../../numbers/random-matrix.ts';
import { fitOrThrow, pairsOf, relativeDifference } from '../golden.ts';

const read = (items: Dense, pairs?: Pairs) =>
  readPairs('itml', { items, options: {}, seed: 1, ...(pairs && { pairs }) });

describe('readPairs', () => {
  const items = fromRows([
    [0, 0],
    [1, 2],
    [5, 1],
    [1, 2],
    [7, 7],
  ]);

  it('merges duplicates and forgets order and sides', () => {
    const outcome = read(
      items,
      pairsOf(
        [
          [2, 1],
          [4, 0],
          [1, 2],
          [0, 4],
        ],
        [1, -1, 1, -1],
      ),
    );
    if (!outcome.ok) throw new Error(outcome.failure.what);
    const { v, similar, weight, squared, similarCount, rows, notes } = outcome.value;
    expect(Array.from(rowOf(v, 0))).toEqual([-7, -7]);
    expect(Array.from(rowOf(v, 1))).toEqual([-4, 1]);
    expect([Array.from(similar), Array.from(weight), Array.from(squared)]).toEqual([
      [0, 1],
      [2, 2],
      [98, 17],
    ]);
    expect([similarCount, Array.from(rows), notes]).toEqual([1, [0, 1, 2, 4], []]);
  });

  it('names contradictions, which stay, and pairs of equal items, which are left out', () => {
    const outcome = read(
      items,
      pairsOf(
        [
          [0, 2],
          [1, 3],
          [2, 0],
          [3, 1],
          [4, 4],
        ],
        [1, 1, -1, -1, 1],
      ),
    );
    if (!outcome.ok) throw new Error(outcome.failure.what);
    expect(outcome.value.v.rows).toBe(2);
    const notes = outcome.value.notes.join('\n');
    expect(notes).toContain('no metric can tell them apart: different pair 3.');
    expect(notes).toContain('nothing can be learned: similar pairs 1, 4.');
    expect(notes).toContain('counted as both: pairs 2, 3.');
  });

  it.each([
    ['no pairs', undefined, 'constraints.missing', 'there are none'],
    [
      'a row outside',
      pairsOf(
        [
          [0, 1],
          [0, 5],
        ],
        [1, 1],
      ),
      'constraints.row',
      'Pair 1 names item row 5',
    ],
    ['a negative row', pairsOf([[0, -1]], [1]), 'constraints.row', 'Pair 0 names item row -1'],
    [
      'a weight of 0',
      { ...pairsOf([[0, 1]], [1]), weight: Float64Array.of(0) },
      'constraints.weight',
      'Pair 0 has weight 0',
    ],
    [
      'lists of unlike length',
      { ...pairsOf([[0, 1]], [1]), left: Int32Array.of(0, 1) },
      'constraints.ragged',
      'length',
    ],
  ])('fails on %s', (_, pairs, code, sentence) => {
    const outcome = read(items, pairs);
    expect(outcome.ok ? '' : outcome.failure.code).toBe(code);
    expect(outcome.ok ? '' : outcome.failure.what).toContain(sentence);
  });

  it('names the item and feature that is not a number', () => {
    const outcome = read(
      fromRows([
        [1, 2],
        [Number.NaN, 0],
      ]),
      pairsOf([[0, 1]], [1]),
    );
    expect(outcome.ok ? '' : outcome.failure.what).toContain('Feature 0 of item 1 is NaN');
  });
});

/** Every learner that accepts pairs, on data with nothing easy about it: each ends with a result or a named failure. */
describe('edges of the pair learners', () => {
  const names: readonly LearnerName[] = ['rca', 'itml', 'sdml', 'mmc', 'mmc-diagonal', 'lsml'];
  const learnerOf = (name: LearnerName) => {
    const learner = learnerByName(name);
    if (!learner) throw new Error(`${name} is not registered`);
    return learner;
  };
  const constant = fromRows([
    [1, 5, 0],
    [2, 5, 1],
    [4, 5, 3],
    [3, 5, 3],
  ]);
  const collinear = fromRows([
    [1, 2, -1],
    [2, 4, -2],
    [4, 8, -4],
    [3, 6, -3],
  ]);
  const identical = fromRows([
    [2, 3],
    [2, 3],
    [2, 3],
    [2, 3],
  ]);
  const wide = randomMatrix(4, 12, 3);
  const line = fromRows([[1], [2], [4], [3.5]]);
  const both = pairsOf(
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
    ],
    [1, -1, 1, -1],
  );
  const contradicting = pairsOf(
    [
      [0, 1],
      [1, 0],
      [0, 1],
      [2, 3],
      [3, 2],
    ],
    [1, -1, 1, 1, -1],
  );

  it.each(
    names.flatMap((name) =>
      (
        [
          ['a constant feature', constant, both],
          ['collinear features', collinear, both],
          ['more features than items', wide, both],
          ['one feature', line, both],
          ['contradictions and duplicates', wide, contradicting],
        ] as const
      ).map(([what, items, pairs]) => ({ name, what, items, pairs })),
    ),
  )('$name converges on $what', ({ name, items, pairs }) => {
    const { L, report } = fitOrThrow(learnerOf(name), { items, pairs });
    expect(report.converged).toBe(true);
    expect(L.data.every((value) => Number.isFinite(value))).toBe(true);
    expect(gram(L).data.some((value) => value !== 0)).toBe(true);
  });

  it.each(names)('%s on identical items: a note or a failure says that nothing can be learned', (name) => {
    const outcome = fitNow(learnerOf(name), { items: identical, pairs: both, options: {}, seed: 1 });
    const words = outcome.ok ? outcome.value.report.notes.join(' ') : outcome.failure.what;
    expect(words).toMatch(/nothing can be learned|nothing could be learned|there is no similar one/);
  });

  it.each([
    ['one similar pair', [[0, 1]], [1], ['mmc', 'mmc-diagonal', 'lsml']],
    ['one different pair', [[0, 1]], [-1], ['rca', 'mmc', 'mmc-diagonal', 'lsml']],
  ] as const)('%s: a result, or a failure that says which answer is missing', (_, rows, labels, failing) => {
    for (const name of names) {
      const outcome = fitNow(learnerOf(name), { items: wide, pairs: pairsOf(rows, labels), options: {}, seed: 1 });
      const code = outcome.ok ? (outcome.value.report.converged ? 'converged' : 'not converged') : outcome.failure.code;
      expect([name, code]).toEqual([name, failing.some((one) => one === name) ? 'constraints.one-sided' : 'converged']);
    }
  });

  it.each(names)('%s gives the same metric for any order of pairs and of their items', (name) => {
    const items = randomMatrix(12, 3, 5);
    const rows = Array.from({ length: 16 }, (_, i) => [i % 12, (i * 5 + 3) % 12]).filter(([a, b]) => a !== b);
    const labels = rows.map((_, i) => (i % 2 ? 1 : -1));
    const turned = rows.map(([a = 0, b = 0]) => [b, a]).reverse();
    const one = gram(fitOrThrow(learnerOf(name), { items, pairs: pairsOf(rows, labels) }).L);
    const other = gram(fitOrThrow(learnerOf(name), { items, pairs: pairsOf(turned, [...labels].reverse()) }).L);
    expect(relativeDifference(other, one)).toBeLessThan(1e-12);
  });
});
