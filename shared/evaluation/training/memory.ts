import type { LearnerName, WarmStart } from '../../learners/learner.ts';
import type { Calibration, FitReport } from '../../model/metric.ts';
import type { Failure } from '../../model/result.ts';
import { type Dense, identity } from '../../numbers/dense.ts';
import { scorerOf } from '../held-out/scorer.ts';
import { type AuditReport, moreToHalve } from '../stopping/audit.ts';
import type { Choice } from './auto.ts';

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

/** A metric in force, and what was told of it when it was learned. */
export interface StoredTraining {
  /** Over the learning space, k × p. */
  readonly L: Dense;
  readonly calibration: Calibration | null;
  /** What the sampler expects of its own questions; absent in metrics stored by earlier versions. */
  readonly asking?: Calibration | null;
  readonly threshold: number | null;
  /** Judgements that it was cross-validated on; 0 when it was not. */
  readonly heldOut: number;
  readonly choice: Choice;
  readonly rows: readonly StoredRow[];
}

type Audit = Pick<AuditReport, 'accuracy' | 'low' | 'high' | 'count'> & Partial<AuditReport>;

export interface StoredRow extends Omit<TrainedRow, 'audit'> {
  readonly audit: Audit | null;
}

/** Archives keep of an audit what screens show; the rest follows from it, but for the area under the curve. */
const whole = ({ audit, ...row }: StoredRow): TrainedRow => ({
  ...row,
  audit: audit && {
    auc: null,
    moreToHalve: moreToHalve(audit.accuracy * audit.count, audit.count),
    ...audit,
  },
});

const inUnits = (calibration: Calibration | null, unit: number): Calibration | null =>
  calibration && { slope: calibration.slope * unit, intercept: calibration.intercept };

type Curves = Pick<StoredTraining, 'calibration' | 'asking' | 'threshold'>;

/** From a metric's own units to those of its mean squared distance: the inverse of what `assemble` does. */
const summaryOf = (
  row: TrainedRow,
  unit: number,
  { calibration, asking, threshold }: Curves,
  judgements: number,
): CrossValidationSummary => ({
  auc: row.crossValidatedAuc,
  standardError: row.aucStandardError,
  calibration: inUnits(calibration, unit),
  ...(asking === undefined ? {} : { asking: inUnits(asking, unit) }),
  threshold: threshold === null || threshold < 0 ? threshold : (threshold * threshold) / unit,
  audit: row.audit,
  judgements,
});

/**
 * What a training run left, brought back from the metric that is stored: so the first run after a restart may be a quick
 * one, that starts warm from the metric in force and keeps its calibration and everybody's scores. The other learners
 * start cold in the next thorough run. `items` are those of the learning space, n × p.
 */
export const restoreMemory = (items: Dense, { L, heldOut, choice, rows, ...curves }: StoredTraining): TrainMemory => {
  const { learner } = choice;
  const known = rows.map(whole);
  const summaries: Partial<Record<LearnerName, CrossValidationSummary>> = {};
  const [mine, plain] = [learner, 'euclidean'].map((name) => known.find((row) => row.learner === name));
  if (plain && heldOut > 0) {
    const { unit } = scorerOf(items, { L: identity(items.columns) });
    summaries.euclidean = summaryOf(plain, unit, { calibration: null, threshold: plain.threshold }, heldOut);
  }
  if (mine && heldOut > 0) {
    summaries[learner] = summaryOf(mine, scorerOf(items, { L }).unit, curves, heldOut);
  }
  return { rows: known, choice, warm: { [learner]: { learner, L } }, folds: {}, summaries };
};
