// Room: Draws the next queries.

import type { DrawnQuery } from '../../../shared/sampling/drawn-query.ts';
// Room: Draws the next queries.

import type { Advice, AdviceInput } from '../../../shared/evaluation/stopping/advice.ts';
import type { Space } from '../../../shared/learners/space.ts';
import type { Item } from '../../../shared/model/item.ts';
import type { Entry } from '../../../shared/model/judgement.ts';
import type { Calibration } from '../../../shared/model/metric.ts';
import type { QueryKind } from '../../../shared/model/query.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';

/** The metric in force, as a snapshot holds it: `L` acts on centred and scaled raw features. */
export interface InForce {
  readonly snapshot: string;
  readonly L: Dense;
  readonly calibration: Calibration | null;
  readonly threshold: number | null;
}

/** A query that waits, is on screen or was skipped: not to be drawn again. */
export interface Waiting {
  readonly kind: QueryKind;
  readonly rows: readonly number[];
}

export interface DrawRequest {
  readonly ask: QueryKind;
  readonly strategy: string;
  /** The learner that the project is set to, or `auto`. */
  readonly learner: string;
  readonly count: number;
  readonly auditShare: number;
  readonly repeatShare: number;
  readonly gridSize: number;
  readonly gridPick: number;
  readonly annotator: string;
  readonly seed: number;
  readonly waiting: readonly Waiting[];
}

export interface DrawReply {
  readonly queries: readonly DrawnQuery[];
  /** The items that the queries show, so that the screen need not read them. */
  readonly items: readonly Item[];
  /** The most bits that any query of the pool still promised, where the strategy knows; else null. */
  readonly information: number | null;
}

/** Type alias, not interface: only an alias fits `Api`'s index signature. */
export type SamplerApi = {
  open(input: { readonly project: string }): { readonly items: number };
  /** A copy of the open project's learning space, once it is there; null when this is not the open project. */
  space(input: { readonly project: string }): Space | null;
  append(input: { readonly entries: readonly Entry[] }): null;
  /** Null goes back to the metric before any judgement. */
  useMetric(input: { readonly metric: InForce | null }): null;
  draw(input: DrawRequest): DrawReply;
  /** Items by id; unknown ids are left out. */
  items(input: { readonly ids: readonly string[] }): readonly Item[];
  /** May the expert stop? Null when the call was cancelled. */
  advise(input: AdviceInput): Advice | null;
  /** Ids of the judgements that contradict others. */
  contradicting(input: null): readonly string[];
};
