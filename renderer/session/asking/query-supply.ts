import { say } from '../../../shared/model/localizable.ts';
import type { Project } from '../../../shared/model/project.ts';
import { itemsOf } from '../../../shared/model/query.ts';
import type { Failure } from '../../../shared/model/result.ts';
import { messageOf } from '../../storage/database.ts';
import type { WorkerHandle } from '../../workers/rpc/worker-handle.ts';
import type { SamplerApi } from '../../workers/sampler/sampler-api.ts';
import type { ReadableLog } from '../log/log-projection.ts';
import type { Clock } from '../state/clock.ts';
import type { View } from '../state/state.ts';
import type { StatusLine } from '../state/status-line.ts';
import type { Asking } from './asking.ts';
import type { ItemCache } from './item-cache.ts';
import { fallbackBelow, fallbackBy, lowWater, refillBy } from './queue.ts';

/** After so many milliseconds a draw counts as slow, and somebody waiting with an empty queue gets random queries. */
export const patience = 700;

/** What the supply needs of the project that it works for. */
interface Customer {
  readonly project: Project;
  readonly view: View;
  readonly sampler: Pick<WorkerHandle<SamplerApi>, 'call'>;
  readonly cache: Pick<ItemCache, 'add'>;
  readonly log: { readonly projection: ReadableLog };
  readonly clock: Clock;
  readonly asking: Asking;
  readonly statusLine: StatusLine;
}

const drawFailure = (error: unknown): Failure => ({
  code: 'sampler.failed',
  what: say`The next queries could not be drawn: ${messageOf(error)}`,
  safe: say`Every judgement so far is saved.`,
  remedy: say`Close the project and open it again.`,
});

/** Keeps the queue filled. Nothing here is ever awaited on the way from a key press to the next query. */
export class QuerySupply {
  readonly #for: Customer;
  /** The draw under way; a change of settings aborts it. */
  #draw: AbortController | null = null;
  /** Random queries on their way, because that draw takes long. */
  #fallback: AbortController | null = null;
  /** The pool had no more when last asked. */
  #exhausted = false;
  #closed = false;

  constructor(customer: Customer) {
    this.#for = customer;
  }

  /**
   * Asks the sampler for more queries when few are left. Where the strategy is slower than the expert, random queries
   * fill in: they are drawn between its steps.
   */
  refill(): void {
    if (this.#closed || this.#exhausted) return;
    const { asking, project } = this.#for;
    const waiting = asking.queue.upcoming.length;
    if (!this.#draw && waiting < lowWater) this.#drawByStrategy(project.settings.strategy);
    else if (this.#draw && !this.#fallback && waiting < fallbackBelow) this.#drawFallback();
  }

  /** To be called whenever the queue has become shorter. */
  queueShortened(): void {
    if (this.#exhausted) this.#settle();
    else this.refill();
  }

  /** There may be more to ask than when the pool was found empty. */
  poolGrew(): void {
    this.#exhausted = false;
  }

  /** Lets go of what waits and draws anew, because settings or the pool have changed. */
  redraw(): void {
    this.#abort();
    this.#exhausted = false;
    this.#for.asking.clear();
    this.refill();
  }

  /**
   * Keeps the queries that come up soon and lets the rest go, because a better metric is in force. A draw under way is
   * not given up: where draws take longer than the time between two fits, the queue would run dry.
   */
  refresh(keep: number): void {
    this.#for.asking.keepNext(keep);
    this.refill();
  }

  close(): void {
    this.#closed = true;
    this.#abort();
  }

  #abort(): void {
    this.#draw?.abort();
    this.#fallback?.abort();
    this.#draw = null;
    this.#fallback = null;
  }

  #drawByStrategy(strategy: string): void {
    const work = new AbortController();
    this.#draw = work;
    this.#for.clock.after(patience, () => this.refill());
    void this.#attempt(strategy, refillBy, work.signal).then((drawn) => {
      if (this.#draw !== work) return;
      this.#draw = null;
      if (drawn) this.#settle();
    });
  }

  #drawFallback(): void {
    const work = new AbortController();
    this.#fallback = work;
    void this.#attempt('random', fallbackBy, work.signal).then((drawn) => {
      if (this.#fallback !== work) return;
      this.#fallback = null;
      if (drawn) this.#settle();
    });
  }

  /** False when it failed, which is said. Not tried again by itself: the next answer asks again. */
  async #attempt(strategy: string, count: number, signal: AbortSignal): Promise<boolean> {
    try {
      await this.#fetch(strategy, count, signal);
      return true;
    } catch (error) {
      if (!this.#closed && !signal.aborted) this.#for.statusLine.fail(drawFailure(error));
      return false;
    }
  }

  async #fetch(strategy: string, count: number, signal: AbortSignal): Promise<void> {
    const { project, sampler, asking, cache, view, log } = this.#for;
    const { ask, learner, auditShare, repeatShare, gridSize, gridPick, annotator } = project.settings;
    const request = { ask, strategy, learner, count, auditShare, repeatShare, gridSize, gridPick, annotator };
    const waiting = asking.waiting.map(({ query, rows }) => ({ kind: query.kind, rows }));
    const reply = await sampler.call('draw', { ...request, seed: project.seed, waiting }, { signal });
    if (signal.aborted || this.#closed) return;
    cache.add(reply.items);
    if (reply.information !== null) view.set({ information: reply.information });
    if (reply.queries.length === 0) this.#exhausted = true;
    else asking.append(reply.queries, new Set(log.projection.flagged().map(({ item }) => item)));
  }

  /** After a draw: asks for more if still few, and when the pool is exhausted lets skipped queries come back. */
  #settle(): void {
    if (this.#closed) return;
    if (!this.#exhausted) this.refill();
    else if (!this.#for.asking.queue.current) this.#bringSkippedBack();
  }

  #bringSkippedBack(): void {
    const { project, asking, view, log } = this.#for;
    const back = asking.bringSkippedBack(
      ({ query }) =>
        query.kind === project.settings.ask && !itemsOf(query).some((item) => log.projection.flag(item)?.bad),
    );
    view.set({ exhausted: !back });
  }
}
