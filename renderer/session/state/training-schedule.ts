import type { Clock } from './clock.ts';

export type Effort = 'quick' | 'thorough';

/** Judgements between two fits, and before the first. */
export const fitEvery = 5;
/** A comparison of all learners is due again when there are this many times as many judgements. */
const growth = 1.3;
/** Or this many more, whichever is sooner. */
const many = 30;
/** A thorough run in the background lets learners sit it out that are not reached within this many milliseconds. */
const backgroundBudget = 8000;
/** Undoing several times in a row should lead to one fit, not to many. */
const settleFor = 250;

interface Evidence {
  /** Judgements since the last fit began. */
  readonly since: number;
  /** What the last fit learned from is no longer true. */
  readonly stale: boolean;
  /** Judgements at the last thorough run, as the curve remembers it; 0 before the first one. */
  readonly thoroughAt: number;
  readonly total: number;
}

/** Which fit is due, if any: often a quick one, and a thorough one whenever the evidence has grown enough. */
export const effortNow = ({ since, stale, thoroughAt, total }: Evidence): Effort | null => {
  if (total === 0 || (since < fitEvery && !stale)) return null;
  return thoroughAt === 0 || total >= Math.min(thoroughAt * growth, thoroughAt + many) ? 'thorough' : 'quick';
};

/** Runs one fit. Resolves when it has ended, however it did, and never rejects. */
export type Fit = (effort: Effort, budget: number | null, signal: AbortSignal) => Promise<void>;

/** When the learners are fitted: one fit at a time, and the next one when there is something new to learn from. */
export class TrainingSchedule {
  readonly #clock: Clock;
  readonly #total: () => number;
  readonly #fit: Fit;
  #running: AbortController | null = null;
  /** Resolves when the last fit has ended. */
  #finished: Promise<void> = Promise.resolve();
  #since = 0;
  #stale = false;
  #thoroughAt = 0;
  #callOff: () => void = () => undefined;
  /** The expert asked for a fit of everything, without a time limit. */
  #wanted = false;
  #closed = false;

  /** @param total how many judgements count now. */
  constructor(clock: Clock, total: () => number, fit: Fit) {
    this.#clock = clock;
    this.#total = total;
    this.#fit = fit;
  }

  /**
   * After opening: brings the metric up to the log, if that has moved on.
   * @param learnedFrom judgements that the metric in force was learned from; null without one.
   * @param thoroughAt judgements at the last thorough run whose metric is kept.
   */
  start(learnedFrom: number | null, thoroughAt: number): void {
    if (learnedFrom !== null) this.#thoroughAt = thoroughAt;
    if (this.#total() > 0 && learnedFrom !== this.#total()) this.#stale = true;
    this.#consider();
  }

  /** After a judgement: fits once enough have come together. Judgements never cancel a fit, or none would ever end. */
  noticeJudgement(): void {
    this.#since++;
    this.#consider();
  }

  /** What was learned from has changed (undo, correction, learner): the fit under way is stale and is dropped. */
  invalidate(): void {
    this.cancel();
    this.#stale = true;
    this.#callOff();
    this.#callOff = this.#clock.after(settleFor, () => this.#consider());
  }

  cancel(): void {
    this.#running?.abort();
  }

  /** Fits every learner now, without a time limit. */
  async refit(): Promise<void> {
    this.#wanted = true;
    this.cancel();
    // The fit that ends starts the wanted one.
    if (this.#running) await this.#finished;
    else this.#consider();
    await this.#finished;
  }

  /** A thorough run has put its metric in force. */
  thoroughlyFitted(judgements: number): void {
    this.#thoroughAt = judgements;
  }

  close(): void {
    this.#closed = true;
    this.cancel();
    this.#callOff();
  }

  #consider(): void {
    if (this.#closed || this.#running) return;
    if (this.#wanted) {
      this.#wanted = false;
      this.#run('thorough', null);
      return;
    }
    const evidence = { since: this.#since, stale: this.#stale, thoroughAt: this.#thoroughAt, total: this.#total() };
    const effort = effortNow(evidence);
    if (effort) this.#run(effort, backgroundBudget);
  }

  #run(effort: Effort, budget: number | null): void {
    const running = new AbortController();
    this.#running = running;
    this.#since = 0;
    this.#stale = false;
    this.#finished = this.#fit(effort, budget, running.signal).finally(() => {
      if (this.#running === running) this.#running = null;
      this.#consider();
    });
  }
}
