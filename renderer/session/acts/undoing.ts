import type { Judgement, Revision, Skip } from '../../../shared/model/judgement.ts';
import { queryKey } from '../../../shared/model/query.ts';
import type { UndoableEntry } from '../log/log-projection.ts';
import type { Commit } from '../log/project-log.ts';
import type { OpenProject } from '../open-project.ts';
import { reviseFlag } from './flagging.ts';
import { isUnanswered, reinstateLater } from './reinstate-query.ts';
import { reviseRemark } from './remarks.ts';
import { revise } from './retractions.ts';

type Type = Revision['type'];

/** Takes back that an answer was given: its query is asked again. */
const retractJudgement = async (open: OpenProject, commit: Commit, judgement: Judgement): Promise<void> => {
  if (!(await revise(open, commit, 'retraction', judgement))) return;
  open.announceTotal('undone');
  open.training.invalidate();
  // A correction was made on the Review screen: undoing it changes the record, not what is being asked.
  if (judgement.replaces === null) reinstateLater(open, judgement);
};

/** An answer counts again: its query leaves the queue before that, so that nobody answers it a second time meanwhile. */
const restoreJudgement = async (open: OpenProject, commit: Commit, judgement: Judgement): Promise<void> => {
  const asked = judgement.replaces === null ? open.asking.drop(queryKey(judgement.query)) : undefined;
  if (await revise(open, commit, 'restoration', judgement)) {
    open.announceTotal('redone');
    open.training.invalidate();
    if (asked) open.supply.queueShortened();
  } else if (asked) open.asking.bringBack(asked);
};

// Who waits among those put aside is committed with the revision, so that a restart never finds one without the other.

/** A skip taken back: its query waits no longer among those put aside. */
const retractSkip = async (open: OpenProject, commit: Commit, skip: Skip): Promise<void> => {
  const { skipped } = open.asking;
  const kept = skipped.take(queryKey(skip.query));
  if (await revise(open, commit, 'retraction', skip)) {
    open.announceTotal('unskipped');
    // Redone before the query was on screen again, it waits there again.
    reinstateLater(open, skip, kept, () => {
      if (kept && isUnanswered(open, kept)) skipped.add(kept);
    });
  } else if (kept) skipped.add(kept);
};

/** A skip brought back: its query waits there again. */
const restoreSkip = async (open: OpenProject, commit: Commit, skip: Skip): Promise<void> => {
  const { asking } = open;
  const key = queryKey(skip.query);
  const asked = asking.drop(key);
  if (asked) asking.skipped.add(asked);
  if (await revise(open, commit, 'restoration', skip)) {
    open.announceTotal('skipped');
    if (asked) open.supply.queueShortened();
  } else if (asked) {
    asking.skipped.take(key);
    asking.bringBack(asked);
  }
};

const reviseJudgement = (open: OpenProject, commit: Commit, type: Type, judgement: Judgement): Promise<void> =>
  (type === 'retraction' ? retractJudgement : restoreJudgement)(open, commit, judgement);

const reviseEntry = (open: OpenProject, commit: Commit, type: Type, entry: UndoableEntry): Promise<void> => {
  switch (entry.type) {
    case 'judgement':
      return reviseJudgement(open, commit, type, entry);
    case 'skip':
      return (type === 'retraction' ? retractSkip : restoreSkip)(open, commit, entry);
    case 'remark':
      return reviseRemark(open, commit, type, entry);
    case 'flag':
      return reviseFlag(open, commit, type, entry);
  }
};

/** Takes back what this annotator did last (an answer, a skip, a note, a flag), through any number of restarts. */
export const undoLast = (open: OpenProject): Promise<void> =>
  open.log.inOrder(async (commit) => {
    const target = open.log.projection.undoTarget(open.annotator);
    if (target) await reviseEntry(open, commit, 'retraction', target);
  });

export const redoLast = (open: OpenProject): Promise<void> =>
  open.log.inOrder(async (commit) => {
    const target = open.log.projection.redoTarget(open.annotator);
    if (target) await reviseEntry(open, commit, 'restoration', target);
  });

/** Retracts or restores any one judgement, from the Review screen. */
export const reviseOne = (open: OpenProject, type: Type, id: string): Promise<void> =>
  open.log.inOrder(async (commit) => {
    const { projection } = open.log;
    const judgement = projection.judgement(id);
    if (judgement && projection.isRetracted(id) === (type === 'restoration'))
      await reviseJudgement(open, commit, type, judgement);
  });
