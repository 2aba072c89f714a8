declare global {
  /** The engine's collector; there only where the shell has asked for it. */
  var gc: (() => void) | undefined;
}

/** Work of so many milliseconds leaves something behind that is worth collecting. */
const worthwhile = 20;
/**
 * Milliseconds without a call until a worker collects, and then collects again: the first time frees dead buffers, and
 * after some seconds without work the engine also gives back the room in which new objects are made.
 */
export const quietFor: readonly number[] = [1000, 8000];

export interface Tidying {
  begun(): void;
  /** @param took milliseconds that the call took. */
  ended(took: number): void;
}

/**
 * Collects after each spell of work. A fit or a draw leaves tens of megabytes of dead buffers, and the engine lets them
 * lie until the next one needs the room: a worker that waits for the expert would hold them all the while.
 */
export const tidying = (collect: (() => void) | undefined = globalThis.gc): Tidying => {
  let running = 0;
  /** How often it has collected since the last work. */
  let done = quietFor.length;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    const quiet = quietFor[done];
    if (quiet === undefined || !collect) return;
    timer = setTimeout(() => {
      done++;
      collect();
      wait();
    }, quiet);
  };
  return {
    begun: () => {
      running++;
      clearTimeout(timer);
    },
    ended: (took) => {
      running--;
      if (took >= worthwhile) done = 0;
      if (running === 0) wait();
    },
  };
};
