type Job = () => Promise<void>;

/** Runs jobs one at a time: the urgent ones first, otherwise in the order in which they were given. */
export class TwoLevelQueue {
  readonly #urgent: Job[] = [];
  readonly #normal: Job[] = [];
  #busy = false;

  run<T>(job: () => Promise<T>, urgent: boolean): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      (urgent ? this.#urgent : this.#normal).push(() => job().then(resolve, reject));
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#next(); next !== undefined; next = this.#next()) await next();
    this.#busy = false;
  }

  #next(): Job | undefined {
    return this.#urgent.shift() ?? this.#normal.shift();
  }
}
