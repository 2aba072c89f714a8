import type { Entry } from '../../../shared/model/judgement.ts';
import type { Failure } from '../../../shared/model/result.ts';
import type { OpenProject } from '../open-project.ts';
import { recentTimes } from '../state/figures.ts';
import type { AnnouncementKind, SessionState } from '../state/session.ts';

/** What the screens see of the log. */
export const figuresOf = ({ log, annotator }: OpenProject): Partial<SessionState> => {
  const { projection } = log;
  return {
    counts: projection.counts,
    canUndo: projection.undoTarget(annotator) !== undefined,
    canRedo: projection.redoTarget(annotator) !== undefined,
    lastJudged: projection.lastOf(annotator)?.id ?? null,
    recentTook: recentTimes(projection),
    revision: projection.size,
  };
};

/** Takes committed entries into everything that follows the log. */
export const applyCommitted = (open: OpenProject, entries: readonly Entry[]): void => {
  const { log, sampler, trainer, view } = open;
  for (const entry of entries) log.projection.add(entry);
  // A worker that has gone is noticed where its answer is awaited.
  sampler.call('append', { entries }).catch(() => undefined);
  trainer.append(entries);
  const changesFlags = entries.some((entry) => log.projection.isOfFlag(entry));
  view.set({ ...figuresOf(open), ...(changesFlags ? { flagged: log.projection.flagged() } : {}) });
};

/**
 * Commits entries, then takes them in, then sends them to the journal. To be called inside `log.inOrder`, so that the
 * log's order is the order of the expert's actions.
 * @returns the failure, when nothing was written.
 */
export const record = async (open: OpenProject, entries: readonly Entry[]): Promise<Failure | null> => {
  const { log, asking, statusLine } = open;
  const failure = await log.commit(entries, asking.saved);
  if (failure) return failure;
  applyCommitted(open, entries);
  statusLine.journalling();
  void log.copyToJournal(entries).then((broken) => statusLine.journalled(broken));
  return null;
};

/** Says what was done, and how many judgements count now. */
export const announceTotal = ({ statusLine, log }: OpenProject, says: AnnouncementKind, items?: number): void =>
  statusLine.say({ says, total: log.projection.counts.total, ...(items === undefined ? {} : { items }) });
