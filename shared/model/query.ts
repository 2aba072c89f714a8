/** A question put to the expert. Items are named by their id within the project. */
export type Query = PairQuery | TripletQuery | OddQuery | GridQuery;

export type QueryKind = Query['kind'];

export interface PairQuery {
  readonly kind: 'pair';
  readonly left: string;
  readonly right: string;
}

export interface TripletQuery {
  readonly kind: 'triplet';
  readonly anchor: string;
  readonly left: string;
  readonly right: string;
}

/** Which of the three is the odd one out? */
export interface OddQuery {
  readonly kind: 'odd';
  readonly items: readonly [string, string, string];
}

/** Pick the `pick` candidates that are closest to the anchor. */
export interface GridQuery {
  readonly kind: 'grid';
  readonly anchor: string;
  readonly candidates: readonly string[];
  readonly pick: number;
}

/** The items a query shows, in reading order. */
export const itemsOf = (query: Query): readonly string[] => {
  switch (query.kind) {
    case 'pair':
      return [query.left, query.right];
    case 'triplet':
      return [query.anchor, query.left, query.right];
    case 'odd':
      return query.items;
    case 'grid':
      return [query.anchor, ...query.candidates];
  }
};

/** The same key for two queries that ask the same thing with the sides swapped. */
export const queryKey = (query: Query): string => {
  switch (query.kind) {
    case 'pair':
      return `pair:${[query.left, query.right].sort().join('\u0000')}`;
    case 'triplet':
      return `triplet:${query.anchor}\u0000${[query.left, query.right].sort().join('\u0000')}`;
    case 'odd':
      return `odd:${[...query.items].sort().join('\u0000')}`;
    case 'grid':
      return `grid:${query.anchor}\u0000${[...query.candidates].sort().join('\u0000')}`;
  }
};
