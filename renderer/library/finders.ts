import type { FinderApi } from '../workers/finder/finder-api.ts';
import { buffersOf } from '../workers/project-data/space-transfer.ts';
import type { WorkerHandle } from '../workers/rpc/worker-handle.ts';
import { borrowSpace } from '../workers/sampler/lend-space.ts';
import { startFinder } from '../workers/start.ts';

/** One finder at a time, for the project last asked about; started when first needed. */
export class Finders {
  readonly #start: () => WorkerHandle<FinderApi>;
  readonly #borrow: typeof borrowSpace;
  #project = '';
  #handle: WorkerHandle<FinderApi> | null = null;
  /** Settles when that finder has been lent the project's space, or knows that it has to make it. */
  #lent: Promise<unknown> | null = null;

  /**
   * @param start begins a fresh worker; another one is given by tests.
   * @param borrow asks for the project's space, likewise.
   */
  constructor(start = startFinder, borrow = borrowSpace) {
    this.#start = start;
    this.#borrow = borrow;
  }

  of(project: string): WorkerHandle<FinderApi> {
    if (this.#handle && this.#project === project) return this.#handle;
    this.#handle?.terminate();
    const handle = this.#start();
    this.#handle = handle;
    this.#project = project;
    this.#lent = null;
    // Calls are answered in order of arrival where it matters: this one sets the project in its first turn.
    handle.call('open', { project }).catch(() => this.forget(project));
    return handle;
  }

  /** The same finder for what needs the features too. */
  async withSpace(project: string): Promise<WorkerHandle<FinderApi>> {
    const handle = this.of(project);
    this.#lent ??= this.#lend(handle, project);
    await this.#lent;
    return handle;
  }

  /** Lets go of a project's finder, because the project goes. */
  forget(project: string): void {
    if (this.#project !== project) return;
    this.#handle?.terminate();
    this.#handle = null;
  }

  async #lend(handle: WorkerHandle<FinderApi>, project: string): Promise<unknown> {
    const space = await this.#borrow(project);
    return handle.call('useSpace', { space }, { transfer: space ? buffersOf(space) : [] });
  }
}
