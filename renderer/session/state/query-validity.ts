import { itemsOf, queryKey } from '../../../shared/model/query.ts';
import type { DrawnQuery } from '../../../shared/sampling/drawn-query.ts';

/** What is remembered of a query that has left the screen: a repeat is known by the judgement that it repeats. */
export const askedKey = ({ query, origin }: Pick<DrawnQuery, 'query' | 'origin'>): string =>
  origin.repeats === null ? queryKey(query) : `repeat:${origin.repeats}`;

/**
 * Whether a query may still be shown. The sampler works from the log as it was when it began: what was asked, repeated or
 * flagged since then is let go of.
 */
export const isStillOpen = (
  drawn: DrawnQuery,
  asked: { has(key: string): boolean },
  flagged: ReadonlySet<string>,
): boolean => !asked.has(askedKey(drawn)) && !itemsOf(drawn.query).some((item) => flagged.has(item));
