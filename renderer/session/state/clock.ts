/** Time as the session sees it; tests hand over one of their own. */
export interface Clock {
  /** Milliseconds since 1970: what entries are dated with. */
  now(): number;
  /** Milliseconds on the scale of key presses and frames, which never goes back. */
  elapsed(): number;
}

export const systemClock: Clock = { now: () => Date.now(), elapsed: () => performance.now() };
