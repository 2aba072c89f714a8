import type { Constraints } from '../../../shared/model/constraints.ts';
import { type Dense, zeros } from '../../../shared/numbers/dense.ts';
import { createRandom, type Random, shuffle } from '../../../shared/numbers/random.ts';
import type { DataSet, Split } from './types.ts';

const take = ({ items, classes }: DataSet, rows: readonly number[]) => {
  const taken: Dense = zeros(rows.length, items.columns);
  rows.forEach((row, at) => {
    taken.data.set(items.data.subarray(row * items.columns, (row + 1) * items.columns), at * items.columns);
  });
  return { items: taken, classes: Int32Array.from(rows, (row) => classes[row] ?? 0) };
};

const same = (items: Dense, i: number, j: number): boolean => {
  const d = items.columns;
  for (let c = 0; c < d; c++) if (items.data[i * d + c] !== items.data[j * d + c]) return false;
  return true;
};

/** Draws distinct things: `draw` may fail (null) or repeat itself, and is asked again a bounded number of times. */
const distinct = (count: number, draw: () => readonly number[] | null): readonly (readonly number[])[] => {
  const found = new Map<string, readonly number[]>();
  for (let attempt = 0; found.size < count && attempt < 50 * count; attempt++) {
    const rows = draw();
    if (rows) found.set(rows.join(), rows);
  }
  return [...found.values()];
};

const column = (rows: readonly (readonly number[])[], at: number): Int32Array =>
  Int32Array.from(rows, (row) => row[at] ?? 0);

const ones = (count: number): Float64Array => new Float64Array(count).fill(1);

export interface Amounts {
  readonly pairs: number;
  readonly triplets: number;
  readonly quadruplets: number;
  readonly chunklets: number;
}

export const usualAmounts: Amounts = { pairs: 400, triplets: 1000, quadruplets: 1000, chunklets: 100 };

/** Constraints of every kind from class labels; pairs are half similar, half different, and none between equal items. */
export const drawConstraints = (items: Dense, classes: Int32Array, amounts: Amounts, random: Random): Constraints => {
  const n = items.rows;
  const byClass = new Map<number, number[]>();
  classes.forEach((label, row) => {
    byClass.set(label, [...(byClass.get(label) ?? []), row]);
  });
  const any = (): number => random.integer(n);
  const like = (row: number): number => {
    const members = byClass.get(classes[row] ?? 0) ?? [];
    return members[random.integer(members.length)] ?? row;
  };
  const pair = (similar: boolean) => (): readonly number[] | null => {
    const a = any();
    const b = similar ? like(a) : any();
    if (a === b || (classes[a] === classes[b]) !== similar || same(items, a, b)) return null;
    return a < b ? [a, b] : [b, a];
  };
  const similar = distinct(amounts.pairs / 2, pair(true));
  const different = distinct(amounts.pairs / 2, pair(false));
  const pairs = [...similar, ...different];
  const triplets = distinct(amounts.triplets, () => {
    const [a, q] = [any(), any()];
    const p = like(a);
    return p === a || classes[q] === classes[a] || same(items, a, p) || same(items, a, q) ? null : [a, p, q];
  });
  const quadruplets = distinct(amounts.quadruplets, () => {
    const near = pair(true)();
    const far = pair(false)();
    return near && far ? [...near, ...far] : null;
  });
  const chunklets = new Int32Array(n).fill(-1);
  let chunk = 0;
  for (const members of byClass.values()) {
    const order = shuffle([...members], random);
    for (let at = 0; at + 1 < order.length && chunk < amounts.chunklets; at += 2) {
      chunklets[order[at] ?? 0] = chunk;
      chunklets[order[at + 1] ?? 0] = chunk++;
    }
  }
  return {
    pairs: {
      left: column(pairs, 0),
      right: column(pairs, 1),
      similar: Uint8Array.from(pairs, (_, i) => (i < similar.length ? 1 : 0)),
      weight: ones(pairs.length),
    },
    triplets: {
      anchor: column(triplets, 0),
      near: column(triplets, 1),
      far: column(triplets, 2),
      weight: ones(triplets.length),
    },
    quadruplets: {
      a: column(quadruplets, 0),
      b: column(quadruplets, 1),
      c: column(quadruplets, 2),
      d: column(quadruplets, 3),
      weight: ones(quadruplets.length),
    },
    chunklets,
    labels: classes,
    targets: Float64Array.from(classes),
  };
};

/** 70 % of each class to learn from, the rest to measure on. */
export const splitOf = (data: DataSet, seed: number): Split => {
  const random = createRandom(seed).fork(data.name);
  const order = shuffle(
    Array.from({ length: data.items.rows }, (_, i) => i),
    random,
  );
  const train: number[] = [];
  const test: number[] = [];
  for (const label of new Set(data.classes)) {
    const members = order.filter((row) => data.classes[row] === label);
    const cut = Math.round(0.7 * members.length);
    train.push(...members.slice(0, cut));
    test.push(...members.slice(cut));
  }
  const training = take(data, train);
  return {
    data,
    seed,
    train: training,
    test: take(data, test),
    constraints: drawConstraints(training.items, training.classes, usualAmounts, random),
  };
};
