import { say } from '../../../shared/model/localizable.ts';
import type { Failure } from '../../../shared/model/result.ts';
import { learnsTransitivePairs } from '../../../shared/sampling/strategies/learner-approach.ts';
import { messageOf } from '../../storage/database.ts';
import { saveSnapshot } from '../../storage/snapshots.ts';
import type { MetricSnapshot } from '../../workers/metric-snapshot.ts';
import { inForce } from '../../workers/snapshot.ts';
import type { TrainInput, TrainOutput } from '../../workers/trainer/trainer-api.ts';
import type { Room } from '../open-project.ts';
import { type Effort, effortNow } from '../state/training-schedule.ts';
import { refresh } from './query-supply.ts';

/** A thorough run in the background lets learners sit it out that are not reached within this many milliseconds. */
const backgroundBudget = 8000;
/** Undoing several times in a row should lead to one fit, not to many. */
const settleFor = 250;
/** Queries kept when a better metric arrives: those that may come up before new ones are drawn. */
const keptQueries = 16;

/** After a judgement: fits once enough have come together. Judgements never cancel a fit, or none would ever end. */
export const noticeJudgement = (room: Room): void => {
  room.study.since++;
  considerTraining(room);
};

/** What was learned from has changed (undo, correction, learner): the fit under way is stale and is dropped. */
export const invalidateTraining = (room: Room): void => {
  cancelTraining(room);
  room.study.stale = true;
  clearTimeout(room.study.timer);
  room.study.timer = setTimeout(() => considerTraining(room), settleFor);
};

export const cancelTraining = (room: Room): void => {
  room.study.running?.abort();
};

/** After opening: brings the metric up to the log, if that has moved on. */
export const startTraining = (room: Room): void => {
  const { snapshot, counts, curve } = room.view.get();
  // The trainer remembers what that run said, as long as its metric is kept.
  if (snapshot) room.study.thoroughAt = curve.at(-1)?.judgements ?? 0;
  if (counts.total > 0 && snapshot?.judgements !== counts.total) room.study.stale = true;
  considerTraining(room);
};

/** Fits every learner now, without a time limit. */
export const refitNow = async (room: Room): Promise<void> => {
  const { study } = room;
  study.wanted = true;
  cancelTraining(room);
  // The fit that ends starts the wanted one.
  if (study.running) await study.finished;
  else considerTraining(room);
  await study.finished;
};

const considerTraining = (room: Room): void => {
  const { study, ledger, closed } = room;
  if (closed || study.running) return;
  if (study.wanted) {
    study.wanted = false;
    void run(room, 'thorough', null);
    return;
  }
  const effort = effortNow({ ...study, total: ledger.counts.total });
  if (effort) void run(room, effort, backgroundBudget);
};

const run = (room: Room, effort: Effort, budget: number | null): Promise<void> => {
  const { study } = room;
  const running = new AbortController();
  study.running = running;
  study.since = 0;
  study.stale = false;
  study.finished = attempt(room, effort, budget, running.signal).finally(() => {
    if (study.running === running) study.running = null;
    if (!room.closed) considerTraining(room);
  });
  return study.finished;
};

const attempt = async (room: Room, effort: Effort, budget: number | null, signal: AbortSignal): Promise<void> => {
  const { view, study } = room;
  const { settings, seed } = room.project;
  const { learner, options, strategy } = settings;
  const closure = learnsTransitivePairs(strategy, learner);
  const input: TrainInput = { learner, options, seed, effort, closure, budget };
  view.set({ training: { state: 'running', learner: settings.learner, fraction: 0 } });
  const onProgress = (fraction: number, learner: string): void => {
    if (!signal.aborted) view.set({ training: { state: 'running', learner, fraction } });
  };
  try {
    const trained = await study.trainer.train(input, { signal, onProgress });
    if (room.closed) return;
    if (trained.ok && !signal.aborted) await accept(room, trained.value, effort);
    const failed = trained.ok || signal.aborted ? null : trained.failure;
    view.set({ training: failed ? { state: 'failed', failure: failed } : { state: 'idle' } });
  } catch (error) {
    if (!room.closed) view.set({ training: { state: 'failed', failure: brokenFit(error) } });
  }
};

const brokenFit = (error: unknown): Failure => ({
  code: 'trainer.failed',
  what: say`The training stopped unexpectedly: ${messageOf(error)}`,
  safe: say`Every judgement is saved; the earlier metric is in force.`,
  remedy: say`Choose another learner, or fit again.`,
});

/** Puts a new metric in force: on disk, on the screens, in the sampler. */
const accept = async (room: Room, { snapshot, point }: TrainOutput, effort: Effort): Promise<void> => {
  const { view, database, id, sampler, study } = room;
  if (effort === 'thorough') study.thoroughAt = snapshot.judgements;
  const whole: MetricSnapshot = { ...snapshot, id: crypto.randomUUID(), project: id, at: Date.now() };
  // Between thorough runs the held-out scores stand still: only these make a point of the curve.
  const isPoint = effort === 'thorough' || view.get().curve.length === 0;
  await saveSnapshot(database, whole, isPoint ? point : null);
  if (room.closed) return;
  view.set({ snapshot: whole, ...(isPoint ? { curve: [...view.get().curve, point] } : {}) });
  await sampler.call('useMetric', { metric: inForce(whole) });
  if (!room.closed) refresh(room, keptQueries);
};
