/** A stretch of work: when it began and when it was last seen to go on, in milliseconds since 1970. */
export interface Work {
  readonly since: number;
  readonly last: number;
}

/** Three minutes without an answer are a break. */
export const breakLength = 180_000;

export const startOfWork = (now: number): Work => ({ since: now, last: now });

/** The stretch of work after an answer at `now`: a new one if there was a break before it. */
export const workGoesOn = (work: Work, now: number): Work =>
  now - work.last >= breakLength ? startOfWork(now) : { ...work, last: now };
