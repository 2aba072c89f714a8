import { askedLikelihood } from '../../shared/evaluation/audit.ts';
import type { Answer, Flag, Judgement, Remark } from '../../shared/model/judgement.ts';
import { announceTotal } from './announce.ts';
import { withoutItem } from './queue.ts';
import { announceFailure, record } from './record.ts';
import type { Room } from './room.ts';
import type { ReviewRow } from './session.ts';
import { topUp } from './supply.ts';
import { invalidateTraining } from './training.ts';

const stateOf = ({ ledger }: Room, { id, practice }: Judgement): ReviewRow['state'] => {
  if (ledger.isRetracted(id)) return 'retracted';
  if (ledger.isReplaced(id)) return 'replaced';
  return practice ? 'practice' : 'standing';
};

export const reviewRows = (room: Room): readonly ReviewRow[] =>
  [...room.ledger.judgements()].reverse().map((judgement) => ({
    judgement,
    state: stateOf(room, judgement),
    remark: room.ledger.remark(judgement.id) ?? null,
    agreement: askedLikelihood(judgement),
  }));

/** Gives a judgement another answer: a judgement of its own that replaces the first, which stays as history. */
export const correctJudgement = (room: Room, id: string, answer: Answer): Promise<void> =>
  room.commits.run(async () => {
    const earlier = room.ledger.judgement(id);
    if (!earlier) return;
    const correction: Judgement = {
      ...earlier,
      id: crypto.randomUUID(),
      answer,
      annotator: room.annotator,
      at: Date.now(),
      replaces: id,
    };
    const failure = await record(room, [correction]);
    if (failure) announceFailure(room, failure);
    else {
      announceTotal(room, 'saved');
      invalidateTraining(room);
    }
  });

export const remarkOn = (room: Room, judgement: string, note: string, tags: readonly string[]): Promise<void> =>
  room.commits.run(async () => {
    const remark: Remark = {
      type: 'remark',
      id: crypto.randomUUID(),
      project: room.id,
      judgement,
      annotator: room.annotator,
      at: Math.max(Date.now(), (room.ledger.remark(judgement)?.at ?? 0) + 1),
      note,
      tags: [...tags],
    };
    const failure = await record(room, [remark]);
    if (failure) announceFailure(room, failure);
  });

/** A flagged item leaves the queue in this tick, and the pool once the flag is on disk. */
export const flagItem = (room: Room, item: string, bad: boolean, note: string): Promise<void> => {
  if (bad) room.show(withoutItem(room.queue, item));
  return room.commits.run(async () => {
    const flag: Flag = {
      type: 'flag',
      id: crypto.randomUUID(),
      project: room.id,
      item,
      bad,
      note,
      annotator: room.annotator,
      at: Math.max(Date.now(), room.ledger.flaggedAt(item) + 1),
    };
    const failure = await record(room, [flag]);
    if (failure) announceFailure(room, failure);
    if (!bad) room.dry = false;
    topUp(room);
  });
};
