import type { FinderApi } from '../workers/finder/finder-api.ts';
import type { WorkerHandle } from '../workers/rpc/worker-handle.ts';
import { startFinder } from '../workers/start.ts';

/** One finder at a time, for the project last asked about; started when first needed. */
export class Finders {
  #project = '';
  #handle: WorkerHandle<FinderApi> | null = null;

  of(project: string): WorkerHandle<FinderApi> {
    if (this.#handle && this.#project === project) return this.#handle;
    this.#handle?.terminate();
    const handle = startFinder();
    this.#handle = handle;
    this.#project = project;
    // Calls are answered in order of arrival where it matters: this one sets the project in its first turn.
    handle.call('open', { project }).catch(() => this.forget(project));
    return handle;
  }

  /** Lets go of a project's finder, because the project goes. */
  forget(project: string): void {
    if (this.#project !== project) return;
    this.#handle?.terminate();
    this.#handle = null;
  }
}
