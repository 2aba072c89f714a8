import type { QueuedQuery } from '../state/session.ts';
import { isAbout } from './queue.ts';

/** Queries that were put aside, oldest first: they come back once the pool has nothing else. */
export class SkippedQueries {
  #queries: readonly QueuedQuery[] = [];

  get all(): readonly QueuedQuery[] {
    return this.#queries;
  }

  add(...queries: readonly QueuedQuery[]): void {
    this.#queries = [...this.#queries, ...queries];
  }

  has(key: string): boolean {
    return this.#queries.some(isAbout(key));
  }

  /** Takes a query out; undefined when it is not here. */
  take(key: string): QueuedQuery | undefined {
    return this.takeSome(isAbout(key), 1)[0];
  }

  /** Takes out those that are wanted, so many at most. */
  takeSome(wanted: (query: QueuedQuery) => boolean, most: number): readonly QueuedQuery[] {
    const taken = this.#queries.filter(wanted).slice(0, most);
    this.#queries = this.#queries.filter((query) => !taken.includes(query));
    return taken;
  }
}
