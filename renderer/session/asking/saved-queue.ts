import { z } from '../../../shared/formats/schema.ts';
import { isOrigin, isQuery } from '../../../shared/model/entry.ts';
import type { Origin } from '../../../shared/model/judgement.ts';
import { itemsOf, type Query } from '../../../shared/model/query.ts';
import type { QueuedQuery } from '../state/session.ts';

/** A query as it is kept on disk: tickets are for one run only. */
export type StoredQuery = Omit<QueuedQuery, 'ticket'>;

/** Where the expert is in a project: the query on screen, those behind it, and those skipped. */
export interface SavedQueue {
  readonly version: 1;
  readonly queries: readonly StoredQuery[];
  readonly skipped: readonly StoredQuery[];
}

export const emptySavedQueue: SavedQueue = { version: 1, queries: [], skipped: [] };

/** More skipped queries than this are forgotten, oldest first: they may then be asked again. */
export const mostSkipped = 300;
/** Enough to begin with at the next start; written with every judgement, so no more than that. */
const mostQueries = 20;

export const stored = ({ ticket: _, ...query }: QueuedQuery): StoredQuery => query;

export const savedQueueOf = (queries: readonly QueuedQuery[], skipped: readonly QueuedQuery[]): SavedQueue => ({
  version: 1,
  queries: queries.slice(0, mostQueries).map(stored),
  skipped: skipped.slice(-mostSkipped).map(stored),
});

/** Rows and items go together: a query with rows of others would show what it does not ask about. */
const storedQuery: z.ZodType<StoredQuery> = z
  .object({
    query: z.custom<Query>(isQuery),
    rows: z.array(z.int().min(0)),
    origin: z.custom<Origin>(isOrigin),
    why: z.string().catch(''),
  })
  .refine(({ query, rows }) => rows.length === itemsOf(query).length);

const soundQueries = z
  .array(z.unknown())
  .transform((list) => list.flatMap((query) => storedQuery.safeParse(query).data ?? []))
  .catch([]);

const savedQueueSchema: z.ZodType<SavedQueue> = z.object({
  version: z.literal(1),
  queries: soundQueries,
  skipped: soundQueries,
});

/**
 * A queue read from disk, without the queries in it that are damaged. Anything else than this version starts with an empty
 * one: only convenience is lost.
 */
export const readableQueue = (value: unknown): SavedQueue => savedQueueSchema.safeParse(value).data ?? emptySavedQueue;
