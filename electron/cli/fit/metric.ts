import { judgedFrom } from '../../../shared/evaluation/held-out/evidence.ts';
import type { TrainRequest } from '../../../shared/evaluation/training/request.ts';
import type { TrainingResult } from '../../../shared/evaluation/training/result.ts';
import { trainSteps } from '../../../shared/evaluation/training/train.ts';
import type { LearnerOptions } from '../../../shared/learners/learner.ts';
import type { Space } from '../../../shared/learners/space.ts';
import { say } from '../../../shared/model/localizable.ts';
import type { FitReport, Metric } from '../../../shared/model/metric.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { Dense } from '../../../shared/numbers/dense.ts';
import { multiply, transposeMultiply } from '../../../shared/numbers/linear.ts';
import { explained } from './explain.ts';
import type { FitRequest } from './request.ts';

/**
 * Up to these sizes a named learner is cross-validated. Beyond, six fits would take minutes, and with so many answers
 * distances that were learned from and held-out ones hardly differ. Sizes and not seconds decide, so that the same
 * command gives the same metric on a slow machine.
 */
const most = { answers: 5000, labelled: 2000, dimensions: 128 } as const;

const isSmall = ({ learner, judgements, space }: FitRequest): boolean => {
  const supervised = learner?.accepts.some((input) => input === 'labels' || input === 'targets') ?? false;
  return judgements <= (supervised ? most.labelled : most.answers) && space.items.columns <= most.dimensions;
};

type Report = (fraction: number, message: string) => void;

const run = (request: TrainRequest, report: Report): Outcome<TrainingResult> => {
  const steps = trainSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(step.value.fraction, step.value.message);
  }
};

const trainRequest = ({ learner, constraints, space, features, options, seed }: FitRequest): TrainRequest => {
  const { pairs, triplets, ...given } = constraints;
  const byName: Record<string, LearnerOptions> = {};
  for (const [name, one] of Object.entries(options)) byName[name] = one;
  return {
    space,
    features,
    judged: judgedFrom(constraints),
    given,
    learners: learner === null ? 'auto' : [learner.name],
    choose: learner?.name ?? 'auto',
    options: byName,
    seed,
    effort: 'thorough',
    memory: null,
    created: new Date().toISOString(),
  };
};

/** Learners that auto compares are always cross-validated: that is how it compares them. */
const train = (request: FitRequest, report: Report): Outcome<TrainingResult> => {
  const wanted = trainRequest(request);
  return run(request.learner === null || isSmall(request) ? wanted : { ...wanted, effort: 'quick' }, report);
};

const reportOf = ({ rows, chosen }: TrainingResult): FitReport | null =>
  rows.find(({ learner }) => learner === chosen)?.report ?? null;

/** W over the learning space as a matrix over the centred and scaled features: PᵀWP. */
const rawSimilarity = (W: Dense, { projection }: Space): Dense =>
  projection === null ? W : transposeMultiply(projection, multiply(W, projection));

export interface Fitted {
  readonly metric: Metric;
  readonly report: FitReport;
  /** Why auto chose this learner; null for one that was named. */
  readonly because: string | null;
}

/** Fits, evaluates and calibrates; the failure of a learner comes with the file that it speaks of. */
export const fitMetric = (request: FitRequest, report: Report): Outcome<Fitted> => {
  const trained = train(request, report);
  if (!trained.ok) return { ok: false, failure: explained(trained.failure, request) };
  const { metric, similarity } = trained.value;
  const fitReport = reportOf(trained.value);
  if (fitReport === null)
    return failed('work.no-report', say`${trained.value.chosen} left no report; nothing was written.`);
  return done({
    metric: {
      ...metric,
      provenance: {
        ...metric.provenance,
        ...request.sources,
        converged: fitReport.converged,
        reason: fitReport.reason,
      },
      ...(similarity === null ? {} : { similarity: rawSimilarity(similarity, request.space) }),
    },
    report: fitReport,
    because: request.learner === null ? `${trained.value.chosen}: ${trained.value.choice.because}` : null,
  });
};
