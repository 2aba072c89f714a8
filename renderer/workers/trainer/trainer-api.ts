// Room: Fits the learners and measures them while the expert goes on.

import type { LearnerOptions } from '../../../shared/learners/learner.ts';
import type { Space } from '../../../shared/learners/space.ts';
import type { Entry } from '../../../shared/model/judgement.ts';
import type { Outcome } from '../../../shared/model/result.ts';
import type { CurvePoint, MetricSnapshot } from '../metric-snapshot.ts';

export interface TrainInput {
  /** A learner name, or `auto`. */
  readonly learner: string;
  readonly options: Readonly<Record<string, LearnerOptions>>;
  readonly seed: number;
  /** `quick` refits the learner in force; `thorough` fits, compares and chooses among all of them. */
  readonly effort: 'quick' | 'thorough';
  /** Whether what follows from the answers is learned from too: part of the strategy `default`. */
  readonly closure: boolean;
  /** Milliseconds after which learners not yet reached sit a thorough run out; null: all take part. */
  readonly budget: number | null;
}

export interface TrainOutput {
  readonly snapshot: Omit<MetricSnapshot, 'id' | 'project' | 'at'>;
  readonly point: CurvePoint;
}

export type TrainerApi = {
  /** The space where another worker has made it, or null. */
  open(input: { readonly project: string; readonly space: Space | null }): null;
  append(input: { readonly entries: readonly Entry[] }): null;
  train(input: TrainInput): Outcome<TrainOutput>;
};
