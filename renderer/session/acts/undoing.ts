import type { Judgement, Revision, Skip } from '../../../shared/model/judgement.ts';
import { queryKey } from '../../../shared/model/query.ts';
import type { OpenProject } from '../open-project.ts';
import type { UndoableEntry } from '../state/log-projection.ts';
import { everyQuery } from '../state/queue.ts';
import { announceTotal } from './commit.ts';
import { reviseFlag } from './flagging.ts';
import { askNoMore, reinstateLater } from './reinstate-query.ts';
import { reviseRemark } from './remarks.ts';
import { revise } from './retractions.ts';

const reviseJudgement = async (open: OpenProject, type: Revision['type'], judgement: Judgement): Promise<void> => {
  if (!(await revise(open, type, judgement))) return;
  announceTotal(open, type === 'retraction' ? 'undone' : 'redone');
  open.training.invalidate();
  // A correction was made on the Review screen: undoing it changes the record, not what is being asked.
  if (judgement.replaces !== null) return;
  if (type === 'restoration') askNoMore(open, queryKey(judgement.query));
  else reinstateLater(open, judgement);
};

/** A skip taken back: its query waits no longer among those put aside. Brought back: it does again. */
const reviseSkip = async (open: OpenProject, type: Revision['type'], skip: Skip): Promise<void> => {
  const { asking } = open;
  const key = queryKey(skip.query);
  const before = asking.putAside;
  const back = everyQuery(asking.queue).find(({ query }) => queryKey(query) === key);
  if (type === 'retraction') asking.setPutAside(before.filter(({ query }) => queryKey(query) !== key));
  else if (back) asking.setPutAside([...before, back]);
  // Committed with the revision, so that a restart never finds one without the other.
  if (!(await revise(open, type, skip))) {
    asking.setPutAside(before);
    return;
  }
  announceTotal(open, type === 'retraction' ? 'unskipped' : 'skipped');
  const kept = before.find(({ query }) => queryKey(query) === key);
  if (type === 'restoration') askNoMore(open, key);
  else reinstateLater(open, skip, kept);
};

const reviseEntry = (open: OpenProject, type: Revision['type'], entry: UndoableEntry): Promise<void> => {
  switch (entry.type) {
    case 'judgement':
      return reviseJudgement(open, type, entry);
    case 'skip':
      return reviseSkip(open, type, entry);
    case 'remark':
      return reviseRemark(open, type, entry);
    case 'flag':
      return reviseFlag(open, type, entry);
  }
};

/** Takes back what this annotator did last (an answer, a skip, a note, a flag), through any number of restarts. */
export const undoLast = (open: OpenProject): Promise<void> =>
  open.log.inOrder(async () => {
    const target = open.log.projection.undoTarget(open.annotator);
    if (target) await reviseEntry(open, 'retraction', target);
  });

export const redoLast = (open: OpenProject): Promise<void> =>
  open.log.inOrder(async () => {
    const target = open.log.projection.redoTarget(open.annotator);
    if (target) await reviseEntry(open, 'restoration', target);
  });

/** Retracts or restores any one judgement, from the Review screen. */
export const reviseOne = (open: OpenProject, type: Revision['type'], id: string): Promise<void> =>
  open.log.inOrder(async () => {
    const { projection } = open.log;
    const judgement = projection.judgement(id);
    if (judgement && projection.isRetracted(id) === (type === 'restoration'))
      await reviseJudgement(open, type, judgement);
  });
