import type { Truth } from '../../../shared/evaluation/simulation/simulate-truth.ts';
import { learningSpace } from '../../../shared/learners/space.ts';
import { createRandom, type Random, shuffle } from '../../../shared/numbers/random.ts';
import type { DrawKind } from '../../../shared/sampling/strategy.ts';
import { hiddenMetric } from './hidden.ts';
import { type Collection, collection, eggs } from './read.ts';

/** One task at one seed: which items may be asked, what the expert says, and what the metric is tested on. */
export interface Game {
  readonly inPool: Uint8Array;
  readonly truth: Truth;
  /** Test queries over held-out items, flat rows; for triplets anchor, near, far. */
  readonly test: Int32Array;
  /** For test pairs: 1 when they are truly similar. */
  readonly similar: Uint8Array;
}

export interface Task {
  readonly name: string;
  readonly kind: DrawKind;
  readonly collection: Collection;
  /** Share of answers turned round. */
  readonly noise: number;
  game(seed: number): Game;
}

const heldOutShare = 0.3;
const testPairs = 4000;

const split = (n: number, random: Random, share = heldOutShare): { inPool: Uint8Array; out: Int32Array } => {
  const order = shuffle(
    Int32Array.from({ length: n }, (_, i) => i),
    random,
  );
  const out = order.slice(0, Math.round(n * share));
  const inPool = new Uint8Array(n).fill(1);
  for (const row of out) inPool[row] = 0;
  return { inPool, out };
};

const randomPairs = (among: Int32Array, count: number, random: Random): Int32Array => {
  const rows = new Int32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const a = random.integer(among.length);
    rows[2 * i] = among[a] ?? 0;
    rows[2 * i + 1] = among[(a + 1 + random.integer(among.length - 1)) % among.length] ?? 0;
  }
  return rows;
};

const classTask = (name: string, source: Collection, noise = 0.05): Task => ({
  name,
  kind: 'pair',
  collection: source,
  noise,
  game: (seed) => {
    const random = createRandom(seed).fork('split');
    const { inPool, out } = split(source.items.rows, random);
    const test = randomPairs(out, testPairs, random);
    const similar = Uint8Array.from(
      { length: testPairs },
      (_, i) => +(source.labels[test[2 * i] ?? 0] === source.labels[test[2 * i + 1] ?? 0]),
    );
    return { inPool, truth: { kind: 'labels', labels: source.labels }, test, similar };
  },
});

/** Answers are drawn from the probability of a hidden metric, one half at its threshold; the test asks for the likelier. */
const gradedTask = (name: string, source: Collection): Task => ({
  name,
  kind: 'pair',
  collection: source,
  noise: 0,
  game: (seed) => {
    const random = createRandom(seed).fork('split');
    const { inPool, out } = split(source.items.rows, random);
    const hidden = hiddenMetric(learningSpace(source.items, { standardize: true }), source.features, seed);
    const test = randomPairs(out, testPairs, random);
    const similar = Uint8Array.from(
      { length: testPairs },
      (_, i) => +hidden.isSimilar(test[2 * i] ?? 0, test[2 * i + 1] ?? 0),
    );
    return { inPool, truth: { kind: 'metric', metric: hidden.metric }, test, similar };
  },
});

/** Real answers: eggs held out of the questions; the test is every answer about at least one of them. */
const eggsTask = (name: string): Task => {
  const source = eggs();
  return {
    name,
    kind: 'triplet',
    collection: source,
    noise: 0,
    game: (seed) => {
      const { inPool } = split(source.items.rows, createRandom(seed).fork('split'), 0.2);
      const ask: number[] = [];
      const test: number[] = [];
      for (let at = 0; at < source.triplets.length; at += 3) {
        const rows = source.triplets.subarray(at, at + 3);
        (rows.every((row) => inPool[row] === 1) ? ask : test).push(...rows);
      }
      return {
        inPool,
        truth: { kind: 'triplets', rows: Int32Array.from(ask) },
        test: Int32Array.from(test),
        similar: new Uint8Array(0),
      };
    },
  };
};

/** The suite, each task read when it is wanted. */
export const suite: Readonly<Record<string, () => Task>> = {
  'wine class': () => classTask('wine class', collection('test/data/wine.csv', 'label')),
  'breast cancer class': () => classTask('breast cancer class', collection('test/data/breast-cancer.csv', 'label')),
  'digits class': () => classTask('digits class', collection('test/data/digits.csv', 'label')),
  'wine graded': () => gradedTask('wine graded', collection('test/data/wine.csv', 'label')),
  'breast cancer graded': () => gradedTask('breast cancer graded', collection('test/data/breast-cancer.csv', 'label')),
  'digits graded': () => gradedTask('digits graded', collection('test/data/digits.csv', 'label')),
  'heart diagnosis': () =>
    classTask('heart diagnosis', collection('build/samples/patients/heart_disease_uci.csv', 'num')),
  'diseases kind': () => classTask('diseases kind', collection('build/samples/diseases/diseases.csv', 'kind')),
  'eggs triplets': () => eggsTask('eggs triplets'),
};
