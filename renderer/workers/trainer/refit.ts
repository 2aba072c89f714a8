import { constraintsWhere, judgedOf } from '../../../shared/evaluation/held-out/evidence.ts';
import { decidedSimilar } from '../../../shared/evaluation/stopping/decisions.ts';
import { agreementOf, stopPool } from '../../../shared/evaluation/stopping/stop.ts';
import { learnable } from '../../../shared/evaluation/training/learnable.ts';
import type { TrainMemory } from '../../../shared/evaluation/training/memory.ts';
import { restoreMemory } from '../../../shared/evaluation/training/memory.ts';
import type { TrainRequest } from '../../../shared/evaluation/training/request.ts';
import type { TrainingResult } from '../../../shared/evaluation/training/result.ts';
import { trainSteps } from '../../../shared/evaluation/training/train.ts';
import { optionsInSpace } from '../../../shared/learners/common/options-in-space.ts';
import { type LearnerName, learnerNames } from '../../../shared/learners/learner.ts';
import type { Space } from '../../../shared/learners/space.ts';
import type { Constraints } from '../../../shared/model/constraints.ts';
import { standingJudgements } from '../../../shared/model/judgement.ts';
import { say } from '../../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import type { MetricSnapshot } from '../metric-snapshot.ts';
import { inSpace, type ProjectData, poolOf } from '../project-data/project-data.ts';
import type { Context } from '../rpc/endpoint.ts';
import { drive } from '../rpc/run-steps.ts';
import type { TrainInput, TrainOutput } from './trainer-api.ts';

/** What the trainer keeps of a project between fits. */
export interface TrainerState {
  readonly projectData: ProjectData;
  readonly features: readonly string[];
  /** Labels and targets, where a column gives them. */
  readonly given: Constraints;
  /** Warm starts and held-out scores of the last run. */
  memory: TrainMemory | null;
  /** What the metric last learned calls similar in a fixed pool of pairs; null before there was one. */
  calls: Uint8Array | null;
  /** How far each refit's calls agreed with those before, oldest first. */
  agreements: readonly number[];
}

/**
 * What the trainer knew when it learned the metric in force; null where the stored metric cannot say: one of other
 * features, of a similarity, or of an earlier Akin that kept no reason.
 */
export const restoreState = (
  space: Space,
  { metric, asking, chosen, because, code, beatsEuclidean, rows, agreements }: MetricSnapshot,
  seed: number,
): Pick<TrainerState, 'memory' | 'calls' | 'agreements'> | null => {
  if (code === undefined || metric.similarity || metric.L.columns !== space.center.length) return null;
  const L = inSpace(metric.L, space);
  const { calibration, threshold, evaluation } = metric;
  const heldOut = typeof evaluation['heldOut'] === 'number' ? evaluation['heldOut'] : 0;
  const choice = { learner: chosen, code, because, beatsEuclidean };
  const curves = { calibration, threshold, ...(asking === undefined ? {} : { asking }) };
  const memory = restoreMemory(space.items, { L, ...curves, heldOut, choice, rows });
  const calls = threshold === null ? null : decidedSimilar(space.items, L, threshold, stopPool(space.items.rows, seed));
  return { memory, calls, agreements };
};

/** Learners that look at every item rather than at the judged ones: beyond this many items only by request. */
const wholeCollection: ReadonlySet<LearnerName> = new Set(['lmnn', 'nca', 'lfda', 'mlkr', 'lrml']);
const mostForWhole = 3000;

const isLearner = (name: string): name is LearnerName => learnerNames.some((known) => known === name);

const requestOf = (state: TrainerState, input: TrainInput): TrainRequest => {
  const { projectData, features, given, memory } = state;
  const { space, entries, rows } = projectData;
  const inPool = poolOf(entries, rows);
  const allowed = inPool ? new Map([...rows].filter(([, row]) => inPool[row] === 1)) : rows;
  const judged = judgedOf(standingJudgements(entries), allowed);
  const constraints = { ...given, ...constraintsWhere(judged, () => true) };
  const all = learnable(constraints, input.seed);
  const few = space.items.rows <= mostForWhole;
  const end = input.budget === null ? null : performance.now() + input.budget;
  return {
    space,
    features,
    ...(inPool ? { inPool } : {}),
    judged,
    given,
    closure: input.closure,
    learners: few ? all : all.filter((learner) => !wholeCollection.has(learner)),
    choose: isLearner(input.learner) ? input.learner : 'auto',
    options: Object.fromEntries(
      Object.entries(input.options).map(([learner, options]) => [learner, optionsInSpace(options, space)]),
    ),
    seed: input.seed,
    effort: memory ? input.effort : 'thorough',
    memory,
    created: new Date().toISOString(),
    ...(end === null ? {} : { expired: () => performance.now() > end }),
  };
};

/** Refits whose agreement is remembered. */
const remembered = 10;

/** Compares what the new metric calls similar with what the last one did: the sign that learning has settled. */
const noteAgreement = (state: TrainerState, { inSpace: { L, threshold } }: TrainingResult, seed: number): void => {
  if (threshold === null) return;
  const { items } = state.projectData.space;
  const calls = decidedSimilar(items, L, threshold, stopPool(items.rows, seed));
  if (state.calls) state.agreements = [...state.agreements, agreementOf(state.calls, calls)].slice(-remembered);
  state.calls = calls;
};

const outputOf = (
  { rows, chosen, choice, metric, asking, weights, curve }: TrainingResult,
  agreements: readonly number[],
): TrainOutput => ({
  snapshot: {
    judgements: curve.judgements,
    rows,
    chosen,
    because: choice.because,
    code: choice.code,
    beatsEuclidean: choice.beatsEuclidean,
    metric,
    asking,
    weights,
    agreements,
  },
  point: curve,
});

/** Fits, evaluates and chooses; what it learned about learning stays in the state for the next run. */
export const refit = async (
  state: TrainerState,
  input: TrainInput,
  context: Context,
): Promise<Outcome<TrainOutput>> => {
  const driven = await drive(trainSteps(requestOf(state, input)), context);
  if (driven.cancelled) {
    return failed('fit.cancelled', say`The training was cancelled.`, { safe: say`The earlier metric is unchanged.` });
  }
  if (!driven.value.ok) return driven.value;
  const trained = driven.value.value;
  state.memory = trained.memory;
  noteAgreement(state, trained, input.seed);
  return done(outputOf(trained, state.agreements));
};
