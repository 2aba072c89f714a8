/** Runs jobs one after the other, in the order in which they were given; a job that throws does not stop the rest. */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(job);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything given so far has run. */
  async settled(): Promise<void> {
    await this.#tail;
  }
}
