import type { Origin } from '../../../shared/model/judgement.ts';
import type { Query } from '../../../shared/model/query.ts';
import type { QueuedQuery } from './session.ts';

/** A query as it is kept on disk: tickets are for one run only. */
export type StoredQuery = Omit<QueuedQuery, 'ticket'>;

/** Where the expert is in a project: the query on screen, those behind it, and those skipped. */
export interface Desk {
  readonly version: 1;
  readonly queries: readonly StoredQuery[];
  readonly skipped: readonly StoredQuery[];
}

export const emptyDesk: Desk = { version: 1, queries: [], skipped: [] };

/** More skipped queries than this are forgotten, oldest first: they may then be asked again. */
export const mostSkipped = 300;
/** Enough to begin with at the next start; written with every judgement, so no more than that. */
const mostQueries = 20;

export const stored = ({ ticket: _, ...query }: QueuedQuery): StoredQuery => query;

export const deskOf = (queries: readonly QueuedQuery[], skipped: readonly QueuedQuery[]): Desk => ({
  version: 1,
  queries: queries.slice(0, mostQueries).map(stored),
  skipped: skipped.slice(-mostSkipped).map(stored),
});

/** A desk read from disk. Anything else than this version starts with an empty one: only convenience is lost. */
export const readableDesk = (value: unknown): Desk => (isDesk(value) ? value : emptyDesk);

const isDesk = (value: unknown): value is Desk =>
  isFields(value) &&
  value['version'] === 1 &&
  [value['queries'], value['skipped']].every((list) => Array.isArray(list) && list.every(isStored));

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isStored = (value: unknown): value is { query: Query; rows: readonly number[]; origin: Origin; why: string } =>
  isFields(value) && isFields(value['query']) && isFields(value['origin']) && Array.isArray(value['rows']);
