/** Time as the session sees it; tests hand over one of their own. */
export interface Clock {
  /** Milliseconds since 1970: what entries are dated with. */
  now(): number;
  /** Milliseconds on the scale of key presses and frames, which never goes back. */
  elapsed(): number;
  /** Runs a job once, after so many milliseconds; the function returned calls it off. */
  after(milliseconds: number, job: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (milliseconds, job) => {
    const timer = setTimeout(job, milliseconds);
    return () => clearTimeout(timer);
  },
};
