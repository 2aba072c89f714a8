declare global {
  /** The engine's collector; there only where the shell has asked for it. */
  var gc: (() => void) | undefined;
}

/** Work of so many milliseconds leaves something behind that is worth collecting. */
const leastWork = 20;
/**
 * Milliseconds without a call until a worker collects, and then collects again: the first time frees dead buffers, and
 * after some seconds without work the engine also gives back the room in which new objects are made.
 */
export const idleDelays: readonly number[] = [1000, 8000];

export interface IdleCollector {
  workBegan(): void;
  /** @param took milliseconds that the call took. */
  workEnded(took: number): void;
}

/**
 * Collects after each spell of work. A fit or a draw leaves tens of megabytes of dead buffers, and the engine lets them
 * lie until the next one needs the room: a worker that waits for the expert would hold them all the while.
 */
export const idleCollector = (collect: (() => void) | undefined = globalThis.gc): IdleCollector => {
  let running = 0;
  /** How often it has collected since the last work. */
  let done = idleDelays.length;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    const quiet = idleDelays[done];
    if (quiet === undefined || !collect) return;
    timer = setTimeout(() => {
      done++;
      collect();
      wait();
    }, quiet);
  };
  return {
    workBegan: () => {
      running++;
      clearTimeout(timer);
    },
    workEnded: (took) => {
      running--;
      if (took >= leastWork) done = 0;
      if (running === 0) wait();
    },
  };
};
