// Room: Chooses the next queries, behind one interface for all strategies.

import type { Constraints } from '../model/constraints.ts';
import type { Calibration } from '../model/metric.ts';
import type { Progress } from '../model/progress.ts';
import type { Dense } from '../numbers/dense.ts';

export const strategyNames = [
  'default',
  'random',
  'uncertainty',
  'uncertainty-top',
  'committee',
  'bald',
  'psd-bald',
  'k-centre',
  'band-epig',
  'tuple',
  'exploration',
] as const;

export type StrategyName = (typeof strategyNames)[number];

/** What kind of query is drawn; odd-one-out and grids are built on top of triplet draws. */
export type DrawKind = 'pair' | 'triplet';

/** What is known when queries are chosen. Everything is in item rows, so that it crosses to a worker cheaply. */
export interface SamplingContext {
  readonly kind: DrawKind;
  /** n × d, centred, scaled, reduced: the space the learner works in. */
  readonly items: Dense;
  /** 0 for an item that is out of the pool (flagged bad); absent when all are in. */
  readonly inPool?: Uint8Array;
  /** Judged so far, audits included: what counts as known. */
  readonly constraints: Constraints;
  /** Keys (`drawKey`) of everything asked so far, skipped ones included: never repeated. */
  readonly asked: ReadonlySet<string>;
  /** When given, only these may be asked (replay of recorded answers). Flat rows: 2 a pair, 3 a triplet. */
  readonly only?: Int32Array;
  /** The metric in force, acting on `items`; null before the first fit. */
  readonly metric: {
    readonly L: Dense;
    readonly calibration: Calibration | null;
    readonly threshold: number | null;
  } | null;
  /** The learner that the project is set to, or `auto`: each wants questions of its own (`approach.ts`). Absent: not known. */
  readonly learner?: string;
  /** State that the strategy handed back after its last batch (a warm posterior, a bandit's credits). */
  readonly memory: unknown;
  readonly seed: number;
  /** Share of audits: every slot is random with this probability. */
  readonly auditShare: number;
}

/** One query to ask: [left, right] for a pair, [anchor, left, right] for a triplet; sides already shuffled. */
export interface Draw {
  readonly rows: readonly number[];
  readonly strategy: StrategyName;
  readonly score: number | null;
  readonly probability: number | null;
  readonly audit: boolean;
  /** P(similar), or P(left is closer), before the answer. */
  readonly predicted: number | null;
  /** One line of why this is asked, as a text key and its numbers; shown when not judging blind. */
  readonly why: string;
}

export interface Batch {
  readonly draws: readonly Draw[];
  readonly memory: unknown;
}

export interface Strategy {
  readonly name: StrategyName;
  readonly kinds: readonly DrawKind[];
  /** Chooses up to `count` queries; fewer only when the pool has no more. Deterministic for a seed. */
  choose(sampling: SamplingContext, count: number): Generator<Progress, Batch, void>;
}

/** The same key for a query with its sides swapped. */
export const drawKey = (rows: readonly number[]): string => {
  const [first, second, third] = rows;
  if (first === undefined || second === undefined) throw new RangeError('a query has two or three items');
  if (third === undefined) return first < second ? `${first},${second}` : `${second},${first}`;
  return second < third ? `${first},${second},${third}` : `${first},${third},${second}`;
};
