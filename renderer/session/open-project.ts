import type { Project } from '../../shared/model/project.ts';
import type { Database } from '../storage/database.ts';
import type { Hand } from '../workers/rpc/worker-handle.ts';
import type { SamplerApi } from '../workers/sampler/sampler-api.ts';
import { startSampler } from '../workers/start.ts';
import { Recent } from './state/bounded-set.ts';
import { ItemCache } from './state/item-cache.ts';
import { Ledger } from './state/log-projection.ts';
import { everyQuery, type Queue } from './state/queue.ts';
import { type Desk, deskOf, type StoredQuery } from './state/saved-queue.ts';
import { Serial } from './state/serial-queue.ts';
import type { Announcement, QueuedQuery } from './state/session.ts';
import type { View } from './state/state.ts';
import { newStudy, type Studying } from './state/training-schedule.ts';

/** More answers than anybody gives while queries are drawn. */
const mostUnknown = 1000;

let lastTicket = 0;

/** A query with a ticket of its own: tickets never come twice in a run, whatever is opened and closed. */
export const ticketed = (query: StoredQuery): QueuedQuery => ({ ...query, ticket: ++lastTicket });

/** An acknowledgement on its way, or the failure of the journal that follows it. */
export interface Waiting {
  readonly announcement: Announcement;
  readonly since: number;
  /** How many pieces the journal must be through with before this one is on disk twice. */
  readonly sent: number;
}

/** One open project with its machinery. Closing it ends everything that was started for it. */
export class Room {
  readonly id: string;
  readonly database: Database;
  readonly view: View;
  readonly ledger = new Ledger();
  readonly cache: ItemCache;
  readonly sampler: Hand<SamplerApi>;
  /** Settles when the sampler has read the project. */
  readonly ready: Promise<unknown>;
  readonly study: Studying;
  /** Everything that is written to the log goes through here, one after the other. */
  readonly commits = new Serial();
  /** The shell's copy follows on its own, so that a slow disk flush there does not hold up the next commit. */
  readonly journal = new Serial();
  /** Queries that come back on screen, in the order in which they were undone. */
  readonly returns = new Serial();
  readonly closing = new AbortController();
  /** Answered, but not yet on disk; oldest first. */
  inFlight: readonly QueuedQuery[] = [];
  skipped: readonly QueuedQuery[] = [];
  /** What was on screen when a flag took it away, by the flag's id: undoing the flag brings it back. */
  readonly interrupted = new Map<string, QueuedQuery>();
  /** Keys of what was answered or skipped last: a draw that began before does not know of it from the log. */
  readonly asked = new Recent(mostUnknown);
  /** When the query on screen was painted. */
  shown: { readonly ticket: number; readonly at: number } | null = null;
  /** The first query painted since the project was opened: no key meant for another can have landed on it. */
  firstShown: number | null = null;
  /** When an answer was last refused, and what is to be said once that has been seen. */
  refusedAt = Number.NEGATIVE_INFINITY;
  /** When the status region last said something, and what it is to say yet; oldest first. */
  saidAt = Number.NEGATIVE_INFINITY;
  waiting: readonly Waiting[] = [];
  announcing: ReturnType<typeof setTimeout> | undefined;
  /** How many pieces of the log were sent to the journal, and with how many of them it is through. */
  sent = 0;
  journalled = 0;
  /** The draw under way; a change of settings aborts it. */
  drawing: AbortController | null = null;
  /** Random queries on their way, because that draw takes long. */
  bridging: AbortController | null = null;
  /** The pool had no more when last asked. */
  dry = false;

  constructor(database: Database, project: Project, view: View) {
    this.id = project.id;
    this.database = database;
    this.view = view;
    this.cache = new ItemCache(database, project.id);
    this.sampler = startSampler();
    this.ready = this.sampler.call('open', { project: project.id });
    // Whoever awaits it hears of a failure; a project closed before that need not.
    this.ready.catch(() => undefined);
    this.study = newStudy(project.id);
  }

  get closed(): boolean {
    return this.closing.signal.aborted;
  }

  get project(): Project {
    const { project } = this.view.get();
    if (project?.id !== this.id) throw new Error('the project is not the open one');
    return project;
  }

  get annotator(): string {
    return this.project.settings.annotator;
  }

  get queue(): Queue {
    const { current, upcoming } = this.view.get();
    return { current, upcoming };
  }

  /** Shows a queue; the screens learn of it in this very tick. */
  show(queue: Queue): void {
    this.view.set({ current: queue.current, upcoming: queue.upcoming, exhausted: false });
    void this.cache.follow(queue);
  }

  /** What to remember of the queue: answers under way are asked again if they never reach the disk. */
  get desk(): Desk {
    return deskOf([...this.inFlight, ...everyQuery(this.queue)], this.skipped);
  }

  close(): void {
    this.closing.abort();
    this.drawing?.abort();
    this.bridging?.abort();
    clearTimeout(this.announcing);
    this.sampler.terminate();
    this.study.running?.abort();
    this.study.trainer.stop();
    clearTimeout(this.study.timer);
    this.cache.clear();
  }
}
