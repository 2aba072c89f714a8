import type { Origin } from '../model/judgement.ts';
import type { Query } from '../model/query.ts';

/** A query as a sampler hands it over: the items by id and by row, how it was chosen, and why in one line. */
export interface DrawnQuery {
  readonly query: Query;
  readonly rows: readonly number[];
  readonly origin: Origin;
  readonly why: string;
}
