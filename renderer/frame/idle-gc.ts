/**
 * Milliseconds without input and without news until the window collects its garbage, and then collects it again: only
 * when nothing has been allocated for some time does the engine give back the room in which new objects are made.
 */
export const restFor: readonly number[] = [5000, 8000];

/** After fewer changes of state, those of about a dozen answers, there is too little to collect. */
export const worthwhile = 100;

/**
 * A rest is at least so many times as long as the last collection took, which nothing can interrupt: where collecting
 * is slow, a key press meets it as rarely as elsewhere.
 */
export const restPerCollection = 100;

export interface IdleGc {
  /** To be called with every input: no rest has begun before it. */
  readonly moved: () => void;
  /** To be called with every change of state: likewise, and it leaves garbage behind. */
  readonly changed: () => void;
}

/**
 * Collects the garbage of the window while the expert rests. Each answer leaves some in it, which the engine would let lie
 * until the next ones need the room, and there may be no next ones for hours.
 *
 * @param collect the engine's collector: the thread stands still while it runs (docs/decisions/0004).
 * @param giveBack runs after the last collection of a rest: most of what is left on a page may be holes by then, and a
 *   collection alone gives back empty pages only.
 * @param whenStill calls back, later, in a moment in which a pause delays no frame.
 */
export const idleGc = (collect: () => void, giveBack: () => void, whenStill: (act: () => void) => void): IdleGc => {
  /** Since the last collection. */
  let changes = 0;
  /** How often it has collected in this rest. */
  let done = restFor.length;
  let restsSince = performance.now();
  let took = 0;
  let waiting = false;

  const missing = (): number => {
    const rest = Math.max(restFor[done] ?? 0, restPerCollection * took);
    return restsSince + rest - performance.now();
  };
  const wait = (): void => {
    waiting = done < restFor.length;
    if (waiting) setTimeout(look, Math.max(0, missing()));
  };
  /** One timer for the whole rest: input comes too often for each to set a new one. */
  const look = (): void => {
    if (missing() > 0) wait();
    else whenStill(attempt);
  };
  const attempt = (): void => {
    // Somebody may have pressed a key since the rest was long enough.
    if (missing() <= 0) {
      const begun = performance.now();
      collect();
      restsSince = performance.now();
      took = restsSince - begun;
      done++;
      changes = 0;
      if (done === restFor.length) giveBack();
    }
    wait();
  };

  const moved = (): void => {
    restsSince = performance.now();
  };
  return {
    moved,
    changed: () => {
      moved();
      if (++changes >= worthwhile) done = 0;
      if (!waiting) wait();
    },
  };
};
