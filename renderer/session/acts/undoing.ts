import type { Judgement, Revision, Skip } from '../../../shared/model/judgement.ts';
import { queryKey } from '../../../shared/model/query.ts';
import type { OpenProject } from '../open-project.ts';
import type { UndoableEntry } from '../state/log-projection.ts';
import type { Commit } from '../state/project-log.ts';
import { reviseFlag } from './flagging.ts';
import { reinstateLater } from './reinstate-query.ts';
import { reviseRemark } from './remarks.ts';
import { revise } from './retractions.ts';

type Type = Revision['type'];

/** What counts, or is put aside, again needs no asking. */
const askNoMore = ({ asking, supply }: OpenProject, key: string): void => {
  if (asking.drop(key)) supply.queueShortened();
};

const reviseJudgement = async (open: OpenProject, commit: Commit, type: Type, judgement: Judgement): Promise<void> => {
  if (!(await revise(open, commit, type, judgement))) return;
  open.announceTotal(type === 'retraction' ? 'undone' : 'redone');
  open.training.invalidate();
  // A correction was made on the Review screen: undoing it changes the record, not what is being asked.
  if (judgement.replaces !== null) return;
  if (type === 'restoration') askNoMore(open, queryKey(judgement.query));
  else reinstateLater(open, judgement);
};

// Who waits among those put aside is committed with the revision, so that a restart never finds one without the other.

/** A skip taken back: its query waits no longer among those put aside. */
const retractSkip = async (open: OpenProject, commit: Commit, skip: Skip): Promise<void> => {
  const { skipped } = open.asking;
  const kept = skipped.take(queryKey(skip.query));
  if (await revise(open, commit, 'retraction', skip)) {
    open.announceTotal('unskipped');
    reinstateLater(open, skip, kept);
  } else if (kept) skipped.add(kept);
};

/** A skip brought back: its query waits there again. */
const restoreSkip = async (open: OpenProject, commit: Commit, skip: Skip): Promise<void> => {
  const { skipped } = open.asking;
  const key = queryKey(skip.query);
  const back = open.asking.find(key);
  if (back) skipped.add(back);
  if (await revise(open, commit, 'restoration', skip)) {
    open.announceTotal('skipped');
    askNoMore(open, key);
  } else if (back) skipped.take(key);
};

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
