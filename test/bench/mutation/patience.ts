/** How often the time is looked at. */
const everyMs = 500;

/**
 * Calls back once the process has computed for so long without `refresh`. The time is the processor's, not the clock's: a
 * machine that is busy with something else makes no test endless. Tests run in threads, so this thread is free to look.
 */
export class Patience {
  #from = process.cpuUsage();
  #limit = Number.POSITIVE_INFINITY;

  constructor(onEnd: () => void) {
    setInterval(() => {
      const { user, system } = process.cpuUsage(this.#from);
      if ((user + system) / 1000 < this.#limit) return;
      this.limit(Number.POSITIVE_INFINITY);
      onEnd();
    }, everyMs).unref();
  }

  refresh(): void {
    this.#from = process.cpuUsage();
  }

  limit(milliseconds: number): void {
    this.#limit = milliseconds;
    this.refresh();
  }
}
