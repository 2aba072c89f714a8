import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../../../renderer/session/acts/answering.ts';
import { undoLast } from '../../../../renderer/session/acts/undoing.ts';
import { everyQuery } from '../../../../renderer/session/asking/queue.ts';
import { fitEvery } from '../../../../renderer/session/state/training-schedule.ts';
import type { TrainOutput } from '../../../../renderer/workers/trainer/trainer-api.ts';
import { say } from '../../../../shared/model/localizable.ts';
import { done, failed } from '../../../../shared/model/result.ts';
import { identity } from '../../../../shared/numbers/dense.ts';
import { openOn, type PendingFit, settled } from '../project.ts';

const metric: TrainOutput['snapshot']['metric'] = {
  learner: 'itml',
  options: {},
  seed: 1,
  created: '',
  features: ['a', 'b'],
  center: new Float64Array(2),
  scale: new Float64Array(2).fill(1),
  L: identity(2),
  threshold: 2,
  calibration: null,
  counts: {},
  evaluation: {},
  provenance: {},
};

const trained = (judgements: number): TrainOutput => ({
  snapshot: {
    judgements,
    rows: [],
    chosen: 'itml',
    because: '',
    beatsEuclidean: true,
    metric,
    weights: [],
    agreements: [],
  },
  point: { judgements, auc: 0.8, euclideanAuc: 0.7, accuracy: null, low: null, high: null },
});

/** A project in which so many answers were given that a fit has begun. */
const fitting = async () => {
  const opened = openOn();
  const { open, look, clock, fits } = opened;
  const judge = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++) await answerQuery(open, look(), { is: 'similar' }, clock.elapsed());
  };
  /** Ends the fit that runs. */
  const end = async (outcome: Parameters<PendingFit['end']>[0]): Promise<void> => {
    fits.at(-1)?.end(outcome);
    await settled();
  };
  await judge(fitEvery);
  return { ...opened, judge, end };
};

const noMetric = failed('fit.failed', say`There is nothing to learn from.`);

describe('a fit', () => {
  it('begins with what is set, and says how far it is until it is cancelled', async () => {
    const { fits, state, open } = await fitting();
    expect(fits.map(({ input }) => input)).toEqual([
      { learner: 'auto', options: {}, seed: 1, effort: 'thorough', closure: true, budget: 8000 },
    ]);
    expect(state().training).toEqual({ state: 'running', learner: 'auto', fraction: 0 });
    fits[0]?.tell(0.5, say`lsml`);
    expect(state().training).toEqual({ state: 'running', learner: 'lsml', fraction: 0.5 });
    open.training.cancel();
    fits[0]?.tell(0.6, say`itml`);
    expect(state().training).toMatchObject({ fraction: 0.5 });
  });

  it('puts its metric in force: on disk, on the screens, in the sampler, and draws by it', async () => {
    const { state, store, calls, open, end } = await fitting();
    await end(done(trained(5)));
    expect(store.snapshots).toMatchObject([{ snapshot: { project: 'p', judgements: 5, chosen: 'itml' } }]);
    expect(state().snapshot).toEqual(store.snapshots[0]?.snapshot);
    expect(calls).toContain('useMetric');
    expect(state().training).toEqual({ state: 'idle' });
    // The query on screen and the sixteen behind it stay.
    expect(everyQuery(open.asking.queue)).toHaveLength(17);
  });

  it('makes a point of the learning curve when it is the first or was thorough, else none', async () => {
    const { open, fits, state, store, end, judge, clock } = await fitting();
    await end(done(trained(100)));
    await judge(fitEvery);
    await end(done(trained(100)));
    expect(fits.map(({ input }) => input.effort)).toEqual(['thorough', 'quick']);
    const refitted = open.training.refit();
    await end(done(trained(101)));
    await refitted;
    expect(store.snapshots.map(({ point }) => point?.judgements ?? null)).toEqual([100, null, 101]);
    expect(state().curve.map(({ judgements }) => judgements)).toEqual([100, 101]);
    open.view.set({ curve: [] });
    open.training.invalidate();
    clock.advance(1000);
    await end(done(trained(102)));
    expect(fits.at(-1)?.input.effort).toBe('quick');
    expect(state().curve.map(({ judgements }) => judgements)).toEqual([102]);
  });

  it('that finds no metric says why, and leaves the one that was', async () => {
    const { state, store, end, calls } = await fitting();
    await end(noMetric);
    expect(state()).toMatchObject({ snapshot: null, training: { state: 'failed', failure: { code: 'fit.failed' } } });
    expect(store.snapshots).toEqual([]);
    expect(calls).not.toContain('useMetric');
  });

  it('that breaks off, or whose metric cannot be saved, says so, and the next one comes', async () => {
    const { fits, state, store, judge } = await fitting();
    fits[0]?.break(new Error('out of memory'));
    await settled();
    expect(state().training).toMatchObject({ state: 'failed', failure: { code: 'trainer.failed' } });
    await judge(fitEvery);
    store.snapshotGate = Promise.reject(new Error('the disk is full'));
    fits[1]?.end(done(trained(10)));
    await settled();
    expect(state()).toMatchObject({
      snapshot: null,
      training: { state: 'failed', failure: { code: 'trainer.failed' } },
    });
    await judge(fitEvery);
    expect(fits).toHaveLength(3);
  });

  it('that was cancelled is not put in force, whatever it found, and nothing failed', async () => {
    for (const outcome of [done(trained(5)), noMetric]) {
      const { open, state, store, end } = await fitting();
      open.training.cancel();
      await end(outcome);
      expect(state()).toMatchObject({ snapshot: null, training: { state: 'idle' } });
      expect(store.snapshots).toEqual([]);
    }
  });

  it('is followed by one of what changed while it ran', async () => {
    const { open, fits, end, clock } = await fitting();
    await undoLast(open);
    expect(fits[0]?.signal.aborted).toBe(true);
    await end(noMetric);
    clock.advance(1000);
    expect(fits).toHaveLength(2);
  });

  it('ends with the project: nothing is saved or said after that', async () => {
    for (const outcome of [done(trained(5)), noMetric]) {
      const { open, fits, state, store, end } = await fitting();
      open.close();
      expect(fits[0]?.signal.aborted).toBe(true);
      await end(outcome);
      expect(store.snapshots).toEqual([]);
      expect(state().training).toMatchObject({ state: 'running' });
    }
  });

  it('is in force nowhere but on disk when the project was closed while it was saved', async () => {
    const { open, state, store, end, calls } = await fitting();
    let save = (): void => undefined;
    store.snapshotGate = new Promise<void>((resolve) => (save = resolve));
    await end(done(trained(5)));
    open.close();
    save();
    await settled();
    expect(store.snapshots).toHaveLength(1);
    expect(state().snapshot).toBeNull();
    expect(calls).not.toContain('useMetric');
  });
});
