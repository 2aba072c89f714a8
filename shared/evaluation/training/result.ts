import type { Fit } from '../../learners/fit.ts';
import type { Learner, LearnerName } from '../../learners/learner.ts';
import { toRaw } from '../../learners/space.ts';
import type { Calibration, Metric } from '../../model/metric.ts';
import type { Dense } from '../../numbers/dense.ts';
import { calibrate } from '../calibration/calibrate.ts';
import { bestThreshold } from '../calibration/threshold.ts';
import type { HoldOutPlan } from '../held-out/plan.ts';
import { type Scorer, scorerOf } from '../held-out/scorer.ts';
import type { Choice } from './auto.ts';
import type { Attempt } from './choose-metric.ts';
import { type FeatureShare, sharesOf } from './feature-shares.ts';
import type { CrossValidationSummary, TrainedRow, TrainMemory } from './memory.ts';
import type { TrainRequest } from './request.ts';

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
  readonly weights: readonly FeatureShare[];
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

/** From units of the mean squared distance to the metric's own. */
const calibrationIn = ({ unit }: Scorer, calibration: Calibration | null): Calibration | null =>
  calibration && { slope: calibration.slope / unit, intercept: calibration.intercept };

const thresholdIn = ({ unit }: Scorer, threshold: number | null): number | null =>
  threshold === null ? null : threshold < 0 ? -1 : Math.sqrt(threshold * unit);

/** Before there is anything held out: from the distances learned on, overconfident, but for the prior. */
const fromTraining = (
  { judged }: TrainRequest,
  scorer: Scorer,
): { calibration: Calibration | null; threshold: number | null } => {
  const squared = scorer.squared(judged.pairs);
  const { similar, weight } = judged.pairs;
  const margins = scorer.margins(judged.triplets);
  const found = bestThreshold(squared, similar, weight)?.threshold ?? null;
  return {
    calibration: calibrate({
      pairs: { squared, similar, weight },
      triplets: { margins, weight: judged.triplets.weight },
    }),
    threshold: found === null || found < 0 ? found : Math.sqrt(found),
  };
};

const rowOf = (request: TrainRequest, attempt: Attempt, summary: CrossValidationSummary | undefined): TrainedRow => {
  const { learner, fit, failure } = attempt;
  const scorer = fit && learner.isMetric ? scorerOf(request.space.items, fit) : null;
  return {
    learner: learner.name,
    report: fit?.report ?? null,
    failure,
    audit: summary?.audit ?? null,
    crossValidatedAuc: summary?.auc ?? null,
    aucStandardError: summary?.standardError ?? null,
    threshold: scorer && summary ? thresholdIn(scorer, summary.threshold) : null,
  };
};

const countsOf = ({ judged }: TrainRequest): Metric['counts'] => {
  const similar = judged.pairs.similar.reduce((sum, value) => sum + value, 0);
  return {
    judgements: judged.judgements,
    pairs: judged.pairs.left.length,
    similar,
    different: judged.pairs.left.length - similar,
    triplets: judged.triplets.anchor.length,
    audits: judged.audit.reduce((sum, value) => sum + value, 0),
  };
};

const evaluationOf = (
  summary: CrossValidationSummary | undefined,
  euclidean: CrossValidationSummary | undefined,
  plan: HoldOutPlan | null,
) => ({
  auc: summary?.auc ?? null,
  aucStandardError: summary?.standardError ?? null,
  euclideanAuc: euclidean?.auc ?? null,
  audit: summary?.audit ?? null,
  heldOut: summary?.judgements ?? 0,
  ...(plan ? { sharedItems: plan.sharedItems } : {}),
});

/** Puts together what a run hands back; `rows` of learners that this run did not touch are carried over. */
export const assemble = (
  request: TrainRequest,
  attempts: readonly Attempt[],
  { learner, fit }: { readonly learner: Learner; readonly fit: Fit },
  kept: Omit<TrainMemory, 'rows'>,
  plan: HoldOutPlan | null,
): TrainingResult => {
  const { space, memory } = request;
  const summary = kept.summaries[learner.name];
  const euclidean = kept.summaries.euclidean;
  const scorer = scorerOf(space.items, fit);
  const { calibration, threshold } = !learner.isMetric
    ? { calibration: null, threshold: null }
    : summary
      ? { calibration: calibrationIn(scorer, summary.calibration), threshold: thresholdIn(scorer, summary.threshold) }
      : fromTraining(request, scorer);
  const fresh = attempts.map((attempt) => rowOf(request, attempt, kept.summaries[attempt.learner.name]));
  const carried = (memory?.rows ?? []).filter((row) => !fresh.some(({ learner: name }) => name === row.learner));
  const rows = [...fresh, ...carried];
  return {
    rows,
    chosen: learner.name,
    choice: kept.choice,
    metric: {
      learner: learner.name,
      options: request.options[learner.name] ?? {},
      seed: request.seed,
      created: request.created,
      features: request.features,
      center: space.center,
      scale: space.scale,
      L: toRaw(fit.L, space),
      threshold,
      calibration,
      counts: countsOf(request),
      evaluation: evaluationOf(summary, euclidean, plan),
      provenance: { chosen: kept.choice.because, dimensions: space.items.columns },
    },
    inSpace: { L: fit.L, calibration, threshold },
    asking: summary?.asking && learner.isMetric ? calibrationIn(scorer, summary.asking) : calibration,
    similarity: fit.similarity ?? null,
    weights: sharesOf(space, request.features, fit.L),
    curve: {
      judgements: request.judged.judgements,
      auc: summary?.auc ?? null,
      euclideanAuc: euclidean?.auc ?? null,
      accuracy: summary?.audit?.accuracy ?? null,
      low: summary?.audit?.low ?? null,
      high: summary?.audit?.high ?? null,
    },
    memory: { ...kept, rows },
  };
};
