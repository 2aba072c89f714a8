import type { Project } from '../../shared/model/project.ts';
import type { WorkerHandle } from '../workers/rpc/worker-handle.ts';
import type { SamplerApi } from '../workers/sampler/sampler-api.ts';
import type { Trainer } from '../workers/trainer/trainer-client.ts';
import type { ProjectStore } from './project-store.ts';
import { Asking } from './state/asking.ts';
import type { Clock } from './state/clock.ts';
import type { ItemCache } from './state/item-cache.ts';
import { ProjectLog } from './state/project-log.ts';
import { QuerySupply } from './state/query-supply.ts';
import { SerialQueue } from './state/serial-queue.ts';
import type { View } from './state/state.ts';
import { StatusLine } from './state/status-line.ts';
import { type Fit, TrainingSchedule } from './state/training-schedule.ts';

/** What an open project works with; `lifecycle/opening.ts` gives it the real ones. */
export interface ProjectServices {
  readonly store: ProjectStore;
  readonly cache: Pick<ItemCache, 'add' | 'get' | 'missing' | 'follow' | 'clear' | 'url' | 'isLarge'>;
  readonly sampler: WorkerHandle<SamplerApi>;
  readonly trainer: Pick<Trainer, 'append' | 'train' | 'stop'>;
  readonly clock: Clock;
  /** Fits the learners and puts the metric in force; never rejects. */
  readonly fitMetric: (open: OpenProject, ...args: Parameters<Fit>) => ReturnType<Fit>;
}

/** One open project with its machinery. Closing it ends everything that was started for it. */
export class OpenProject {
  readonly id: string;
  readonly view: View;
  readonly store: ProjectStore;
  readonly cache: ProjectServices['cache'];
  readonly sampler: WorkerHandle<SamplerApi>;
  readonly trainer: ProjectServices['trainer'];
  readonly clock: Clock;
  /** Settles when the sampler has read the project. */
  readonly ready: Promise<unknown>;
  readonly log: ProjectLog;
  readonly asking: Asking;
  readonly supply: QuerySupply;
  readonly statusLine: StatusLine;
  readonly training: TrainingSchedule;
  /** Queries that come back on screen, in the order in which they were undone. */
  readonly returns = new SerialQueue();
  readonly #closing = new AbortController();

  constructor(id: string, view: View, { store, cache, sampler, trainer, clock, fitMetric }: ProjectServices) {
    this.id = id;
    this.view = view;
    this.store = store;
    this.cache = cache;
    this.sampler = sampler;
    this.trainer = trainer;
    this.clock = clock;
    this.ready = sampler.call('open', { project: id });
    // Whoever awaits it hears of a failure; a project closed before that need not.
    this.ready.catch(() => undefined);
    this.log = new ProjectLog(store);
    this.asking = new Asking(view, (queue) => void cache.follow(queue));
    this.statusLine = new StatusLine(view, clock, (now) => this.asking.untilAnswerable(now));
    this.supply = new QuerySupply(this);
    this.training = new TrainingSchedule(
      () => this.log.projection.counts.total,
      (...args) => fitMetric(this, ...args),
    );
  }

  /** Raised when the project is closed. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  get closed(): boolean {
    return this.#closing.signal.aborted;
  }

  get project(): Project {
    const { project } = this.view.get();
    if (project?.id !== this.id) throw new Error('the project is not the open one');
    return project;
  }

  get annotator(): string {
    return this.project.settings.annotator;
  }

  close(): void {
    this.#closing.abort();
    this.supply.close();
    this.statusLine.close();
    this.training.close();
    this.sampler.terminate();
    this.trainer.stop();
    this.cache.clear();
  }
}
