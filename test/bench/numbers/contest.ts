/** One function of ours and what does the same in ml-matrix, ready to run on the same numbers. */
export interface Contest {
  ours(): unknown;
  theirs(): unknown;
  /** The largest difference between the two results, as a share of the largest number in them. */
  apart(): number;
}

/** A row of the table: what is compared, who needs it, and the contest at size d, null where the size makes no sense. */
export interface Row {
  readonly what: string;
  readonly usedBy: string;
  readonly at: (d: number) => Contest | null;
}

const largestOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The readers pick the numbers that must agree out of what the functions hand back; they are not timed. */
export const contest = <Ours, Theirs>(
  [ours, numbersOfOurs]: readonly [() => Ours, (result: Ours) => ArrayLike<number>],
  [theirs, numbersOfTheirs]: readonly [() => Theirs, (result: Theirs) => ArrayLike<number>],
): Contest => ({
  ours,
  theirs,
  apart: () => {
    const [a, b] = [numbersOfOurs(ours()), numbersOfTheirs(theirs())];
    if (a.length !== b.length) return Number.POSITIVE_INFINITY;
    const size = Math.max(largestOf(a), largestOf(b)) || 1;
    return largestOf(Array.from(a, (value, at) => value - (b[at] ?? 0))) / size;
  },
});
