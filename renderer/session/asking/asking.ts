// Room: Which queries are asked: the queue, what fills it, what was put aside, and what was on screen when.

import type { DrawnQuery } from '../../../shared/sampling/drawn-query.ts';
import type { QueuedQuery } from '../state/session.ts';
import type { View } from '../state/state.ts';
import { BoundedSet } from './bounded-set.ts';
import { PaintTimes } from './paint-times.ts';
import { askedKey, isStillOpen } from './query-validity.ts';
import {
  advance,
  append,
  bringBack,
  emptyQueue,
  everyQuery,
  isAbout,
  longest,
  type Queue,
  queueOf,
  withoutItem,
  withoutKey,
} from './queue.ts';
import { type SavedQueue, type StoredQuery, savedQueueOf } from './saved-queue.ts';
import { SkippedQueries } from './skipped-queries.ts';
import { ticketed } from './tickets.ts';

/** More answers than anybody gives while queries are drawn. */
const mostUnknown = 1000;

/**
 * What is asked: the queue, what has left it and is not on disk yet, and what was put aside. A query that leaves the
 * screen is always in one of these or in the log, so that none gets lost between a key press and the disk. The screens
 * learn of every change in the very tick in which it is made.
 */
export class Asking {
  readonly skipped = new SkippedQueries();
  readonly #view: View;
  readonly #follow: (queue: Queue) => void;
  readonly #paints = new PaintTimes();
  /** Answered, but not yet on disk; oldest first. */
  #inFlight: readonly QueuedQuery[] = [];
  /** What was on screen when a flag took it away, by the flag's id: undoing the flag brings it back. */
  readonly #interrupted = new Map<string, QueuedQuery>();
  /** Keys of what was answered or skipped last: a draw that began before does not know of it from the log. */
  readonly #asked = new BoundedSet(mostUnknown);

  /** @param follow hears of every queue that is shown, to bring what it needs into memory. */
  constructor(view: View, follow: (queue: Queue) => void) {
    this.#view = view;
    this.#follow = follow;
  }

  get queue(): Queue {
    const { current, upcoming } = this.#view.get();
    return { current, upcoming };
  }

  get inFlight(): readonly QueuedQuery[] {
    return this.#inFlight;
  }

  /** What to remember of the queue: answers under way are asked again if they never reach the disk. */
  get saved(): SavedQueue {
    return savedQueueOf([...this.#inFlight, ...everyQuery(this.queue)], this.skipped.all);
  }

  /** Every query that waits for an answer or for the disk. */
  get waiting(): readonly QueuedQuery[] {
    return [...this.#inFlight, ...everyQuery(this.queue), ...this.skipped.all];
  }

  /** Goes on where an earlier run has left off. */
  resume(queries: readonly StoredQuery[], skipped: readonly StoredQuery[]): void {
    this.skipped.add(...skipped.map(ticketed));
    this.#show(queueOf(queries.map(ticketed)));
  }

  /** The query with this ticket has been painted. */
  painted(ticket: number, at: number): void {
    this.#paints.painted(ticket, at);
  }

  /**
   * How long the query with this ticket had been on screen at `pressedAt`, in milliseconds. Null when it is not the
   * current one; `too-early` when it had not been there long enough for anybody to have looked.
   */
  lookedFor(ticket: number, pressedAt: number): number | 'too-early' | null {
    if (this.queue.current?.ticket !== ticket) return null;
    return this.#paints.seenFor(ticket, pressedAt) ?? 'too-early';
  }

  /** Milliseconds until the query on screen takes an answer; 0 or less when it does, or when there is none. */
  untilAnswerable(now: number): number {
    const { current } = this.queue;
    return current === null ? 0 : this.#paints.answerableIn(current.ticket, now);
  }

  /** The current query was answered: it leaves the screen in this very tick, and is in flight until `landed`. */
  takeOff(query: QueuedQuery): void {
    this.#inFlight = [...this.#inFlight, query];
    this.#leave(query);
  }

  /** Its answer is about to be written, or cannot be: what is saved from now on is without it. */
  landed(query: QueuedQuery): void {
    this.#inFlight = this.#inFlight.filter((other) => other !== query);
  }

  isInFlight(key: string): boolean {
    return this.#inFlight.some(isAbout(key));
  }

  /** The current query was skipped: it leaves the screen and waits among those put aside. */
  skip(query: QueuedQuery): void {
    this.skipped.add(query);
    this.#leave(query);
  }

  /**
   * A query comes back on screen, under a new ticket: no key press meant for its first time can land on it. The one that
   * was there comes right after it.
   */
  bringBack(query: StoredQuery): void {
    this.#show(bringBack(this.queue, ticketed(query)));
  }

  /** Skipped queries that may be asked come back; false when there is none. */
  bringSkippedBack(mayBeAsked: (query: QueuedQuery) => boolean): boolean {
    // As many as a queue holds: more would be neither in it nor put aside.
    const back = this.skipped.takeSome(mayBeAsked, longest);
    this.#show(queueOf(back));
    return back.length > 0;
  }

  /** Adds what was drawn, without what was answered, skipped or flagged since the draw began. */
  append(drawn: readonly DrawnQuery[], flagged: ReadonlySet<string>): void {
    const open = drawn.filter((query) => isStillOpen(query, this.#asked, flagged));
    this.#show(append(this.queue, open.map(ticketed)));
  }

  /** Takes a query out of the queue, and hands it back; undefined when it is not in it. */
  drop(key: string): QueuedQuery | undefined {
    const found = everyQuery(this.queue).find(isAbout(key));
    if (found) this.#show(withoutKey(this.queue, key));
    return found;
  }

  /** Lets go of all queries that show one of these items. */
  dropItems(items: readonly string[]): void {
    this.#show(items.reduce(withoutItem, this.queue));
  }

  /** The same because of a flag, which may be undone: what that takes off the screen is remembered, and handed back. */
  dropFlagged(flag: string, items: readonly string[]): QueuedQuery | null {
    const { current } = this.queue;
    this.dropItems(items);
    if (current === null || this.queue.current === current) return null;
    this.#interrupted.set(flag, current);
    return current;
  }

  interruptedBy(flag: string): QueuedQuery | null {
    return this.#interrupted.get(flag) ?? null;
  }

  /** Lets go of all but the query on screen and so many behind it. */
  keepNext(count: number): void {
    this.#show(queueOf(everyQuery(this.queue).slice(0, count + 1)));
  }

  clear(): void {
    this.#show(emptyQueue);
  }

  #leave(query: QueuedQuery): void {
    this.#asked.add(askedKey(query));
    this.#show(advance(this.queue));
  }

  #show(queue: Queue): void {
    this.#view.set({ current: queue.current, upcoming: queue.upcoming, exhausted: false });
    this.#follow(queue);
  }
}
