import { describe, expect, it } from 'vitest';
import { connect } from '../../../../renderer/workers/rpc/connect.ts';
import { serve } from '../../../../renderer/workers/rpc/serve.ts';
import type { WorkerHandle } from '../../../../renderer/workers/rpc/worker-handle.ts';
import type { TrainerApi, TrainInput } from '../../../../renderer/workers/trainer/trainer-api.ts';
import { Trainer } from '../../../../renderer/workers/trainer/trainer-client.ts';
import { learningSpace, type Space } from '../../../../shared/learners/space.ts';
import { say } from '../../../../shared/model/localizable.ts';
import { failed } from '../../../../shared/model/result.ts';
import { fromRows } from '../../../../shared/numbers/dense.ts';

const input: TrainInput = { learner: 'auto', options: {}, seed: 1, effort: 'quick', closure: false, budget: null };

interface Staff {
  readonly start: () => WorkerHandle<TrainerApi>;
  /** What each was given to start from. */
  readonly lent: (Space | null)[];
  readonly hired: { opened: number; entries: number; gone: boolean }[];
}

/** Workers that live in this thread; the first `deaf` of them never hear that they are cancelled. */
const staff = (deaf: number): Staff => {
  const hired: Staff['hired'][number][] = [];
  const lent: Staff['lent'] = [];
  const start = (): WorkerHandle<TrainerApi> => {
    const { port1, port2 } = new MessageChannel();
    const record = { opened: 0, entries: 0, gone: false };
    hired.push(record);
    const obeys = hired.length > deaf;
    serve<TrainerApi>(port2, {
      open: ({ space }) => {
        record.opened++;
        lent.push(space);
        return null;
      },
      append: ({ entries }) => {
        record.entries += entries.length;
        return null;
      },
      train: (_, { signal }) =>
        new Promise((resolve) => {
          const stop = (): void => resolve(failed('fit.cancelled', say`stopped as asked`));
          if (!obeys) return;
          if (signal.aborted) stop();
          else signal.addEventListener('abort', stop);
        }),
    });
    const client = connect<TrainerApi>(port1);
    return {
      ...client,
      terminate: () => {
        record.gone = true;
        port1.close();
        port2.close();
        client.drop(new Error('stopped'));
      },
    };
  };
  return { start, hired, lent };
};

const cancelledSoon = (): AbortSignal => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 20);
  return controller.signal;
};

describe('the trainer', () => {
  it('keeps its worker when a cancelled fit stops by itself', async () => {
    const { start, hired } = staff(0);
    const trainer = new Trainer('p', start);
    const outcome = await trainer.train(input, { signal: cancelledSoon() });
    expect(outcome).toMatchObject({ ok: false, failure: { what: 'stopped as asked' } });
    await trainer.train(input, { signal: cancelledSoon() });
    expect(hired).toEqual([{ opened: 1, entries: 0, gone: false }]);
    trainer.stop();
  });

  it('replaces a worker that does not obey, and opens the project in the new one', async () => {
    const { start, hired } = staff(1);
    const trainer = new Trainer('p', start);
    const outcome = await trainer.train(input, { signal: cancelledSoon() });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'fit.cancelled' } });
    expect(hired).toEqual([{ opened: 1, entries: 0, gone: true }]);
    await trainer.train(input, { signal: cancelledSoon() });
    expect(hired[1]).toEqual({ opened: 1, entries: 0, gone: false });
    trainer.stop();
    expect(hired[1]?.gone).toBe(true);
  });

  it('hands every worker the space of the project that another has made, and leaves it to make one where none has', async () => {
    const spaceOf = () => learningSpace(fromRows([[1], [2], [4]]), { standardize: true });
    const borrowed: (Space | null)[] = [spaceOf(), null];
    const { start, lent } = staff(1);
    const trainer = new Trainer('p', start, async (project) => (project === 'p' ? (borrowed.shift() ?? null) : null));
    await trainer.train(input, { signal: cancelledSoon() });
    await trainer.train(input, { signal: cancelledSoon() });
    expect(lent).toEqual([spaceOf(), null]);
    trainer.stop();
  });
});
