import { type Sentence, say } from '../../model/localizable.ts';

/** A note on directions of zero distance: the result is then a pseudometric. Empty when there are none. */
export const nullDirections = (count: number, why: Sentence): readonly Sentence[] => {
  if (count <= 0) return [];
  return [
    count === 1
      ? say`Pseudometric: 1 direction has distance 0, because ${why}. Items that differ only there count as the same.`
      : say`Pseudometric: ${count} directions have distance 0, because ${why}. Items that differ only there count as the same.`,
  ];
};

/**
 * A note that lists constraints by number, the first few of many. Empty when there are none.
 * @param one the note on a single constraint, given its number.
 * @param many the note on several, given their numbers.
 */
export const listed = (
  indices: readonly number[],
  one: (number: string) => Sentence,
  many: (numbers: string) => Sentence,
): readonly Sentence[] => {
  if (indices.length === 0) return [];
  const shown = indices.slice(0, 5).join(', ');
  if (indices.length === 1) return [one(shown)];
  return [many(indices.length > 5 ? say`${shown}, and ${indices.length - 5} more` : shown)];
};
