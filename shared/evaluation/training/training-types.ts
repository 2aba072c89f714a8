import type { LearnerName, LearnerOptions, WarmStart } from '../../learners/learner.ts';
import type { Space } from '../../learners/space.ts';
import type { Constraints } from '../../model/constraints.ts';
import type { Calibration, FitReport, Metric } from '../../model/metric.ts';
import type { Failure } from '../../model/result.ts';
import type { Dense } from '../../numbers/dense.ts';
import type { Judged } from '../held-out/evidence.ts';
import type { AuditReport } from '../stopping/audit.ts';
import type { Choice } from './auto.ts';

/** What a training run needs; everything survives structured cloning but `expired`. */
export interface TrainRequest {
  readonly space: Space;
  /** Names of the raw features, in the order of the raw matrix. */
  readonly features: readonly string[];
  /** 1 for items that may be asked about, by row: probabilities are to be right for pairs of these. All, where absent. */
  readonly inPool?: Uint8Array;
  /** `judgedOf` the standing judgements, or `judgedFrom` a file's constraints. */
  readonly judged: Judged;
  /** What else there is to learn from: labels, targets, and chunklets or quadruplets from a file. */
  readonly given: Constraints;
  /**
   * Whether what follows from same/different answers by transitivity is learned from too, where they have shown to be
   * transitive (`sampling/transitivity.ts`). Accuracy and calibration are measured on answers alone.
   */
  readonly closure?: boolean;
  /** The learners to fit; `auto`: all whose input exists. Euclidean is always among them. */
  readonly learners: readonly LearnerName[] | 'auto';
  /** The learner whose metric is wanted, or `auto`. */
  readonly choose: LearnerName | 'auto';
  readonly options: Readonly<Record<string, LearnerOptions>>;
  readonly seed: number;
  /**
   * `thorough` fits every learner, cross-validates and chooses anew. `quick` refits only the learner in force, with the
   * calibration and the scores of the last thorough run: for the moments between two answers.
   */
  readonly effort: 'quick' | 'thorough';
  /** What the last run left; null for a first one. */
  readonly memory: TrainMemory | null;
  /** ISO 8601, for the metric. */
  readonly created: string;
  /** True once the time budget is spent: learners not reached by then sit this run out. Absent: no limit. */
  readonly expired?: () => boolean;
}

/** What cross-validation said of a learner, in units of its metric's mean squared distance. */
export interface CrossValidationSummary {
  readonly auc: number | null;
  readonly standardError: number | null;
  readonly calibration: Calibration | null;
  /** Of questions such as strategies ask; absent in what is brought back from a metric that an earlier version stored. */
  readonly asking?: Calibration | null;
  /** Squared distance; negative for "call nothing similar". */
  readonly threshold: number | null;
  readonly audit: TrainedRow['audit'];
  /** Judgements it was measured on. */
  readonly judgements: number;
}

/** Kept by the caller between runs, opaque to it. */
export interface TrainMemory {
  readonly rows: readonly TrainedRow[];
  readonly choice: Choice;
  readonly warm: Readonly<Partial<Record<LearnerName, WarmStart>>>;
  readonly folds: Readonly<Partial<Record<LearnerName, readonly WarmStart[]>>>;
  readonly summaries: Readonly<Partial<Record<LearnerName, CrossValidationSummary>>>;
}

/** One learner's line on the Metric screen. */
export interface TrainedRow {
  readonly learner: LearnerName;
  readonly report: FitReport | null;
  readonly failure: Failure | null;
  /** Accuracy on audit queries scored before training on them, with its 95 % interval; null without audits. */
  readonly audit: Pick<AuditReport, 'accuracy' | 'low' | 'high' | 'count'> | null;
  readonly crossValidatedAuc: number | null;
  readonly aucStandardError: number | null;
  readonly threshold: number | null;
}

export interface TrainingResult {
  readonly rows: readonly TrainedRow[];
  readonly chosen: LearnerName;
  readonly choice: Choice;
  /** The metric over the raw features, calibrated. */
  readonly metric: Metric;
  /** The same metric over the learning space. */
  readonly inSpace: {
    readonly L: Dense;
    readonly calibration: Calibration | null;
    readonly threshold: number | null;
  };
  /**
   * The curve through all answers as they were asked, in the metric's units: for the sampler, whose next questions will be such. `calibration`
   * is right for pairs at random, most of which nobody would ask about.
   */
  readonly asking: Calibration | null;
  /** For bilinear only: W of s(x, y) = xᵀWy over the learning space. */
  readonly similarity: Dense | null;
  /** Share of the learned squared distance that each raw feature carries. */
  readonly weights: readonly { readonly feature: string; readonly weight: number }[];
  readonly curve: {
    readonly judgements: number;
    readonly auc: number | null;
    readonly euclideanAuc: number | null;
    readonly accuracy: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };
  readonly memory: TrainMemory;
}
