import type { Clock } from '../../../renderer/session/state/clock.ts';

interface Job {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until the test moves it on. */
export class ManualClock implements Clock {
  #elapsed = 10_000;
  #date = 1_800_000_000_000;
  readonly #jobs = new Set<Job>();

  /** The machine's date may be put back; every look at it takes a millisecond. */
  now(): number {
    return this.#date++;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  after(milliseconds: number, run: () => void): () => void {
    const job = { at: this.#elapsed + milliseconds, run };
    this.#jobs.add(job);
    return () => this.#jobs.delete(job);
  }

  putBack(milliseconds: number): void {
    this.#date -= milliseconds;
  }

  /** Lets so many milliseconds pass: what falls due meanwhile runs at its own time. */
  advance(milliseconds: number): void {
    const until = this.#elapsed + milliseconds;
    for (;;) {
      const [next] = [...this.#jobs].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#jobs.delete(next);
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.run();
    }
    this.#elapsed = until;
  }
}
