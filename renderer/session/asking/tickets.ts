import type { QueuedQuery } from '../state/session.ts';
import type { StoredQuery } from './saved-queue.ts';

let last = 0;

/** A query with a ticket of its own: tickets never come twice in a run, whatever is opened and closed. */
export const ticketed = ({ query, rows, origin, why }: StoredQuery): QueuedQuery => ({
  ticket: ++last,
  query,
  rows,
  origin,
  why,
});
