import type { ChoiceCode } from '../../shared/evaluation/training/auto.ts';
import type { TrainedRow } from '../../shared/evaluation/training/memory.ts';
import type { LearnerName } from '../../shared/learners/learner.ts';
import type { Calibration, Metric } from '../../shared/model/metric.ts';

export interface FeatureWeight {
  readonly feature: string;
  /** Share of the learned squared distance that the feature carries, 0 to 1. */
  readonly weight: number;
}

/** What one refit left behind: kept in IndexedDB, newest is in force. */
export interface MetricSnapshot {
  readonly id: string;
  readonly project: string;
  readonly at: number;
  readonly judgements: number;
  readonly rows: readonly TrainedRow[];
  readonly chosen: LearnerName;
  /** Why this learner, in words (auto), or that the expert chose it. */
  readonly because: string;
  /** The same as a code, for other languages; absent in snapshots of earlier versions. */
  readonly code?: ChoiceCode;
  readonly beatsEuclidean: boolean;
  readonly metric: Metric;
  /** What the sampler expects of its own questions, where that is not the metric's calibration; absent in earlier versions. */
  readonly asking?: Calibration | null;
  readonly weights: readonly FeatureWeight[];
  /**
   * Of the last refits, oldest first: Cohen's kappa of what each metric and the one before it call similar in a fixed
   * pool of pairs. Near 1 several times running means that learning has settled.
   */
  readonly agreements: readonly number[];
}

export interface CurvePoint {
  readonly judgements: number;
  readonly auc: number | null;
  readonly euclideanAuc: number | null;
  readonly accuracy: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
