import type { Entry } from '../../shared/model/judgement.ts';
import type { Project } from '../../shared/model/project.ts';
import type { WorkerHandle } from '../workers/rpc/worker-handle.ts';
import type { SamplerApi } from '../workers/sampler/sampler-api.ts';
import type { Trainer } from '../workers/trainer/trainer-client.ts';
import { Asking } from './asking/asking.ts';
import type { ItemCache } from './asking/item-cache.ts';
import { QuerySupply } from './asking/query-supply.ts';
import { figuresOf } from './log/figures.ts';
import { ProjectLog } from './log/project-log.ts';
import { SerialQueue } from './log/serial-queue.ts';
import type { ProjectStore } from './project-store.ts';
import type { Clock } from './state/clock.ts';
import type { AnnouncementKind } from './state/session.ts';
import type { View } from './state/state.ts';
import { StatusLine } from './state/status-line.ts';
import { type Fit, TrainingSchedule } from './state/training-schedule.ts';

/** What an open project works with; `lifecycle/services.ts` gives it the real ones. */
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
    this.log = new ProjectLog(this);
    this.asking = new Asking(view, (queue) => void cache.follow(queue));
    this.statusLine = new StatusLine(view, clock, (now) => this.asking.untilAnswerable(now));
    this.supply = new QuerySupply(this);
    this.training = new TrainingSchedule(
      clock,
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

  /** Shows a change of the project itself, which is on disk or about to be. */
  showChange(change: Partial<Omit<Project, 'id'>>): void {
    this.view.set({ project: { ...this.project, ...change } });
  }

  /** Shows what follows from the log. */
  showFigures(): void {
    this.view.set(figuresOf(this.log.projection, this.annotator));
  }

  /** Says what was done, and how many judgements count now. */
  announceTotal(says: AnnouncementKind, items?: number): void {
    const { total } = this.log.projection.counts;
    this.statusLine.say({ says, total, ...(items === undefined ? {} : { items }) });
  }

  /**
   * What every entry that is made now begins with.
   * @param after the time of the entry that it must be later than, even if the clock was put back since.
   */
  stamp(after = Number.NEGATIVE_INFINITY): Pick<Entry, 'id' | 'project' | 'annotator' | 'at'> {
    const at = Math.max(this.clock.now(), after + 1);
    return { id: crypto.randomUUID(), project: this.id, annotator: this.annotator, at };
  }

  /** Passes committed entries on to all that follow the log. */
  follow(entries: readonly Entry[]): void {
    // A worker that has gone is noticed where its answer is awaited.
    this.sampler.call('append', { entries }).catch(() => undefined);
    this.trainer.append(entries);
    const { projection } = this.log;
    const flagged = entries.some((entry) => projection.isOfFlag(entry)) ? { flagged: projection.flagged() } : {};
    this.view.set({ ...figuresOf(projection, this.annotator), ...flagged });
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
