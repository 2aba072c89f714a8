// Room: Looks things up in one project: items by text, neighbours by distance.

import type { Space } from '../../../shared/learners/space.ts';
import type { Item } from '../../../shared/model/item.ts';
import type { Metric } from '../../../shared/model/metric.ts';

export interface Neighbour {
  readonly id: string;
  readonly distance: number;
}

/** A metric of the project's history, without its matrix. */
export interface MetricSummary {
  readonly id: string;
  readonly at: number;
  readonly learner: string;
  readonly judgements: number;
}

export interface ItemQuery {
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

export interface NeighbourRequest {
  readonly id: string;
  readonly k: number;
  readonly metric: Pick<Metric, 'L'> | null;
}

/** Looks things up in one project: items by text, neighbours by distance. */
export type FinderApi = {
  open(input: { readonly project: string }): null;
  /** Spares the finder making the project's space; null where nobody has it. */
  useSpace(input: { readonly space: Space | null }): null;
  search(input: ItemQuery): { readonly total: number; readonly items: readonly Item[] };
  item(input: { readonly id: string }): Item | null;
  neighbours(input: NeighbourRequest): {
    readonly learned: readonly Neighbour[];
    readonly euclidean: readonly Neighbour[];
  };
  /** The numbers of one column of the records, or of an even sample of many; NaN where there is none. */
  column(input: { readonly index: number }): Float64Array;
  /** The metrics of the project's history, newest first; at most `most`. */
  metrics(input: { readonly most: number }): readonly MetricSummary[];
  metric(input: { readonly id: string }): Metric | null;
};
