import { createRandom } from '../../../shared/numbers/random.ts';

/** So many of a list without repetition, in the list's order; the same for a seed. */
export const sampleOf = <T>(all: readonly T[], count: number, seed: number): readonly T[] => {
  const random = createRandom(seed).fork('mutants');
  return all
    .map((value, at) => ({ value, at, rank: random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
};
