import { type Fit, fitNow } from '../../shared/learners/fit.ts';
import type { Learner, LearnerOptions, Problem } from '../../shared/learners/learner.ts';
import type { Pairs, Triplets } from '../../shared/model/constraints.ts';
import { type Dense, zeros } from '../../shared/numbers/dense.ts';
import { createRandom, type Random } from '../../shared/numbers/random.ts';

/** A problem without what the learner does not accept, so that it is known what it learned from. */
export type Start = Omit<Problem, 'options' | 'seed'>;

const classCount = 3;

/** Items of three classes: apart along the first feature, noise in the others, the second of which is the widest. */
export const classItems = (
  n: number,
  d: number,
  seed = 1,
): { readonly items: Dense; readonly labels: Int32Array; readonly targets: Float64Array } => {
  const random = createRandom(seed);
  const items = zeros(n, d);
  const labels = Int32Array.from({ length: n }, (_, i) => i % classCount);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < d; j++) {
      const width = j === 1 ? 2 : 1;
      items.data[i * d + j] = width * random.normal() + (j === 0 ? 2 * (labels[i] ?? 0) : 0);
    }
  }
  const targets = Float64Array.from(labels, (label, i) => label + 0.3 * (items.data[i * d + d - 1] ?? 0));
  return { items, labels, targets };
};

const draw = <T>(
  count: number,
  random: Random,
  bound: number,
  pick: (a: number, b: number, c: number) => T | null,
): T[] => {
  const found: T[] = [];
  while (found.length < count) {
    const made = pick(random.integer(bound), random.integer(bound), random.integer(bound));
    if (made !== null) found.push(made);
  }
  return found;
};

export const ones = (count: number): Float64Array => new Float64Array(count).fill(1);

export const pairsFrom = (rows: readonly (readonly [number, number, number])[]): Pairs => ({
  left: Int32Array.from(rows, ([left]) => left),
  right: Int32Array.from(rows, ([, right]) => right),
  similar: Uint8Array.from(rows, ([, , similar]) => similar),
  weight: ones(rows.length),
});

export const tripletsFrom = (rows: readonly (readonly [number, number, number])[]): Triplets => ({
  anchor: Int32Array.from(rows, ([anchor]) => anchor),
  near: Int32Array.from(rows, ([, near]) => near),
  far: Int32Array.from(rows, ([, , far]) => far),
  weight: ones(rows.length),
});

/** Pairs and triplets answered by the labels, one in ten of them wrongly, as people do. */
export const answers = (
  labels: Int32Array,
  count: number,
  seed = 2,
): { readonly pairs: Pairs; readonly triplets: Triplets } => {
  const random = createRandom(seed);
  const n = labels.length;
  const pairs = draw(count, random, n, (a, b): [number, number, number] | null =>
    a === b ? null : [a, b, Number((labels[a] === labels[b]) !== random.next() < 0.1)],
  );
  const triplets = draw(count, random, n, (a, p, q): [number, number, number] | null => {
    if (a === p || labels[a] !== labels[p] || labels[a] === labels[q]) return null;
    return random.next() < 0.1 ? [a, q, p] : [a, p, q];
  });
  return { pairs: pairsFrom(pairs), triplets: tripletsFrom(triplets) };
};

export interface FullProblem extends Start {
  readonly labels: Int32Array;
  readonly targets: Float64Array;
  readonly pairs: Pairs;
  readonly triplets: Triplets;
}

/** Everything a learner of any kind may accept, over one set of items. */
export const fullProblem = (n = 45, d = 4, count = 60): FullProblem => {
  const { items, labels, targets } = classItems(n, d);
  const { pairs, triplets } = answers(labels, count);
  const chunklets = labels.map((label, i) => (i < 30 ? label + classCount * Math.floor(i / 9) : -1));
  return { items, labels, targets, pairs, triplets, chunklets };
};

/** The part of a problem that a learner accepts. */
export const dietOf = (learner: Learner, problem: Start): Start => {
  const accepts = (what: Learner['accepts'][number]): boolean => learner.accepts.includes(what);
  return {
    items: problem.items,
    ...(accepts('pairs') && problem.pairs ? { pairs: problem.pairs } : {}),
    ...(accepts('triplets') && problem.triplets ? { triplets: problem.triplets } : {}),
    ...(accepts('chunklets') && problem.chunklets ? { chunklets: problem.chunklets } : {}),
    ...(accepts('labels') && problem.labels ? { labels: problem.labels } : {}),
    ...(accepts('targets') && problem.targets ? { targets: problem.targets } : {}),
    ...(problem.warmStart ? { warmStart: problem.warmStart } : {}),
  };
};

/** Fits on what the learner accepts of the problem; a failure is the test's. */
export const fitted = (learner: Learner, problem: Start, options: LearnerOptions = {}, seed = 1): Fit => {
  const outcome = fitNow(learner, { ...dietOf(learner, problem), options, seed });
  if (!outcome.ok) throw new Error(`${learner.name}: ${outcome.failure.what}`);
  return outcome.value;
};

/** Whether the learner has an option of this name. */
export const hasOption = (learner: Learner, key: string): boolean => learner.options.some((field) => field.key === key);

/** The same constraints in another order. */
export const reordered = (problem: Start, order: readonly number[]): Start => {
  const rows = (values: Int32Array): Int32Array => Int32Array.from(order, (from) => values[from] ?? -1);
  const weights = (values: Float64Array): Float64Array => Float64Array.from(order, (from) => values[from] ?? 0);
  const { pairs, triplets } = problem;
  return {
    ...problem,
    ...(pairs && {
      pairs: {
        left: rows(pairs.left),
        right: rows(pairs.right),
        similar: Uint8Array.from(order, (from) => pairs.similar[from] ?? 0),
        weight: weights(pairs.weight),
      },
    }),
    ...(triplets && {
      triplets: {
        anchor: rows(triplets.anchor),
        near: rows(triplets.near),
        far: rows(triplets.far),
        weight: weights(triplets.weight),
      },
    }),
  };
};
