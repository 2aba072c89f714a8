import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../../../renderer/session/acts/answering.ts';
import { changeSettings } from '../../../../renderer/session/acts/settings.ts';
import type { ProjectSettings } from '../../../../shared/model/project.ts';
import { openOn, pairs, settled } from '../project.ts';

const similar = { is: 'similar' } as const;

describe('a change of settings', () => {
  it('is on disk before it is shown', async () => {
    const { open, store, state } = openOn();
    const changed = changeSettings(open, { blind: false });
    expect(state().project?.settings.blind).toBe(true);
    await changed;
    expect(store.settings?.blind).toBe(false);
    expect(state().project?.settings).toEqual(store.settings);
  });

  it('waits for the answers before it, which are kept as they were given', async () => {
    const { open, store, look, clock } = openOn();
    const answered = answerQuery(open, look(), similar, clock.elapsed());
    await Promise.all([answered, changeSettings(open, { annotator: 'bob' })]);
    expect(store.log).toMatchObject([{ annotator: 'ann' }]);
  });

  it.each([
    [{ ask: 'triplet' }],
    [{ strategy: 'random' }],
    [{ learner: 'itml' }],
    [{ auditShare: 0.5 }],
    [{ repeatShare: 0.5 }],
    [{ gridPick: 1 }],
    [{ gridSize: 5 }],
    [{ annotator: 'bob' }],
  ] satisfies readonly [Partial<ProjectSettings>][])(
    'of what is asked gives up the draw under way: %o',
    async (change) => {
      const { open, draws, current } = openOn(4);
      open.supply.refill();
      await changeSettings(open, change);
      expect(draws[0]?.signal?.aborted).toBe(true);
      expect(current()).toBeNull();
      draws[0]?.answer({ queries: pairs(3, 500) });
      await settled();
      expect(current()).toBeNull();
      const { learner = 'auto', ...request } = change as Partial<ProjectSettings>;
      expect(draws[1]?.request).toMatchObject({ learner, ...request });
    },
  );

  it('of anything else leaves the queue as it is, and what is set as it was too', async () => {
    const { open, draws, current } = openOn(4);
    open.supply.refill();
    const before = current();
    await changeSettings(open, {
      blind: false,
      strength: true,
      instructions: 'look',
      ask: 'pair',
      strategy: 'default',
    });
    expect(draws).toHaveLength(1);
    expect(current()).toBe(before);
  });

  it('of the annotator shows what that one can undo', async () => {
    const { open, look, clock, state } = openOn();
    await answerQuery(open, look(), similar, clock.elapsed());
    expect(state()).toMatchObject({ canUndo: true });
    await changeSettings(open, { annotator: 'bob' });
    expect(state()).toMatchObject({ canUndo: false, lastJudged: null });
    await changeSettings(open, { annotator: 'ann' });
    expect(state().canUndo).toBe(true);
  });

  it.each([[{ learner: 'itml' }], [{ options: { itml: { gamma: 2 } } }]] satisfies readonly [
    Partial<ProjectSettings>,
  ][])('of what is learned drops the fit under way and fits anew: %o', async (change) => {
    const { open, look, clock, fits } = openOn();
    for (let i = 0; i < 5; i++) await answerQuery(open, look(), similar, clock.elapsed());
    expect(fits).toHaveLength(1);
    await changeSettings(open, change);
    expect(fits[0]?.signal.aborted).toBe(true);
    const cancelled = new Error('cancelled');
    fits[0]?.break(cancelled);
    await settled();
    clock.advance(1000);
    expect(fits[1]?.input).toMatchObject(change);
  });

  it('shows nothing in a project that was closed meanwhile', async () => {
    const { open, state } = openOn();
    const changed = changeSettings(open, { blind: false });
    open.close();
    await changed;
    expect(state().project?.settings.blind).toBe(true);
  });
});
