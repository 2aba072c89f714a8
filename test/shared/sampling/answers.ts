import type { Pairs } from '../../../shared/model/constraints.ts';
import { createRandom } from '../../../shared/numbers/random.ts';

/** Answers to these pairs of rows by an expert who calls alike what `alike` says, but for a share of slips. */
export const answersOf = (
  rows: readonly (readonly [number, number])[],
  alike: (a: number, b: number) => boolean,
  slips = 0,
): Pairs => {
  const random = createRandom(11);
  return {
    left: Int32Array.from(rows, ([a]) => a),
    right: Int32Array.from(rows, ([, b]) => b),
    similar: Uint8Array.from(rows, ([a, b]) => +(alike(a, b) !== random.next() < slips)),
    weight: new Float64Array(rows.length).fill(1),
  };
};

/** Distinct random pairs of rows below `items`. */
export const randomRows = (items: number, count: number, seed = 5): readonly (readonly [number, number])[] => {
  const random = createRandom(seed);
  const found = new Map<number, readonly [number, number]>();
  while (found.size < count) {
    const a = random.integer(items);
    const b = (a + 1 + random.integer(items - 1)) % items;
    found.set(Math.min(a, b) * items + Math.max(a, b), [a, b]);
  }
  return [...found.values()];
};

/** Every item against the first member of each class until it is placed: what `growth` comes to. */
export const placing = (items: number, classes: number): readonly (readonly [number, number])[] =>
  Array.from({ length: items - 1 }, (_, i) => i + 1).flatMap((row) =>
    Array.from({ length: Math.min(row, (row % classes) + 1) }, (_, rival) => [rival, row] as const),
  );

export const byClass =
  (classes: number) =>
  (a: number, b: number): boolean =>
    a % classes === b % classes;

/** Alike when near on a line, which is not transitive. */
export const byNearness = (items: number) => (a: number, b: number) => Math.abs(a - b) < items / 5;
