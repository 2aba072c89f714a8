import type { Entry } from '../../../shared/model/judgement.ts';
import { say } from '../../../shared/model/localizable.ts';
import type { Outcome } from '../../../shared/model/result.ts';
import { failed } from '../../../shared/model/result.ts';
import { buffersOf } from '../project-data/space-transfer.ts';
import type { CallOptions } from '../rpc/connect.ts';
import type { WorkerHandle } from '../rpc/worker-handle.ts';
import { type BorrowSpace, borrowSpace } from '../sampler/lend-space.ts';
import { startTrainer } from '../start.ts';
import type { TrainerApi, TrainInput, TrainOutput } from './trainer-api.ts';

/** A cancelled fit that has not stopped by then is stopped by force. */
export const obeysWithin = 100;

const cancelledFit = failed('fit.cancelled', say`The training was cancelled.`, {
  safe: say`The earlier metric is unchanged.`,
});

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Settles some time after a signal is raised; never without one. */
const overdue = (signal: AbortSignal | undefined): Promise<'overdue'> =>
  new Promise((resolve) => {
    const count = (): void => void after(obeysWithin).then(() => resolve('overdue'));
    if (signal?.aborted) count();
    else signal?.addEventListener('abort', count, { once: true });
  });

/** The trainer of one project. Its worker is kept warm, and replaced by a fresh one when it does not obey. */
export class Trainer {
  readonly #project: string;
  readonly #start: () => WorkerHandle<TrainerApi>;
  readonly #borrow: BorrowSpace;
  #handle: WorkerHandle<TrainerApi> | null = null;
  #opened: Promise<unknown> = Promise.resolve();

  /**
   * @param start begins a fresh worker; another one is given by tests.
   * @param borrow asks for the project's space, likewise.
   */
  constructor(project: string, start: () => WorkerHandle<TrainerApi> = startTrainer, borrow = borrowSpace) {
    this.#project = project;
    this.#start = start;
    this.#borrow = borrow;
  }

  append(entries: readonly Entry[]): void {
    this.#handle?.call('append', { entries }).catch(() => undefined);
  }

  /** Fits; resolves within about `obeysWithin` of the signal being raised. */
  async train(input: TrainInput, options: CallOptions): Promise<Outcome<TrainOutput>> {
    const { signal } = options;
    const handle = this.#ready();
    const fitting = this.#opened.then(() => handle.call('train', input, options));
    // Whoever is first decides; the other one's rejection must not go unheard.
    fitting.catch(() => undefined);
    const first = await Promise.race([fitting, overdue(signal)]);
    if (first !== 'overdue') return first;
    if (this.#handle === handle) this.stop();
    return cancelledFit;
  }

  stop(): void {
    this.#handle?.terminate();
    this.#handle = null;
  }

  #ready(): WorkerHandle<TrainerApi> {
    if (this.#handle) return this.#handle;
    const handle = this.#start();
    this.#handle = handle;
    this.#opened = this.#open(handle);
    this.#opened.catch(() => undefined);
    return handle;
  }

  async #open(handle: WorkerHandle<TrainerApi>): Promise<unknown> {
    const space = await this.#borrow(this.#project);
    return handle.call('open', { project: this.#project, space }, { transfer: space ? buffersOf(space) : [] });
  }
}
