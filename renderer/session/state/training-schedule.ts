import { Trainer } from '../../workers/trainer/trainer.ts';

export type Effort = 'quick' | 'thorough';

/** Judgements between two fits, and before the first. */
export const fitEvery = 5;
/** A comparison of all learners is due again when there are this many times as many judgements. */
const growth = 1.3;
/** Or this many more, whichever is sooner. */
const many = 30;

/** What is remembered of a project's training while it is open. */
export interface Studying {
  readonly trainer: Trainer;
  /** The fit under way. */
  running: AbortController | null;
  /** Resolves when the last fit has ended, however it did. */
  finished: Promise<void>;
  /** Judgements since the last fit began. */
  since: number;
  /** What the last fit learned from is no longer true. */
  stale: boolean;
  /** Judgements at the last thorough run, as the curve remembers it; 0 before the first one. */
  thoroughAt: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The expert asked for a fit of everything, without a time limit. */
  wanted: boolean;
}

export const newStudy = (project: string): Studying => ({
  trainer: new Trainer(project),
  running: null,
  finished: Promise.resolve(),
  since: 0,
  stale: false,
  thoroughAt: 0,
  timer: undefined,
  wanted: false,
});

/** Which fit is due, if any: often a quick one, and a thorough one whenever the evidence has grown enough. */
export const effortNow = ({
  since,
  stale,
  thoroughAt,
  total,
}: Pick<Studying, 'since' | 'stale' | 'thoroughAt'> & { readonly total: number }): Effort | null => {
  if (total === 0 || (since < fitEvery && !stale)) return null;
  return thoroughAt === 0 || total >= Math.min(thoroughAt * growth, thoroughAt + many) ? 'thorough' : 'quick';
};
