import type { Entry } from '../../../shared/model/judgement.ts';
import { say } from '../../../shared/model/localizable.ts';
import { type Failure, failed, type Outcome } from '../../../shared/model/result.ts';
import { messageOf } from '../../storage/database.ts';
import { commitEntries } from '../../storage/log.ts';
import { appendToJournal } from '../lifecycle/journal.ts';
import type { Room } from '../open-project.ts';
import { recentTimes } from '../state/figures.ts';
import type { SessionState } from '../state/session.ts';
import { announce, announceJournalled } from './announce.ts';

/** What the screens see of the log. */
export const figuresOf = ({ ledger, annotator }: Room): Partial<SessionState> => ({
  counts: ledger.counts,
  canUndo: ledger.undoTarget(annotator) !== undefined,
  canRedo: ledger.redoTarget(annotator) !== undefined,
  lastJudged: ledger.lastOf(annotator)?.id ?? null,
  recentTook: recentTimes(ledger),
  revision: ledger.size,
});

/** Takes committed entries into everything that follows the log. */
export const absorb = (room: Room, entries: readonly Entry[]): void => {
  for (const entry of entries) room.ledger.add(entry);
  // A worker that has gone is noticed where its answer is awaited.
  room.sampler.call('append', { entries }).catch(() => undefined);
  room.study.trainer.append(entries);
  room.view.set({
    ...figuresOf(room),
    ...(entries.some((entry) => room.ledger.isOfFlag(entry)) ? { flagged: room.ledger.flagged() } : {}),
  });
};

export const announceFailure = (room: Room, failure: Failure): void => announce(room, { says: 'failed', failure });

const journalBroken = (error: unknown): Outcome<never> =>
  failed('journal.failed', say`The journal of this project could not be written: ${messageOf(error)}.`, {
    safe: say`The judgements in the project itself are kept.`,
  });

/**
 * Writes entries with a strict commit, then takes them in, then sends them to the journal. To be called inside
 * `room.commits`, so that the log's order is the order of the expert's actions.
 * @returns the failure, when nothing was written.
 */
export const record = async (room: Room, entries: readonly Entry[]): Promise<Failure | null> => {
  try {
    await commitEntries(room.database, room.id, entries, room.desk);
  } catch (error) {
    return {
      code: 'storage.commit',
      what: say`The judgement could not be saved: ${messageOf(error)}.`,
      safe: say`All earlier judgements are on disk. Nothing was counted.`,
      remedy: say`Make sure that the disk is not full, then answer again.`,
    };
  }
  absorb(room, entries);
  room.sent++;
  void room.journal.run(async () => {
    const appended = await appendToJournal(room.id, entries).catch(journalBroken);
    announceJournalled(room, appended.ok ? null : appended.failure);
  });
  return null;
};
