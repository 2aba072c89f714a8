/** A note on directions of zero distance: the result is then a pseudometric. Empty when there are none. */
export const nullDirections = (count: number, why: string): readonly string[] =>
  count <= 0
    ? []
    : [
        `Pseudometric: ${count === 1 ? '1 direction has' : `${count} directions have`} distance 0, because ${why}. Items that differ only there count as the same.`,
      ];

/** A note that lists constraints by number, the first few of many. Empty when there are none. */
export const listed = (indices: readonly number[], one: string, many: string): readonly string[] => {
  if (indices.length === 0) return [];
  const shown = indices.slice(0, 5).join(', ');
  const more = indices.length > 5 ? `, and ${indices.length - 5} more` : '';
  return [`${indices.length === 1 ? one : many} ${shown}${more}.`];
};
