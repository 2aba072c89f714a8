import type { Pairs } from '../../../shared/model/constraints.ts';
import { type Dense, identity, zeros } from '../../../shared/numbers/dense.ts';
import { createRandom } from '../../../shared/numbers/random.ts';
import { drawKey, type SamplingContext } from '../../../shared/sampling/strategy.ts';

export interface Collection {
  readonly items: Dense;
  /** Group of each item. */
  readonly group: Int32Array;
}

const groups = 5;
/** Items that have been asked about. */
const judgedItems = 305;
const slips = 0.05;

/** Five groups whose centres differ in one feature each; items are standard normal around them. */
export const collectionOf = (rows: number, columns: number): Collection => {
  const random = createRandom(1);
  const items = zeros(rows, columns);
  const group = Int32Array.from({ length: rows }, (_, row) => row % groups);
  group.forEach((g, row) => {
    for (let a = 0; a < columns; a++) items.data[row * columns + a] = random.normal() + (a === g ? 4 : 0);
  });
  return { items, group };
};

export type Truth = 'groups' | 'grades';

/** Answers as they come in: first about items at random, then mostly to place one more item beside one of the first few. */
export const answersOf = ({ items, group }: Collection, truth: Truth, count: number): Pairs => {
  const random = createRandom(2).fork(truth);
  const first = (row: number): number => items.data[row * items.columns] ?? 0;
  const isSimilar = (a: number, b: number): boolean =>
    truth === 'groups' ? group[a] === group[b] : Math.abs(first(a) - first(b)) < 1.5 + 0.5 * random.normal();
  const rows = Array.from({ length: count }, (_, i) => {
    const left = random.integer(i < 100 ? judgedItems : groups);
    return [left, left + 1 + random.integer(judgedItems - left)] as const;
  });
  return {
    left: Int32Array.from(rows, ([left]) => left),
    right: Int32Array.from(rows, ([, right]) => right),
    similar: Uint8Array.from(rows, ([left, right]) => +(isSimilar(left, right) !== random.next() < slips)),
    weight: new Float64Array(count).fill(1),
  };
};

/** What the sampler knows after the first `count` of the answers. */
export const situationAfter = (
  { items }: Collection,
  { left, right, similar, weight }: Pairs,
  count: number,
  memory: unknown,
): SamplingContext => ({
  kind: 'pair',
  items,
  constraints: {
    pairs: {
      left: left.slice(0, count),
      right: right.slice(0, count),
      similar: similar.slice(0, count),
      weight: weight.slice(0, count),
    },
  },
  asked: new Set(Array.from({ length: count }, (_, i) => drawKey([left[i] ?? 0, right[i] ?? 0]))),
  metric: { L: identity(items.columns), calibration: { slope: -0.05, intercept: 4 }, threshold: 9 },
  memory,
  seed: 3,
  auditShare: 0.1,
});
