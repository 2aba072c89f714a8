// Room: How good a metric is, which one is chosen, and whether the expert may stop; each in a room of its own.

import type { Judgement } from '../model/judgement.ts';

export interface Pace {
  readonly judgements: number;
  /** While at work: idle judgements are in neither number. */
  readonly perMinute: number | null;
  readonly medianSeconds: number | null;
  readonly activeMinutes: number;
  readonly idle: number;
}

/** An answer that took longer was interrupted: the expert was away, or talking. */
export const idleAfter = 60_000;

/** Pace over these judgements; `took` is from the query being painted to the answer. */
export const paceOf = (judgements: readonly Pick<Judgement, 'took'>[], idleAbove = idleAfter): Pace => {
  const active = judgements.map(({ took }) => took).filter((took) => took <= idleAbove);
  const minutes = active.reduce((sum, took) => sum + took, 0) / 60_000;
  const sorted = active.sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
  return {
    judgements: judgements.length,
    perMinute: minutes > 0 ? active.length / minutes : null,
    medianSeconds: active.length > 0 ? median / 1000 : null,
    activeMinutes: minutes,
    idle: judgements.length - active.length,
  };
};

/**
 * Pace of today and in all.
 * @param midnight milliseconds since 1970 of the start of the expert's own day.
 */
export const paces = (
  judgements: readonly Pick<Judgement, 'took' | 'at'>[],
  midnight: number,
): { readonly today: Pace; readonly all: Pace } => ({
  today: paceOf(judgements.filter(({ at }) => at >= midnight)),
  all: paceOf(judgements),
});
