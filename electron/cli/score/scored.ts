// Room: Distances, probabilities and answers of a metric for pairs and triplets from a file.

/** A table of scores, and what stands in the JSON beside its path. */
export interface Scored {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** Share of answers that are right, null without any. */
export const accuracyOf = (answers: readonly (number | null)[], truth: ArrayLike<number>): number | null => {
  const known = answers.flatMap((answer, i) => (answer === null ? [] : [answer === truth[i]]));
  return known.length === 0 ? null : known.filter((right) => right).length / known.length;
};
