import type { Pace, SessionState } from '../state/session.ts';
import { idleAfter, type ReadableLog } from './log-projection.ts';

const recent = 50;
const tenMinutes = 600_000;

/** Times of the last standing judgements, newest last, idle ones left out. */
export const recentTimes = (log: ReadableLog): readonly number[] => {
  const times: number[] = [];
  for (const { took } of log.newestFirst()) {
    if (took < idleAfter) times.push(took);
    if (times.length === recent) break;
  }
  return times.reverse();
};

/** What the screens see of the log. */
export const figuresOf = (log: ReadableLog, annotator: string): Partial<SessionState> => ({
  counts: log.counts,
  canUndo: log.undoTarget(annotator) !== undefined,
  canRedo: log.redoTarget(annotator) !== undefined,
  lastJudged: log.lastOf(annotator)?.id ?? null,
  recentTook: recentTimes(log),
  revision: log.size,
});

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** Pace of one annotator; the rate is over time spent judging, not over the clock. */
export const paceOf = (log: ReadableLog, annotator: string, now: number): Pace => {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const own = [...log.newestFirst()].filter((judgement) => judgement.annotator === annotator);
  const times = own.map(({ took }) => took).filter((took) => took < idleAfter);
  let spent = 0;
  let judged = 0;
  for (const took of times) {
    if (spent + took > tenMinutes) break;
    spent += took;
    judged++;
  }
  return {
    today: own.filter(({ at }) => at >= midnight).length,
    inAll: own.length,
    medianMs: median(times.slice(0, recent)),
    perMinute: spent > 0 ? (judged * 60_000) / spent : null,
  };
};

/** Names that have judged, the present one first. */
export const annotatorsOf = (log: ReadableLog, present: string): readonly string[] => {
  const names = new Set([present]);
  for (const { annotator } of log.judgements()) names.add(annotator);
  return [...names];
};
