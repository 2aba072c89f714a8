import { say } from '../../../shared/model/localizable.ts';
import type { Failure } from '../../../shared/model/result.ts';
import { learnsTransitivePairs } from '../../../shared/sampling/strategies/learner-approach.ts';
import { messageOf } from '../../storage/database.ts';
import type { MetricSnapshot } from '../../workers/metric-snapshot.ts';
import { inForce } from '../../workers/snapshot.ts';
import type { TrainInput, TrainOutput } from '../../workers/trainer/trainer-api.ts';
import type { OpenProject } from '../open-project.ts';
import type { Effort } from '../state/training-schedule.ts';

/** Queries kept when a better metric arrives: those that may come up before new ones are drawn. */
const keptQueries = 16;

const brokenFit = (error: unknown): Failure => ({
  code: 'trainer.failed',
  what: say`The training stopped unexpectedly: ${messageOf(error)}`,
  safe: say`Every judgement is saved; the earlier metric is in force.`,
  remedy: say`Choose another learner, or fit again.`,
});

/** Fits the learners and puts the metric in force, telling the screens how far it is and how it ended. */
export const fitMetric = async (
  open: OpenProject,
  effort: Effort,
  budget: number | null,
  signal: AbortSignal,
): Promise<void> => {
  const { view, trainer } = open;
  const { settings, seed } = open.project;
  const { learner, options, strategy } = settings;
  const closure = learnsTransitivePairs(strategy, learner);
  const input: TrainInput = { learner, options, seed, effort, closure, budget };
  view.set({ training: { state: 'running', learner: settings.learner, fraction: 0 } });
  const onProgress = (fraction: number, learner: string): void => {
    if (!signal.aborted) view.set({ training: { state: 'running', learner, fraction } });
  };
  try {
    const trained = await trainer.train(input, { signal, onProgress });
    if (open.closed) return;
    if (trained.ok && !signal.aborted) await accept(open, trained.value, effort);
    const failed = trained.ok || signal.aborted ? null : trained.failure;
    view.set({ training: failed ? { state: 'failed', failure: failed } : { state: 'idle' } });
  } catch (error) {
    if (!open.closed) view.set({ training: { state: 'failed', failure: brokenFit(error) } });
  }
};

/** Puts a new metric in force: on disk, on the screens, in the sampler. */
const accept = async (open: OpenProject, { snapshot, point }: TrainOutput, effort: Effort): Promise<void> => {
  const { view, store, id, clock, sampler, training, supply } = open;
  if (effort === 'thorough') training.thoroughlyFitted(snapshot.judgements);
  const whole: MetricSnapshot = { ...snapshot, id: crypto.randomUUID(), project: id, at: clock.now() };
  // Between thorough runs the held-out scores stand still: only these make a point of the curve.
  const isPoint = effort === 'thorough' || view.get().curve.length === 0;
  await store.saveSnapshot(whole, isPoint ? point : null);
  if (open.closed) return;
  view.set({ snapshot: whole, ...(isPoint ? { curve: [...view.get().curve, point] } : {}) });
  await sampler.call('useMetric', { metric: inForce(whole) });
  if (!open.closed) supply.refresh(keptQueries);
};
