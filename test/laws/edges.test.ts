import { describe, expect, it } from 'vitest';
import { fitNow } from '../../shared/learners/fit.ts';
import type { Learner, LearnerOptions, Solution } from '../../shared/learners/learner.ts';
import { learners } from '../../shared/learners/registry.ts';
import type { Outcome } from '../../shared/model/result.ts';
import { type Dense, zeros } from '../../shared/numbers/dense.ts';
import { symmetricEigen } from '../../shared/numbers/eigen.ts';
import { gram } from '../../shared/numbers/linear.ts';
import {
  answers,
  classItems,
  dietOf,
  fullProblem,
  hasOption,
  pairsFrom,
  type Start,
  tripletsFrom,
} from './problems.ts';

/** Fits, and checks what holds for any outcome: a sound metric with a report in words, or a failure with code and sentence. */
const outcomeOf = (learner: Learner, problem: Start, options: LearnerOptions = {}): Outcome<Solution> => {
  const outcome = fitNow(learner, { ...dietOf(learner, problem), options, seed: 1 });
  if (!outcome.ok) {
    expect(outcome.failure.code).toMatch(/^[a-z-]+\.[a-z-]+$/);
    expect(outcome.failure.what).toMatch(/^[A-Z"a-z].*[.]$/);
    return outcome;
  }
  const { L, report } = outcome.value;
  expect(L.columns).toBe(problem.items.columns);
  expect(L.data.every(Number.isFinite)).toBe(true);
  const { values } = symmetricEigen(gram(L));
  expect(values[0]).toBeGreaterThanOrEqual(-1e-9 * Math.max(1, values[values.length - 1] ?? 0));
  expect(report.reason).not.toBe('');
  if (report.objective !== null) expect(Number.isFinite(report.objective)).toBe(true);
  return outcome;
};

const solves = (learner: Learner, problem: Start, options: LearnerOptions = {}): Solution => {
  const outcome = outcomeOf(learner, problem, options);
  if (!outcome.ok) throw new Error(`${learner.name}: ${outcome.failure.what}`);
  return outcome.value;
};

const accepts = (learner: Learner, ...what: readonly Learner['accepts'][number][]): boolean =>
  what.some((input) => learner.accepts.includes(input));

/** Every feature of the items changed by a function of row and column. */
const mapped = (items: Dense, change: (value: number, row: number, column: number) => number): Dense => ({
  ...items,
  data: items.data.map((value, at) => change(value, Math.floor(at / items.columns), at % items.columns)),
});

describe.each([...learners.values()])('$name at the edges', (learner) => {
  const full = fullProblem();

  it('has an answer to a single judgement', () => {
    const one = {
      ...full,
      pairs: pairsFrom([[0, 3, 1]]),
      triplets: tripletsFrom([[0, 3, 1]]),
      chunklets: full.labels.map((_, i) => (i === 0 || i === 3 ? 0 : -1)),
    };
    if (accepts(learner, 'pairs', 'triplets')) outcomeOf(learner, one);
    else solves(learner, full);
  });

  if (accepts(learner, 'pairs')) {
    it('has an answer to judgements of one kind only', () => {
      const { pairs } = full;
      for (const similar of [0, 1]) {
        const kept = Array.from(pairs.similar.keys()).filter((i) => pairs.similar[i] === similar);
        const rows = kept.map((i): [number, number, number] => [pairs.left[i] ?? 0, pairs.right[i] ?? 0, similar]);
        outcomeOf(learner, { items: full.items, pairs: pairsFrom(rows) });
      }
    });
  }

  it('lets contradictions stand against each other', () => {
    const { pairs, triplets } = full;
    const both = {
      ...full,
      pairs: {
        left: Int32Array.of(...pairs.left, ...pairs.left),
        right: Int32Array.of(...pairs.right, ...pairs.right),
        similar: Uint8Array.of(...pairs.similar, ...pairs.similar.map((value) => 1 - value)),
        weight: Float64Array.of(...pairs.weight, ...pairs.weight),
      },
      triplets: {
        anchor: Int32Array.of(...triplets.anchor, ...triplets.anchor),
        near: Int32Array.of(...triplets.near, ...triplets.far),
        far: Int32Array.of(...triplets.far, ...triplets.near),
        weight: Float64Array.of(...triplets.weight, ...triplets.weight),
      },
    };
    solves(learner, both);
  });

  it('has an answer when all items are the same', () => {
    outcomeOf(learner, { ...full, items: mapped(full.items, (_, __, column) => column) });
  });

  it('has an answer when judged items coincide', () => {
    // Items 0, 3, 6 … are all copies of item 0.
    const d = full.items.columns;
    const items = mapped(full.items, (value, row, column) =>
      row % 3 === 0 ? (full.items.data[column % d] ?? 0) : value,
    );
    solves(learner, { ...full, items });
  });

  it('has an answer to a constant feature and to features that repeat each other', () => {
    solves(learner, { ...full, items: mapped(full.items, (value, _, column) => (column === 2 ? 7 : value)) });
    const d = full.items.columns;
    const repeat = mapped(full.items, (value, row, column) =>
      column === 3 ? -2 * (full.items.data[row * d] ?? 0) : value,
    );
    solves(learner, { ...full, items: repeat });
  });

  it('has an answer to more features than items', () => {
    const { items, labels, targets } = classItems(9, 15);
    solves(learner, { items, labels, targets, chunklets: labels, ...answers(labels, 12) });
  });

  it('has an answer to a single feature', () => {
    const { items, labels, targets } = classItems(30, 1);
    const outcome = outcomeOf(learner, { items, labels, targets, chunklets: labels, ...answers(labels, 40) });
    // The graphical lasso is about pairs of features; every other learner can weigh one.
    if (learner.name !== 'sdml') expect(outcome.ok).toBe(true);
  });

  it('has an answer to features of very different size', () => {
    const sizes = [1e-6, 1, 1e6, 1];
    outcomeOf(learner, { ...full, items: mapped(full.items, (value, _, column) => value * (sizes[column] ?? 1)) });
  });

  it('refuses what is not a number, naming the item and the feature', () => {
    const outcome = outcomeOf(learner, {
      ...full,
      items: mapped(full.items, (value, row, column) => (row === 4 && column === 2 ? Number.NaN : value)),
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'items.not-finite' } });
    if (!outcome.ok) expect(outcome.failure.what).toMatch(/Feature 2 of item 4/);
  });

  it('refuses to learn from nothing', () => {
    expect(outcomeOf(learner, { ...full, items: zeros(0, 4) }).ok).toBe(false);
    const outcome = outcomeOf(learner, { items: full.items });
    expect(outcome.ok).toBe(learner.accepts.includes('nothing'));
  });

  if (accepts(learner, 'pairs', 'triplets')) {
    it('refuses a constraint that points outside the items, naming it', () => {
      const outcome = outcomeOf(learner, {
        items: full.items,
        pairs: pairsFrom([
          [0, 1, 1],
          [2, 99, 0],
        ]),
        triplets: tripletsFrom([
          [0, 1, 2],
          [2, 99, 0],
        ]),
      });
      expect(outcome.ok).toBe(false);
      if (!outcome.ok) expect(outcome.failure.what).toMatch(/(Pair|Triplet|pair|triplet) 1 names item row 99/);
    });
  }

  it('refuses an option it does not have and a value out of range, naming it', () => {
    const unknown = outcomeOf(learner, full, { colour: 1 });
    expect(unknown).toMatchObject({ ok: false, failure: { code: 'options.unknown' } });
    if (!hasOption(learner, 'maxIterations')) return;
    const outside = outcomeOf(learner, full, { maxIterations: 0 });
    expect(outside).toMatchObject({ ok: false, failure: { code: 'options.invalid' } });
    if (!outside.ok) expect(outside.failure.what).toMatch(/"maxIterations"/);
  });

  if (accepts(learner, 'labels')) {
    it('refuses labels of one class, and takes a class of one item', () => {
      const one = outcomeOf(learner, { ...full, labels: full.labels.map(() => 5) });
      expect(one).toMatchObject({ ok: false, failure: { code: 'labels.classes' } });
      solves(learner, { ...full, labels: full.labels.map((label, i) => (i === 0 ? 9 : label)) });
      solves(learner, { ...full, labels: full.labels.map((_, i) => (i < 2 ? i : -1)) });
    });
  }

  if (accepts(learner, 'targets')) {
    it('refuses targets that are all equal or too few', () => {
      expect(outcomeOf(learner, { ...full, targets: full.targets.map(() => 2) }).ok).toBe(false);
      expect(outcomeOf(learner, { ...full, targets: full.targets.map((t, i) => (i < 2 ? t : Number.NaN)) }).ok).toBe(
        false,
      );
    });
  }
});
