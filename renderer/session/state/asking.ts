import type { DrawnQuery } from '../../../shared/sampling/drawn-query.ts';
import { BoundedSet } from './bounded-set.ts';
import { askedKey, isStillOpen } from './query-validity.ts';
import { advance, bringBack, everyQuery, type Queue } from './queue.ts';
import { type SavedQueue, type StoredQuery, savedQueueOf } from './saved-queue.ts';
import type { QueuedQuery } from './session.ts';
import type { View } from './state.ts';

/** A query must have been on screen for so many milliseconds before an answer to it counts: nobody judges in less. */
export const soonestAnswer = 100;

/** More answers than anybody gives while queries are drawn. */
const mostUnknown = 1000;

/** A query is painted within a frame or two. */
const frame = 16;

let lastTicket = 0;

/** A query with a ticket of its own: tickets never come twice in a run, whatever is opened and closed. */
export const ticketed = (query: StoredQuery): QueuedQuery => ({ ...query, ticket: ++lastTicket });

/**
 * What is asked: the queue, what has left it and is not on disk yet, and what was put aside. A query that leaves the
 * screen is always in one of these or in the log, so that none gets lost between a key press and the disk.
 */
export class Asking {
  readonly #view: View;
  readonly #follow: (queue: Queue) => void;
  /** Answered, but not yet on disk; oldest first. */
  #inFlight: readonly QueuedQuery[] = [];
  #putAside: readonly QueuedQuery[] = [];
  /** What was on screen when a flag took it away, by the flag's id: undoing the flag brings it back. */
  readonly #interrupted = new Map<string, QueuedQuery>();
  /** Keys of what was answered or skipped last: a draw that began before does not know of it from the log. */
  readonly #asked = new BoundedSet(mostUnknown);
  /** When the query on screen was painted. */
  #painted: { readonly ticket: number; readonly at: number } | null = null;
  /** The first query painted since the project was opened: no key meant for another can have landed on it. */
  #firstPainted: number | null = null;

  /** @param follow hears of every queue that is shown, to bring what it needs into memory. */
  constructor(view: View, follow: (queue: Queue) => void) {
    this.#view = view;
    this.#follow = follow;
  }

  get queue(): Queue {
    const { current, upcoming } = this.#view.get();
    return { current, upcoming };
  }

  /** Skipped queries, oldest first: asked again when the pool has nothing else. */
  get putAside(): readonly QueuedQuery[] {
    return this.#putAside;
  }

  get inFlight(): readonly QueuedQuery[] {
    return this.#inFlight;
  }

  /** What to remember of the queue: answers under way are asked again if they never reach the disk. */
  get saved(): SavedQueue {
    return savedQueueOf([...this.#inFlight, ...everyQuery(this.queue)], this.#putAside);
  }

  /** Every query that waits for an answer or for the disk. */
  get waiting(): readonly QueuedQuery[] {
    return [...this.#inFlight, ...everyQuery(this.queue), ...this.#putAside];
  }

  /** Shows a queue; the screens learn of it in this very tick. */
  show(queue: Queue): void {
    this.#view.set({ current: queue.current, upcoming: queue.upcoming, exhausted: false });
    this.#follow(queue);
  }

  /** The query with this ticket has been painted. */
  painted(ticket: number, at: number): void {
    if (this.#painted?.ticket === ticket) return;
    this.#painted = { ticket, at };
    this.#firstPainted ??= ticket;
  }

  /**
   * How long the query with this ticket had been on screen at `pressedAt`, in milliseconds. Null when it is not the
   * current one; `too-early` when it had not been there long enough for anybody to have looked.
   */
  lookedFor(ticket: number, pressedAt: number): number | 'too-early' | null {
    if (this.queue.current?.ticket !== ticket) return null;
    const took = this.#painted?.ticket === ticket ? pressedAt - this.#painted.at : -1;
    return took >= (this.#firstPainted === ticket ? 0 : soonestAnswer) ? took : 'too-early';
  }

  /** Milliseconds until the query on screen takes an answer; 0 when it does, or when there is none. */
  untilAnswerable(now: number): number {
    const { current } = this.queue;
    if (current === null) return 0;
    return this.#painted?.ticket === current.ticket ? this.#painted.at + soonestAnswer - now : frame;
  }

  /** The current query was answered: it leaves the screen in this very tick, and is in flight until `landed`. */
  takeOff(query: QueuedQuery): void {
    this.#inFlight = [...this.#inFlight, query];
    this.#leave(query);
  }

  /** Its answer is about to be written, or cannot be. */
  landed(query: QueuedQuery): void {
    this.#inFlight = this.#inFlight.filter((other) => other !== query);
  }

  /** The current query was skipped: it leaves the screen and waits among those put aside. */
  skip(query: QueuedQuery): void {
    this.#putAside = [...this.#putAside, query];
    this.#leave(query);
  }

  setPutAside(queries: readonly QueuedQuery[]): void {
    this.#putAside = queries;
  }

  /** A query comes back on screen; the one that was there comes right after it. */
  bringBack(query: StoredQuery): void {
    this.show(bringBack(this.queue, ticketed(query)));
  }

  /** Remembers what a flag took off the screen. */
  interrupted(flag: string, query: QueuedQuery): void {
    this.#interrupted.set(flag, query);
  }

  interruptedBy(flag: string): QueuedQuery | null {
    return this.#interrupted.get(flag) ?? null;
  }

  /** Whether a drawn query may be shown, though the draw began before the last answers and flags. */
  mayShow(drawn: DrawnQuery, flagged: ReadonlySet<string>): boolean {
    return isStillOpen(drawn, this.#asked, flagged);
  }

  #leave(query: QueuedQuery): void {
    this.#asked.add(askedKey(query));
    this.show(advance(this.queue));
  }
}
