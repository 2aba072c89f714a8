import type { Judgement, Revision, Skip } from '../../../shared/model/judgement.ts';
import { queryKey } from '../../../shared/model/query.ts';
import type { Room } from '../open-project.ts';
import type { Act } from '../state/log-projection.ts';
import { everyQuery } from '../state/queue.ts';
import { announceTotal } from './announce.ts';
import { reviseFlag } from './flagging.ts';
import { askNoMore, returnLater } from './reinstate-query.ts';
import { reviseRemark } from './remarks.ts';
import { revise } from './retractions.ts';
import { invalidateTraining } from './training.ts';

const reviseJudgement = async (room: Room, type: Revision['type'], judgement: Judgement): Promise<void> => {
  if (!(await revise(room, type, judgement))) return;
  announceTotal(room, type === 'retraction' ? 'undone' : 'redone');
  invalidateTraining(room);
  // A correction was made on the Review screen: undoing it changes the record, not what is being asked.
  if (judgement.replaces !== null) return;
  if (type === 'restoration') askNoMore(room, queryKey(judgement.query));
  else returnLater(room, judgement);
};

/** A skip taken back: its query waits no longer among those put aside. Brought back: it does again. */
const reviseSkip = async (room: Room, type: Revision['type'], skip: Skip): Promise<void> => {
  const key = queryKey(skip.query);
  const before = room.skipped;
  const back = everyQuery(room.queue).find(({ query }) => queryKey(query) === key);
  if (type === 'retraction') room.skipped = before.filter(({ query }) => queryKey(query) !== key);
  else if (back) room.skipped = [...before, back];
  // Committed with the revision, so that a restart never finds one without the other.
  if (!(await revise(room, type, skip))) {
    room.skipped = before;
    return;
  }
  announceTotal(room, type === 'retraction' ? 'unskipped' : 'skipped');
  if (type === 'restoration') askNoMore(room, key);
  else
    returnLater(
      room,
      skip,
      before.find(({ query }) => queryKey(query) === key),
    );
};

const reviseAct = (room: Room, type: Revision['type'], act: Act): Promise<void> => {
  switch (act.type) {
    case 'judgement':
      return reviseJudgement(room, type, act);
    case 'skip':
      return reviseSkip(room, type, act);
    case 'remark':
      return reviseRemark(room, type, act);
    case 'flag':
      return reviseFlag(room, type, act);
  }
};

/** Takes back what this annotator did last (an answer, a skip, a note, a flag), through any number of restarts. */
export const undoLast = (room: Room): Promise<void> =>
  room.commits.run(async () => {
    const target = room.ledger.undoTarget(room.annotator);
    if (target) await reviseAct(room, 'retraction', target);
  });

export const redoLast = (room: Room): Promise<void> =>
  room.commits.run(async () => {
    const target = room.ledger.redoTarget(room.annotator);
    if (target) await reviseAct(room, 'restoration', target);
  });

/** Retracts or restores any one judgement, from the Review screen. */
export const reviseOne = (room: Room, type: Revision['type'], id: string): Promise<void> =>
  room.commits.run(async () => {
    const judgement = room.ledger.judgement(id);
    if (judgement && room.ledger.isRetracted(id) === (type === 'restoration'))
      await reviseJudgement(room, type, judgement);
  });
